import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

/** The elements that text directives become, `:kbd[Ctrl+C]`. */
export const textElements: Record<string, string> = { kbd: 'kbd', sub: 'sub', sup: 'sup', mark: 'mark' };

const colon = 58;
const longest = Math.max(...Object.keys(textElements).map((name) => name.length));

/**
 * Makes the text construct of the directive extension accept known names only. With any other name a colon is a colon, so that what follows
 * keeps its meaning: `参考:本文[链接](url)` contains a link and `标签:数学[^1]` a footnote reference.
 */
export function knowTextDirectives(extensions: Extension[]): void {
  for (const extension of extensions) {
    const constructs = extension.text?.[colon];
    if (extension.text === undefined || constructs === undefined) continue;
    const list = Array.isArray(constructs) ? constructs : [constructs];
    extension.text = { ...extension.text, [colon]: list.map(withKnownName) };
  }
}

function withKnownName(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      return effects.check(knownName, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

const knownName: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let name = '';
    const read = (code: Code): State | undefined => {
      const isLetter = code !== null && code >= 97 && code <= 122;
      if (!isLetter || name.length > longest) {
        effects.exit('data');
        return Object.hasOwn(textElements, name) ? ok(code) : nok(code);
      }
      name += String.fromCharCode(code);
      effects.consume(code);
      return read;
    };
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return read;
    };
  },
};
