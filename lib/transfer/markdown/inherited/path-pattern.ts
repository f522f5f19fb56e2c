const mostCharacters = 500;
const mostAlternatives = 100;

/**
 * Whether paths fit a pattern with `*`, `**`, `?`, `[...]` and `{a,b}`, in any case. Time grows with the lengths of both: patterns
 * come from files of anybody. What a class of characters holds is not looked at.
 */
export function pathMatcher(pattern: string): (path: string) => boolean {
  const alternatives = withoutBraces(pattern.slice(0, mostCharacters).normalize('NFC').toLowerCase()).map((one) =>
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

/** Whether a sequence fits a pattern, in which a star stands for any number of items. */
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
      // The star stands for one more item.
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
  while (open.length > 0 && done.length + open.length < mostAlternatives) {
    const [one = '', ...rest] = open;
    const [whole, before = '', inner = '', after = ''] = /^([^{}]*)\{([^{}]*)\}(.*)$/su.exec(one) ?? [];
    open = whole === undefined ? rest : [...rest, ...inner.split(',').map((word) => before + word + after)];
    if (whole === undefined) done = [...done, one];
  }
  return [...done, ...open];
}

/** Whether a path is left out by lines as `.gitignore` has them; `!` takes one back. */
export function isLeftOut(lines: readonly string[], path: string): boolean {
  let isOut = false;
  for (const line of lines) {
    const [, back = '', written = ''] = /^(!?)(.*?)\s*$/.exec(line) ?? [];
    if (written === '' || written.startsWith('#')) continue;
    if (isAtOrBelow(written, path)) isOut = back === '';
  }
  return isOut;
}

/** Whether a pattern names a path or a folder above it. With a slash before its end it counts from the first folder. */
function isAtOrBelow(written: string, path: string): boolean {
  const bare = written.replace(/^\.?\//, '').replace(/\/$/, '');
  const isAnchored = written.replace(/\/$/, '').includes('/');
  const parts = path.split('/');
  const most = written.endsWith('/') ? parts.length - 1 : parts.length;
  const fits = pathMatcher(isAnchored ? bare : `**/${bare}`);
  return Array.from({ length: most }, (_, index) => parts.slice(0, index + 1).join('/')).some(fits);
}
