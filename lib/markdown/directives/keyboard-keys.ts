import type { Element, ElementContent } from 'hast';

/**
 * Keys pressed together, "Ctrl+Shift+P", as `kbd` elements within one (HTML, "The kbd element"); a single key is one `kbd` alone. The last
 * `+` of "Ctrl++" is a key. More than eight keys are read as one, since nobody can press that many at once.
 */
export function keyboardKeys(text: string): Element {
  const keys = text.trim().split(/(?<=[^+\s])\s*\+\s*(?=\S)/, 9);
  if (keys.length === 1 || keys.length > 8) return key([{ type: 'text', value: text.trim() }]);
  return key(
    keys.flatMap((name, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'text' as const, value: '+' }] : []),
      key([{ type: 'text', value: name }]),
    ]),
  );
}

function key(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'kbd', properties: {}, children };
}
