import { writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi-document';

// Run by `npx tsx app/api/v1/write-openapi.ts`; test/app/api/v1/openapi-document.test.ts fails while the file is out of date.
const file = new URL('../../../docs/api/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
