/**
 * Files made from the code: `tsx test/generated-files.ts` fails when one is out of date, `npm run generate` writes them.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from '@/app/api/v1/openapi-document';
import { catalogue } from '@/lib/i18n/catalogue';
import { translator } from '@/lib/i18n/translator';
import { errorCatalogue } from '@/lib/kernel/errors';
import type { Language } from '@/lib/kernel/language';
import { katexNamesFile } from './lib/markdown/formula/faults/katex-names-file';
import { renderGuide } from './lib/markdown/render-guide';

const files: Record<string, () => string | Promise<string>> = {
  'docs/api/openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'docs/errors.md': errorPage,
  'lib/markdown/formula/faults/katex-names.ts': katexNamesFile,
  'test/fixtures/markdown/writing.golden.html': () => guide('en'),
  'test/fixtures/markdown/writing.zh.golden.html': () => guide('zh'),
};

const write = process.argv.includes('--write');
const stale: string[] = [];
for (const [path, make] of Object.entries(files)) {
  const wanted = await make();
  if (read(path) === wanted) continue;
  if (write) writeFileSync(path, wanted);
  stale.push(path);
}
for (const path of stale) process.stdout.write(`${write ? 'wrote' : 'out of date (npm run generate)'}: ${path}\n`);
process.exit(write || stale.length === 0 ? 0 : 1);

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

async function guide(language: Language): Promise<string> {
  return `${(await renderGuide(language)).rendering.html}\n`;
}

function errorPage(): string {
  const sentence = translator('en', 'errors');
  const rows = Object.entries(errorCatalogue).map(([code, { status, title }]) => {
    const text = sentence(code, placeholders(code)).replaceAll('|', '\\|');
    return `| <a id="${code}"></a>\`${code}\` | ${status} | ${title} | ${text} |`;
  });
  return `# Errors

Generated from \`lib/kernel/errors.ts\` and \`lib/i18n\` by \`npm run generate\`. Every error response is \`application/problem+json\` (RFC 9457) with the
code, the HTTP status (RFC 9110), a fixed title, a sentence in \`detail\`, and \`requestId\`, under which the log has the details.

| code | status | title | detail |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** A detail stands for itself, `{slug}`; a number that a plural needs is an example. */
function placeholders(code: string): Record<string, string | number> {
  const names = [...String(catalogue.en.errors[code]).matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, name.endsWith('Seconds') ? 30 : `{${name}}`]));
}
