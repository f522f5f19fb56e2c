import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser';

declare module 'vitest' {
  interface ProvidedContext {
    browser: string;
  }
}

/** Before the end-to-end tests: the production build must be there, and a browser. */
export default function globalBrowser(project: TestProject): void {
  if (!existsSync('build/server.js') || !existsSync('.next/BUILD_ID')) {
    throw new Error(
      'The end-to-end tests run the production build. Make it with: node server/prepare.mjs build (npm test does).',
    );
  }
  project.provide('browser', findBrowser());
}
