import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = { resolve: { alias: { '@': root } } };
const timeouts = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' as const };
/** Everything that works on a database runs on both engines. */
const dataSuite = [
  'test/lib/{accounts,background,content,db,events,jobs,media,site,transfer}/**/*.test.ts',
  'test/app/api/**/*.test.ts',
];

/** The engine keeps nothing that one test could see of another, so its files share their modules: reading them takes longer than most tests. */
const engineSuite = ['test/lib/markdown/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { ...shared, test: { ...timeouts, name: 'engine', include: engineSuite, isolate: false } },
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/lib/db/postgresql-*.test.ts', ...engineSuite],
          globalSetup: ['test/setup/global-render-worker.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'postgresql',
          include: dataSuite,
          exclude: ['test/lib/db/sqlite-*.test.ts'],
          globalSetup: ['test/setup/global-render-worker.ts', 'test/setup/global-postgresql.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/setup/global-browser.ts'],
        },
      },
    ],
  },
});
