import { feedHtml } from '@/lib/markdown/formats/feed-html';
import { normalizeMarkdown } from '@/lib/markdown/formats/normalize-markdown';
import { toMdast } from '@/lib/markdown/formats/to-mdast';
import type { Rendering } from '@/lib/markdown/rendering';
import { CommandError } from './with-site';

/** The formats of `scholium render --format`. */
const formats = ['html', 'feed', 'text', 'markdown', 'mdast', 'json'] as const;
export type Format = (typeof formats)[number];

/** Reads `--format`. Throws CommandError with exit status 2 for an unknown format, and for a feed without the article's address. */
export function readFormat(format: string, baseUrl: string | undefined): Format {
  const known = formats.find((name) => name === format);
  if (known === undefined) throw new CommandError(`--format must be one of ${formats.join(', ')}.`, 2);
  if (known === 'feed' && !/^https?:\/\//.test(baseUrl ?? ''))
    throw new CommandError('--format feed needs --base-url, the web address of the article.', 2);
  return known;
}

/** The article in `format`, as written to standard output. `baseUrl` is its address, for feeds. */
export function formattedArticle(format: Format, source: string, rendering: Rendering, baseUrl = ''): string {
  switch (format) {
    case 'html':
      return rendering.html;
    case 'feed':
      return feedHtml(rendering.html, baseUrl);
    case 'text':
      return `${rendering.text}\n`;
    case 'markdown':
      return normalizeMarkdown(source);
    case 'mdast':
      return `${JSON.stringify(toMdast(source))}\n`;
    case 'json':
      return `${JSON.stringify(rendering)}\n`;
  }
}
