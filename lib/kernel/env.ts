import { BlockList, isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type CacheShares, defaultCacheMegabytes, shareCaches } from './cache-shares';
import { findProcessState, processState, registerProcessState } from './process-state';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql:// (leave it unset for SQLite in DATA_DIR)')
    .optional(),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address such as https://notes.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text, context) => {
      const proxies = proxiesOf(text);
      if (proxies === null)
        context.addIssue('must be comma-separated addresses or ranges, such as 10.0.0.2, 172.16.0.0/12');
      return proxies ?? z.NEVER;
    }),
  SITE_NAME: z.string().optional(),
  OWNER_EMAIL: z.string().optional(),
  OWNER_PASSWORD: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  RENDER_WORKERS: z.coerce.number().int().min(1).max(64).default(availableParallelism),
  RENDER_SECONDS: z.coerce.number().min(0.1).max(600).default(10),
  RENDER_MEMORY_MB: z.coerce.number().int().min(256).max(8192).default(512),
  CACHE_MB: z.coerce.number().int().min(8).max(16_384).default(defaultCacheMegabytes),
});

/** The settings of this process, parsed once at boot. Paths are absolute, SITE_URL has no trailing slash. */
export interface Environment {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  siteUrl: string | undefined;
  /** The proxies that are trusted to state a client's address: those on this machine and those that are set. */
  trustedProxies: BlockList;
  /** What the site is set up with at the first start, not validated (see server/first-start.ts). */
  siteName: string | undefined;
  owner: { email: string; password: string } | undefined;
  logLevel: string;
  secret: string | undefined;
  /**
   * The rendering threads: their maximum number, the maximum seconds and megabytes for one article, and the maximum bytes of each
   * thread's cache.
   */
  rendering: { workers: number; seconds: number; memoryMb: number; cacheBytes: number };
  caches: CacheShares;
}

/** Thrown for invalid settings; `problems` has one readable line for each. */
export class EnvironmentError extends Error {
  constructor(readonly problems: string[]) {
    super(`The settings are invalid:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

type Source = Record<string, string | undefined>;

/**
 * Reads the settings from `source` (by default the process's environment), with `defaults` for unset ones, and registers them.
 * Empty values count as unset. Throws EnvironmentError.
 */
export function readEnvironment(source: Source = process.env, defaults: Source = {}): Environment {
  const givenVariables = Object.fromEntries(
    Object.entries({ ...defaults, ...source }).filter(([, value]) => value !== ''),
  );
  const parsed = schema.safeParse(givenVariables);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if ((givenVariables.OWNER_EMAIL === undefined) !== (givenVariables.OWNER_PASSWORD === undefined)) {
    problems.push('OWNER_EMAIL and OWNER_PASSWORD: set both or neither');
  }
  if (!parsed.success || problems.length > 0) throw new EnvironmentError(problems);
  const environment = shape(parsed.data);
  registerProcessState('environment', environment);
  return environment;
}

/** The settings that `readEnvironment` registered; throws if it was not called. */
export function environment(): Environment {
  return processState<Environment>('environment');
}

/** The same, or undefined if it was not called. */
export function environmentIfRead(): Environment | undefined {
  return findProcessState<Environment>('environment');
}

function shape(data: z.infer<typeof schema>): Environment {
  const { OWNER_EMAIL: email, OWNER_PASSWORD: password, RENDER_WORKERS: workers } = data;
  const caches = shareCaches(data.CACHE_MB);
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    siteUrl: data.SITE_URL,
    trustedProxies: data.TRUSTED_PROXIES,
    siteName: data.SITE_NAME,
    owner: email !== undefined && password !== undefined ? { email, password } : undefined,
    logLevel: data.LOG_LEVEL,
    secret: data.SECRET,
    rendering: {
      workers,
      seconds: data.RENDER_SECONDS,
      memoryMb: data.RENDER_MEMORY_MB,
      cacheBytes: caches.rendering / workers,
    },
    caches,
  };
}

/** The addresses of `text` and those of this machine; null if `text` is not a list of addresses and ranges (RFC 4632, RFC 4291). */
function proxiesOf(text: string): BlockList | null {
  const proxies = new BlockList();
  const entries = text === '' ? [] : text.split(',').map((part) => part.trim());
  for (const range of ['127.0.0.0/8', '::1', ...entries]) {
    const [address = '', bits] = range.split('/', 2);
    const version = isIP(address);
    const maxPrefix = version === 4 ? 32 : 128;
    const prefix = bits === undefined ? maxPrefix : Number(bits);
    if (version === 0 || !/^(?:0|[1-9]\d{0,2})$/.test(bits ?? '0') || prefix > maxPrefix || range.split('/').length > 2)
      return null;
    proxies.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
  }
  return proxies;
}
