/** `npm run bench -- markdown|preview|editor|hostile|reader|strangers|memory`: ratios within one run, comparable between machines. */

import { benchEditor } from './editor/bench-editor';
import { benchHostile } from './hostile';
import { benchMarkdown } from './markdown/bench-markdown';
import { benchMemory } from './memory/bench-memory';
import { benchPreview } from './preview';
import { benchReader } from './reader';
import { benchStrangers } from './strangers';

const benches: Record<string, (only?: string) => Promise<void>> = {
  markdown: benchMarkdown,
  preview: benchPreview,
  editor: benchEditor,
  hostile: benchHostile,
  reader: benchReader,
  strangers: benchStrangers,
  memory: benchMemory,
};
const wanted = process.argv[2];
const bench = wanted === undefined ? undefined : benches[wanted];
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(benches).join('|')}\n`);
  process.exit(2);
}
await bench(process.argv[3]);
