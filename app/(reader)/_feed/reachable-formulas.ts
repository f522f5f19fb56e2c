/**
 * Adds a name and a place in the tab order to each displayed formula of an excerpt, so that one wider than the screen can be scrolled by
 * keyboard (WCAG 2.2, 2.1.1). The stored excerpt has neither, because it may be used inside a link; here it is outside any link.
 */
export function reachableFormulas(excerptHtml: string, name: string): string {
  return excerptHtml.replaceAll(
    '<span class="katex-display">',
    `<span class="katex-display" role="group" aria-label="${name}" tabindex="0">`,
  );
}
