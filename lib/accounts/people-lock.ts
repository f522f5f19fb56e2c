/** The name under which transactions that add people, or change who is an owner, run one after the other. */
export const peopleLock = 'people';
