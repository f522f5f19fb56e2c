import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../corpus';

/** The path of the articles' picture, relative to `folder`. */
const picture = 'pictures/point.png';
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/**
 * Writes `count` articles into `folder` for `scholium import markdown`: each has some sections of the corpus under a new heading, two of
 * sixty tags and a date within five years. No two have the same text.
 */
export function writeArticles(folder: string, count: number): void {
  const sections = readCorpus().sources.flatMap((source) =>
    source.split(/^(?=## )/m).filter((part) => part.length > 400),
  );
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  writeFileSync(join(folder, picture), Buffer.from(onePixel, 'base64'));
  for (let index = 0; index < count; index += 1) {
    const articleSections = [0, 1, 2].map((step) => sections[(index * 7 + step * 131) % sections.length] ?? '');
    const date = new Date(Date.UTC(2021, index % 60, 1 + (index % 28), index % 24)).toISOString();
    const head = `title: 第 ${index} 篇 Article ${index}\ndate: ${date}\ntags: [topic-${index % 60}, topic-${(index * 7 + 1) % 60}]`;
    const text = `For article ${index}, $x_{${index}} \\le y$.\n\n![A point](${picture})\n\n${articleSections.join('\n\n')}`;
    writeFileSync(join(folder, `article-${index}.md`), `---\n${head}\n---\n\n${text}\n`);
  }
}
