/** The lock that serializes transactions that add people or change who is an owner. */
export const peopleLock = 'people';
