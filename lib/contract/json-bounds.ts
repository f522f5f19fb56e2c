/** Limits of a JSON body: levels of nested objects and lists, and members and elements in total. */
export const bodyBounds = { levels: 32, values: 100_000 } as const;
