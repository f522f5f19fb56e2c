// Preloaded into the measured server (`node --import`): writes its memory, in megabytes, to the file MEMORY_REPORT.
import { renameSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.MEMORY_REPORT;
if (isMainThread && file !== undefined) {
  const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
  const report = () => {
    const { rss, heapTotal, heapUsed, external, arrayBuffers } = process.memoryUsage();
    const figures = { rss, heapTotal, heapUsed, external, arrayBuffers };
    const rounded = Object.fromEntries(Object.entries(figures).map(([name, bytes]) => [name, megabytes(bytes)]));
    writeFileSync(`${file}.new`, JSON.stringify(rounded));
    renameSync(`${file}.new`, file);
  };
  setInterval(report, 500).unref();
}
