import {
  closesFence,
  type Fence,
  footnoteMarker,
  formulaCloser,
  listMarker,
  mayBeginLong,
  openedFence,
} from './line-kinds';

/**
 * What a list item or a footnote holds, as far as it matters for the line that leaves it: a fence or the like that is still open takes in
 * the blank lines before that line, so the two have to be read together.
 */
export class ItemContent {
  /** Something may be open whose end is not followed. */
  #mayHoldOpen = false;
  /** HTML or a formula stands here, in which a fence would be none. */
  #isBlurred = false;
  #fence: (Fence & { indent: number }) | undefined;

  get mayBeOpen(): boolean {
    return this.#mayHoldOpen || this.#fence !== undefined;
  }

  /** Takes in a line of the item, or what follows its marker. `column` is where the item's content begins, `indent` where the line's does. */
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
    else if (mayBeginLong(innermost(trimmed))) this.#mayHoldOpen = true;
    else if (trimmed.startsWith('<') || formulaCloser(trimmed) !== undefined) this.#isBlurred = true;
  }
}

/** The line without the marks of what stands in each other. */
function innermost(trimmed: string): string {
  let rest = trimmed;
  for (let mark = markOf(rest); mark > 0; mark = markOf(rest)) rest = rest.slice(mark).replace(/^[ \t]+/, '');
  return rest;
}

function markOf(text: string): number {
  if (text.startsWith('>')) return 1;
  return (listMarker.exec(text.slice(0, 12)) ?? footnoteMarker.exec(text))?.[0].length ?? 0;
}
