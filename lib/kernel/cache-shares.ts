/** Maximum bytes of the caches of a process. */
export interface CacheShares {
  /** The engine's caches in all rendering threads together: blocks, formulas, lines of code. */
  rendering: number;
  /** Pages of SQLite's file, in its two connections together. The system caches pages of files as well, at no cost here. */
  database: number;
  /** `processCache`: renderings that are needed again within seconds, excerpts of working copies. */
  process: number;
}

const parts: CacheShares = { rendering: 5, database: 1, process: 2 };

/** Megabytes by default. */
export const defaultCacheMegabytes = 64;

/** Divides the setting CACHE_MB among the caches. */
export function shareCaches(megabytes: number): CacheShares {
  const part = (megabytes * 2 ** 20) / (parts.rendering + parts.database + parts.process);
  return { rendering: parts.rendering * part, database: parts.database * part, process: parts.process * part };
}
