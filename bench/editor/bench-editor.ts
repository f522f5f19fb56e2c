import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '@/test/setup/find-browser';
import { formulaSources } from './formula-sources';

const lateKeyCount = 20;
const maxSeconds = 60;

/**
 * Measures the maximum milliseconds from a key to its letter on the screen, and the longest task of the tab, during typing at the top of
 * a source while its preview is rendered; in Chromium, with the editor's source field, preview and worker.
 */
export async function benchEditor(only?: string): Promise<void> {
  const files = await bundlePage();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const [name, source] of Object.entries(formulaSources)) {
      if (only === undefined || name.includes(only)) process.stdout.write(await measure(browser, files, name, source));
    }
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, files: Map<string, Uint8Array>, name: string, source: string) {
  const server = createServer(({ url = '/' }, answer) => {
    const type = url === '/' ? 'text/html' : url.endsWith('.css') ? 'text/css' : 'text/javascript';
    answer.setHeader('content-type', `${type}; charset=utf-8`);
    answer.end(url === '/source' ? source : url === '/' ? html : files.get(url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.addInitScript(watchKeys);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.locator('.cm-content').click({ position: { x: 40, y: 10 } });
    await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    const stage = await typeUntilShown(page);
    const tasks = longestTask(await browser.stopTracing());
    const seen = await page.evaluate(() => ({
      key: (window as unknown as { longestKey: number }).longestKey,
      formulas: document.querySelectorAll('.prose .katex').length,
    }));
    const figures = [
      `longest task ${pad(tasks)} ms`,
      `longest key to paint ${pad(seen.key)} ms`,
      `${pad(seen.formulas)} formulas`,
    ];
    return `${name.padEnd(44)} ${figures.join('  ')}  ${stage}\n`;
  } finally {
    await page.close();
    server.close();
  }
}

const pad = (count: number): string => count.toFixed(0).padStart(6);

/** Types until the preview shows the typed text, and a little longer; returns the result of the preview. */
async function typeUntilShown(page: Page): Promise<string> {
  const started = performance.now();
  let sinceShown = 0;
  let stage = '';
  while (sinceShown < lateKeyCount && performance.now() - started < maxSeconds * 1_000) {
    await page.keyboard.type('a');
    await page.waitForTimeout(80);
    stage = (await page.locator('.editor').getAttribute('data-stage')) ?? '';
    if (sinceShown > 0 || stage !== 'rendering') sinceShown += 1;
  }
  return `${stage} after ${((performance.now() - started) / 1_000).toFixed(0)} s`;
}

/** The longest task on the tab's main thread, in milliseconds of processor time, which other programs do not affect. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = traceEvents.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === main?.pid && tid === main?.tid,
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args?: { name?: string };
}

/** Runs in the page before anything else. */
function watchKeys(): void {
  const kept = window as unknown as { longestKey: number };
  kept.longestKey = 0;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (/^key|input$/.test(name)) kept.longestKey = Math.max(kept.longestKey, duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

const html =
  '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/page.css"><style>html,body{height:100%;margin:0;display:flex;flex-direction:column}</style><body><script type="module" src="/page.js"></script>';

/** Replaces the code that requests the labels of other articles from the server. */
const withoutServer: Plugin = {
  name: 'without-server',
  setup(setup) {
    setup.onLoad({ filter: /look-up-labels\.ts$/ }, () => ({
      contents: 'export const lookUpLabels = async () => ({})',
    }));
  },
};

async function bundlePage(): Promise<Map<string, Uint8Array>> {
  const shared: BuildOptions = {
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.woff': 'empty', '.ttf': 'empty' },
    plugins: [withoutServer],
    logLevel: 'warning',
  };
  const entry = (path: string, more: BuildOptions = {}) =>
    build({ ...shared, ...more, entryPoints: [path], write: false });
  const outputs = await Promise.all([
    entry('bench/editor/page.tsx'),
    // A worker has no document: packages that use one have a different file for workers.
    entry('app/admin/editor/preview/preview-worker.ts', { conditions: ['worker'] }),
  ]);
  const files = outputs.flatMap(({ outputFiles }) => outputFiles);
  return new Map(files.map(({ path, contents }) => [path.replace('preview-worker.js', 'preview-worker.ts'), contents]));
}
