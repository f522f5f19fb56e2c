/**
 * State shared by one process. The server and the pages that Next bundles are two instances of the same modules, so anything
 * that must exist only once (database, settings, log) is registered here, on an object that both can access.
 */
const key = Symbol.for('scholium.process-state');

function registry(): Map<string, unknown> {
  const holder = globalThis as { [key]?: Map<string, unknown> };
  holder[key] ??= new Map();
  return holder[key];
}

/** Registers `value` under `name` for the whole process, replacing an earlier value; `undefined` removes it. */
export function registerProcessState(name: string, value: unknown): void {
  if (value === undefined) registry().delete(name);
  else registry().set(name, value);
}

/** The value registered under `name`. Throws if there is none: the process was not started by `server/`, `bin/` or a test's set-up. */
export function processState<T>(name: string): T {
  const value = findProcessState<T>(name);
  if (value === undefined) throw new Error(`No ${name} is registered in this process; boot it first (server/boot.ts).`);
  return value;
}

/** The value registered under `name`, or undefined. */
export function findProcessState<T>(name: string): T | undefined {
  return registry().get(name) as T | undefined;
}

/** The value registered under `name`; created by `make` and registered at first use. */
export function sharedState<T>(name: string, make: () => T): T {
  const held = registry();
  if (!held.has(name)) held.set(name, make());
  return held.get(name) as T;
}
