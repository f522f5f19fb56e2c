/** Bytes that the caches of a process hold at most, by whom. */
export interface CacheShares {
  /** What the engine keeps in all rendering threads together: blocks, formulas, lines of code. */
  rendering: number;
  /** Pages of SQLite's file, in its two connections together. The system keeps pages of files as well, for nothing. */
  database: number;
  /** The process's own (`processCache`): renderings that are asked for again within seconds, excerpts of working copies. */
  process: number;
}

const parts: CacheShares = { rendering: 5, database: 1, process: 2 };

/** Megabytes where nothing is set. */
export const defaultCacheMegabytes = 64;

/** Divides what the setting CACHE_MB allows. This is the only place that decides who gets which share. */
export function shareCaches(megabytes: number): CacheShares {
  const part = (megabytes * 2 ** 20) / (parts.rendering + parts.database + parts.process);
  return { rendering: parts.rendering * part, database: parts.database * part, process: parts.process * part };
}
