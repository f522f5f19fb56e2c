const maxPatternCharacters = 500;
const maxAlternatives = 100;

/**
 * Returns a function that tells whether a path matches a pattern with `*`, `**`, `?`, `[...]` and `{a,b}`, ignoring case. Patterns may
 * come from strangers, so the time is bounded by the product of both lengths. The content of a character class is ignored.
 */
export function pathMatcher(pattern: string): (path: string) => boolean {
  const alternatives = withoutBraces(pattern.slice(0, maxPatternCharacters).normalize('NFC').toLowerCase()).map((one) =>
    one.split('/').map((part) => part.match(/\*+|\?|\[[^\]]*\]|\\?./gsu) ?? []),
  );
  return (path) => {
    const parts = path.normalize('NFC').toLowerCase().split('/');
    return alternatives.some((one) =>
      matches(one, parts, ([sign, ...more]) => sign === '**' && more.length === 0, fitsPart),
    );
  };
}

function fitsPart(tokens: readonly string[], part: string): boolean {
  return matches(
    tokens,
    [...part],
    (token) => token.startsWith('*'),
    (token, sign) =>
      token === '?' || (token.startsWith('[') && token.length > 1) || token.replace(/^\\(?=.)/su, '') === sign,
  );
}

/** Whether a sequence matches a pattern, in which a star matches any number of items. */
function matches<Token, Item>(
  pattern: readonly Token[],
  items: readonly Item[],
  isStar: (token: Token) => boolean,
  fits: (token: Token, item: Item) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let from = 0;
  for (let index = 0; index < items.length; ) {
    const [token] = pattern.slice(at, at + 1);
    if (token !== undefined && isStar(token)) {
      star = at++;
      from = index;
    } else if (token !== undefined && fits(token, items[index] as Item)) {
      at++;
      index++;
    } else if (star === -1) return false;
    else {
      // The star matches one more item.
      at = star + 1;
      index = ++from;
    }
  }
  return pattern.slice(at).every(isStar);
}

/** `{a,b}c` as `ac` and `bc`. */
function withoutBraces(pattern: string): string[] {
  let done: string[] = [];
  let open = [pattern];
  while (open.length > 0 && done.length + open.length < maxAlternatives) {
    const [one = '', ...rest] = open;
    const [whole, before = '', inner = '', after = ''] = /^([^{}]*)\{([^{}]*)\}(.*)$/su.exec(one) ?? [];
    open = whole === undefined ? rest : [...rest, ...inner.split(',').map((word) => before + word + after)];
    if (whole === undefined) done = [...done, one];
  }
  return [...done, ...open];
}

/** Whether a path is ignored by lines in the format of `.gitignore`; `!` reverses a line. */
export function isIgnored(lines: readonly string[], path: string): boolean {
  let isOut = false;
  for (const line of lines) {
    const [, back = '', written = ''] = /^(!?)(.*?)\s*$/.exec(line) ?? [];
    if (written === '' || written.startsWith('#')) continue;
    if (isAtOrBelow(written, path)) isOut = back === '';
  }
  return isOut;
}

/** Whether a pattern matches a path or a folder above it. With a slash before its end it is relative to the first folder. */
function isAtOrBelow(written: string, path: string): boolean {
  const bare = written.replace(/^\.?\//, '').replace(/\/$/, '');
  const isAnchored = written.replace(/\/$/, '').includes('/');
  const parts = path.split('/');
  const maxStart = written.endsWith('/') ? parts.length - 1 : parts.length;
  const fits = pathMatcher(isAnchored ? bare : `**/${bare}`);
  return Array.from({ length: maxStart }, (_, index) => parts.slice(0, index + 1).join('/')).some(fits);
}
