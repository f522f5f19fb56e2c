import { type BoundedCache, BoundedMemory } from './bounded-memory';
import { bytesOf } from './bytes-of';
import { defaultCacheMegabytes, shareCaches } from './cache-shares';
import { environmentIfRead } from './env';
import { findProcessState, registerProcessState } from './process-state';

interface ProcessCaches {
  memory: BoundedMemory;
  byName: Map<string, BoundedCache<string, unknown>>;
}

/**
 * The cache with this name: one per process, created at first use. All of them share the process's part of CACHE_MB, measured by their keys
 * and values at the time they are set.
 */
export function processCache<Value>(name: string): BoundedCache<string, Value> {
  const { memory, byName } = processCaches();
  const cache = byName.get(name) ?? memory.cache<string, unknown>(bytesOf);
  byName.set(name, cache);
  return cache as BoundedCache<string, Value>;
}

function processCaches(): ProcessCaches {
  const known = findProcessState<ProcessCaches>('caches');
  if (known !== undefined) return known;
  const made = {
    memory: new BoundedMemory((environmentIfRead()?.caches ?? shareCaches(defaultCacheMegabytes)).process),
    byName: new Map<string, BoundedCache<string, unknown>>(),
  };
  registerProcessState('caches', made);
  return made;
}
