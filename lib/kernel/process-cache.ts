import { type BoundedCache, BoundedMemory } from './bounded-memory';
import { bytesOf } from './bytes-of';
import { defaultCacheMegabytes, shareCaches } from './cache-shares';
import { environmentIfRead } from './env';
import { ifRegistered, registerProcessState } from './process-state';

interface ProcessCaches {
  memory: BoundedMemory;
  byName: Map<string, BoundedCache<string, unknown>>;
}

/**
 * The cache of that name: one in the whole process, made when it is first asked for. All of them hold together what the process has of CACHE_MB,
 * counted from their keys and values as they are when they are set.
 */
export function processCache<Value>(name: string): BoundedCache<string, Value> {
  const { memory, byName } = processCaches();
  const cache = byName.get(name) ?? memory.cache<string, unknown>(bytesOf);
  byName.set(name, cache);
  return cache as BoundedCache<string, Value>;
}

function processCaches(): ProcessCaches {
  const known = ifRegistered<ProcessCaches>('caches');
  if (known !== undefined) return known;
  const made = {
    memory: new BoundedMemory((environmentIfRead()?.caches ?? shareCaches(defaultCacheMegabytes)).process),
    byName: new Map<string, BoundedCache<string, unknown>>(),
  };
  registerProcessState('caches', made);
  return made;
}
