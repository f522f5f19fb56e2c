/** The TeX of the formulas in rendered HTML, in order, each with its display mode. */
export function formulasIn(html: string): string[] {
  const mark =
    /(<span class="katex-display">)?<span class="katex">.*?<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs;
  return [...html.matchAll(mark)].map(
    ([, display, tex = '']) => `${display ? 'display' : 'inline'} ${readEntities(tex)}`,
  );
}

function readEntities(text: string): string {
  return text
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/&lt;|&#x3C;/g, '<')
    .replace(/&gt;/g, '>');
}
