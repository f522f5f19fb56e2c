import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // Their browser variants need a document, which the preview's worker has not.
    resolveAlias: {
      'decode-named-character-reference': './node_modules/decode-named-character-reference/index.js',
      'hast-util-from-html-isomorphic': './node_modules/hast-util-from-html-isomorphic/lib/index.js',
    },
  },
  // Native or process-wide: loaded by Node, never bundled.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', '@prisma/client', 'pg', 'pino', 'pinyin-pro', 'shiki'],
  experimental: {
    // server/body bounds the body of every request, by its address, before Next reads it.
    serverActions: { bodySizeLimit: Number.MAX_SAFE_INTEGER },
    // A build is run once for each state of the sources: keeping 120 MB for the next one costs a fifth of its time.
    turbopackFileSystemCacheForBuild: false,
  },
  typescript: { ignoreBuildErrors: true },
};
