/**
 * The value of `table` under `key`, if it has one of its own. A name that an author wrote may be that of something every object inherits,
 * such as `constructor`.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
