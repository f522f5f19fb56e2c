import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = { resolve: { alias: { '@': root } } };
/** Files share their modules, which take longer to read than most tests run: each opens and closes what it needs. */
const running = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' as const, isolate: false };
/** Everything that works on a database runs on both engines. */
const dataSuite = [
  'test/lib/{accounts,background,content,db,events,jobs,media,site,transfer}/**/*.test.ts',
  'test/app/api/**/*.test.ts',
];

const engineSuite = ['test/lib/markdown/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { ...shared, test: { ...running, name: 'engine', include: engineSuite } },
      {
        ...shared,
        test: {
          ...running,
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/lib/db/postgresql-*.test.ts', ...engineSuite],
          globalSetup: ['test/setup/global-render-worker.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...running,
          name: 'postgresql',
          include: dataSuite,
          exclude: ['test/lib/db/sqlite-*.test.ts', 'test/lib/content/rendering/pool/**'],
          globalSetup: ['test/setup/global-render-worker.ts', 'test/setup/global-postgresql.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...running,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/setup/global-browser.ts'],
        },
      },
    ],
  },
});
