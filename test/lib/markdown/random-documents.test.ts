import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';
import { randomRuns } from '@/test/setup/test-size';
import { markdownPieces } from './markdown-pieces';

const elements = new Set(
  // The allow-list for authors, then what the engine adds: boxes, KaTeX's HTML and MathML.
  (
    'a abbr aside b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr ' +
    'math semantics annotation mrow mi mo mn mtext mspace ms mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle mpadded mphantom menclose mglyph merror svg path line'
  ).split(' '),
);

/** Whatever in finished HTML could run a script or lead a reader to one. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  for (const [tag, name = '', attributes = ''] of html.matchAll(
    /<\/?([A-Za-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g,
  )) {
    if (!elements.has(name.toLowerCase())) found.push(tag);
    if (/[\s"'/]on[a-z]+\s*=/i.test(attributes.replace(/"[^"]*"/g, '""'))) found.push(tag);
    if (/(?:href|src)="\s*(?:javascript|data|vbscript):/i.test(attributes)) found.push(tag);
  }
  return found;
}

describe('random documents', () => {
  it('are rendered without throwing, with nothing outside the allow-list, and twice to the same bytes', async () => {
    const text = fc.array(fc.constantFrom(...markdownPieces), { maxLength: 24 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('zh' as const, 'en' as const), async (source, language) => {
        const first = await renderArticle(source, { language });
        // With an image resolver no block comes from memory, so everything is read again.
        const second = await renderArticle(source, { language, resolveImage: () => undefined });
        expect(second).toEqual(first);
        expect(dangersIn(first.html)).toEqual([]);
        expect(first.html).not.toMatch(/[\uFDD0-\uFDD5]/);
        expect(first.text + first.excerptHtml).not.toMatch(/[\uFDD0-\uFDD5]/);
      }),
      randomRuns(5_000, 100_000),
    );
  }, 3_600_000);
});
