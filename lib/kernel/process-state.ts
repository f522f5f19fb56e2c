/**
 * What one process shares. The server and the pages that Next bundles are two instances of the same modules, so anything
 * that must exist once (database, settings, log) is registered here, on the one object both can see.
 */
const key = Symbol.for('scholium.process-state');

function slots(): Map<string, unknown> {
  const holder = globalThis as { [key]?: Map<string, unknown> };
  holder[key] ??= new Map();
  return holder[key];
}

/** Registers `value` under `name` for the whole process, replacing what was there; `undefined` removes it. */
export function registerProcessState(name: string, value: unknown): void {
  if (value === undefined) slots().delete(name);
  else slots().set(name, value);
}

/** What was registered under `name`. Throws when nothing was: the process did not boot through `server/`, `bin/` or a test's set-up. */
export function processState<T>(name: string): T {
  const value = ifRegistered<T>(name);
  if (value === undefined) throw new Error(`No ${name} is registered in this process; boot it first (server/boot.ts).`);
  return value;
}

/** What was registered under `name`; undefined when nothing was. */
export function ifRegistered<T>(name: string): T | undefined {
  return slots().get(name) as T | undefined;
}

/** What is registered under `name`; made by `make` and registered at the first use. */
export function sharedState<T>(name: string, make: () => T): T {
  const held = slots();
  if (!held.has(name)) held.set(name, make());
  return held.get(name) as T;
}
