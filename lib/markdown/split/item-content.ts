import {
  closesFence,
  descriptionMarker,
  type Fence,
  footnoteMarker,
  formulaCloser,
  listMarker,
  mayBeginLongBlock,
  openedFence,
} from './line-kinds';

/**
 * Tracks the content of a list item or a footnote, as far as it affects the line after it: an open fence or similar block includes the blank
 * lines before that line, so the two have to be read together.
 */
export class ItemContent {
  /** A block may be open whose end is not tracked. */
  #mayHoldOpen = false;
  /** There is HTML or a formula, in which a fence would not be one. */
  #isBlurred = false;
  #fence: (Fence & { indent: number }) | undefined;

  get mayBeOpen(): boolean {
    return this.#mayHoldOpen || this.#fence !== undefined;
  }

  /** Reads a line of the item, or the text after its marker. `column` is where the item's content begins, `indent` is the line's. */
  read(trimmed: string, indent: number, column: number): void {
    if (this.#mayHoldOpen) return;
    if (this.#fence !== undefined) this.#readInFence(trimmed, indent, this.#fence);
    else this.#readOpen(trimmed, indent, column);
  }

  #readInFence(trimmed: string, indent: number, fence: Fence & { indent: number }): void {
    if (indent < fence.indent) this.#mayHoldOpen = true;
    else if (closesFence(trimmed, fence)) {
      if (indent === fence.indent) this.#fence = undefined;
      else this.#mayHoldOpen = true;
    }
  }

  #readOpen(trimmed: string, indent: number, column: number): void {
    const fence = openedFence(trimmed);
    if (fence !== undefined && indent <= column + 3 && !this.#isBlurred) this.#fence = { ...fence, indent };
    else if (mayBeginLongBlock(innermost(trimmed))) this.#mayHoldOpen = true;
    else if (trimmed.startsWith('<') || formulaCloser(trimmed) !== undefined) this.#isBlurred = true;
  }
}

/** The line without the nested container marks at its start. */
function innermost(trimmed: string): string {
  let rest = trimmed;
  for (let mark = markOf(rest); mark > 0; mark = markOf(rest)) rest = rest.slice(mark).replace(/^[ \t]+/, '');
  return rest;
}

function markOf(text: string): number {
  if (text.startsWith('>')) return 1;
  return (
    (listMarker.exec(text.slice(0, 12)) ?? footnoteMarker.exec(text) ?? descriptionMarker.exec(text))?.[0].length ?? 0
  );
}
