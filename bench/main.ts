/** `npm run bench -- markdown|reader`: measurements as ratios within one run, for this machine is not yours. */
import { benchMarkdown } from './markdown';
import { benchReader } from './reader';

const benches: Record<string, () => Promise<void>> = { markdown: benchMarkdown, reader: benchReader };
const wanted = process.argv[2];
const bench = wanted === undefined ? undefined : benches[wanted];
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(benches).join('|')}\n`);
  process.exit(2);
}
await bench();
