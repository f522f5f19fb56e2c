import { voidElements } from '../text/void-elements';

/**
 * Pairs the tags in HTML blocks, so that `<details>`, some Markdown and `</details>` stay one block although there are blank lines between.
 * A tag without a partner is ignored: an unclosed element ends with its own block.
 */
export class HtmlSpans {
  readonly #open = new Map<string, number[]>();
  readonly #spans: { from: number; to: number }[] = [];

  /** Reads a line of an HTML block. `line` is 1-based. */
  read(text: string, line: number): void {
    for (const [, closing, name = ''] of text.matchAll(
      /<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})(?=[\s/>]|$)(?![^<>]{0,500}\/>)/g,
    )) {
      const key = name.toLowerCase();
      if (elementsWithoutEndTag.has(key)) continue;
      const lines = this.#open.get(key) ?? [];
      if (closing === '') this.#open.set(key, [...lines.slice(-50), line]);
      else {
        const from = lines.pop();
        if (from !== undefined && from < line) this.#spans.push({ from, to: line });
      }
    }
  }

  /** Removes the starts that are inside a pair. */
  keepTogether<Start extends { line: number }>(starts: Start[]): Start[] {
    if (this.#spans.length === 0) return starts;
    const spans = this.#spans.sort((one, other) => one.from - other.from);
    let reach = 0;
    let next = 0;
    return starts.filter(({ line }) => {
      for (let span = spans[next]; span !== undefined && span.from < line; span = spans[next]) {
        reach = Math.max(reach, span.to);
        next += 1;
      }
      return line > reach;
    });
  }
}

/** Elements that need no closing tag. */
const elementsWithoutEndTag = new Set([...voidElements, 'p', 'li', 'dt', 'dd', 'option']);
