import dark from '@shikijs/themes/github-dark-high-contrast';
import light from '@shikijs/themes/github-light-high-contrast';
import type { ThemeRegistrationAny } from 'shiki/core';

/**
 * Combines the light and the dark theme: each colour stands for a pair, so a program is tokenized once instead of once per theme. Throws unless
 * the themes have the same rules, as GitHub's do.
 */
export function pairThemes(): { theme: ThemeRegistrationAny; styleOf: Map<string, string> } {
  const styleOf = new Map<string, string>();
  const colourOf = new Map<string, string>();
  const pair = (one: string | undefined, other: string | undefined): string | undefined => {
    if (one === undefined || other === undefined) return undefined;
    const style = `--shiki-light:${one.toUpperCase()};--shiki-dark:${other.toUpperCase()}`;
    const known = colourOf.get(style);
    if (known !== undefined) return known;
    const colour = `#${(colourOf.size + 1).toString(16).padStart(6, '0').toUpperCase()}`;
    colourOf.set(style, colour);
    styleOf.set(colour, style);
    return colour;
  };
  const fg = pair(light.colors?.['editor.foreground'], dark.colors?.['editor.foreground']);
  if (fg === undefined) throw new TypeError('A theme has no colour for plain text.');
  // These two colours are the page's default for code, so plain text has no span.
  styleOf.set(fg, '');
  const rules = (light.tokenColors ?? []).map((rule, index) => {
    const other = dark.tokenColors?.[index];
    const sameRule = String(rule.scope) === String(other?.scope);
    if (!sameRule || rule.settings.fontStyle !== other?.settings.fontStyle) {
      throw new TypeError(`The two themes differ in their rule ${index}.`);
    }
    const { fontStyle } = rule.settings;
    const foreground = pair(rule.settings.foreground, other?.settings.foreground);
    return { ...rule, settings: { ...(fontStyle && { fontStyle }), ...(foreground && { foreground }) } };
  });
  return { theme: { name: 'pair', type: 'light', fg, bg: '#FFFFFF', settings: rules }, styleOf };
}
