/**
 * The value of the own property `key` of `table`; undefined if there is none. A name that an author wrote may be that of an inherited
 * property such as `constructor`.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
