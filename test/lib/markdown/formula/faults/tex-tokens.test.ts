import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { texTokens } from '@/lib/markdown/formula/faults/tex-tokens';

const read = (tex: string) => [...texTokens(tex)].map(({ kind, text }) => `${kind} ${text}`);

describe('texTokens', () => {
  it.each([
    ['\\frac12', ['word \\frac', 'character 1', 'character 2']],
    ['\\{a\\}', ['symbol \\{', 'character a', 'symbol \\}']],
    ['a \n b', ['character a', 'space  \n ', 'character b']],
    ['a%b}\nc', ['character a', 'comment %b}\n', 'character c']],
    ['5\\%b', ['character 5', 'symbol \\%', 'character b']],
    ['\\verb|%}|x', ['verbatim \\verb|%}|', 'character x']],
    ['\\verb*!a!', ['verbatim \\verb*!a!']],
    ['\\verb|a\n|', ['open-verbatim \\verb', 'character |', 'character a', 'space \n', 'character |']],
    ['\\verbatim', ['word \\verbatim']],
    ['\\href{a%b}{%c}', ['word \\href', '{', 'a', '%', 'b', '}', '{', 'comment %c}']],
    ['\\', ['character \\']],
    ['𝔸x', ['character 𝔸', 'character x']],
  ])('reads %j', (tex, tokens) => {
    const wanted = tokens.map((token) => (/^[^ ]$/u.test(token) ? `character ${token}` : token));
    expect(read(tex)).toEqual(wanted);
  });

  it('returns every character of any text, in order', () => {
    const pieces = fc.constantFrom('\\', '{', '}', '%', '\n', ' ', 'a', '\\verb', '\\href', '|', '\ud800', '𝔸', '$');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const tex = list.join('');
        const tokens = [...texTokens(tex)];
        expect(tokens.map(({ text }) => text).join('')).toBe(tex);
        for (const { text, offset, end } of tokens) expect(tex.slice(offset, end)).toBe(text);
      }),
    );
  });

  it('reads long hostile text in linear time', () => {
    const started = performance.now();
    for (const piece of ['\\verb|', '%', '\\href{', ' ', '\\', '\\verb||']) {
      let count = 0;
      for (const _ of texTokens(piece.repeat(200_000 / piece.length))) count++;
      expect(count).toBeGreaterThan(0);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
