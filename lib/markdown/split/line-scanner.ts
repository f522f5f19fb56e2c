import { readContainerOpening } from '../text/container-opening';
import { OpenContainers } from '../text/open-containers';
import { ItemContent } from './item-content';
import { contentColumn, trimLine } from './line-columns';
import {
  closesFence,
  containerOpening,
  descriptionMarker,
  type Fence,
  footnoteMarker,
  formulaCloser,
  headingPattern,
  htmlElement,
  interruptsParagraph,
  listMarker,
  longHtmlEnd,
  mayBeginLongBlock,
  mayOpenContainer,
  openedFence,
  tableCaption,
  thematicBreak,
} from './line-kinds';

/**
 * Tracks what is open at the top level of a document, line by line: a fence, an HTML block, a directive container, a list. It does not parse
 * Markdown; it only determines where nothing is open. A line that is not indented and follows a blank one ends everything except a fence, an
 * HTML block or a container, and the state is certain again. If a line can be read in two ways that leave different things open, it gives up
 * (`#lost`), and the rest of the source stays one block.
 */
export class LineScanner {
  /** The last line read belongs to an HTML block. */
  isInHtml = false;
  #lost = false;
  #fence: Fence | undefined;
  #htmlEnd: RegExp | undefined;
  /** Colons of the outermost directive container; 0: none is open. */
  #colons = 0;
  /** The containers within one that is not written as a generic directive. */
  #containers: OpenContainers | undefined;
  /** Column where the content of the outermost list item or footnote begins; 0: none is open. */
  #column = 0;
  /** Whether that item is certainly open: a line may have ended it or belong to its last paragraph. */
  #isSure = true;
  /** The item is only a marker so far; a blank line then ends a list item, but not a footnote. */
  #isEmpty = false;
  #content = new ItemContent();
  #mayContinueList = false;
  #afterBlank = true;
  /** The last line may be indented code, after which the parser reads "2." as text, contrary to 5.2 of CommonMark 0.31.2. */
  #isAfterCode = false;
  /** The kind of the top-level lines since the last blank one. */
  #run: 'none' | 'text' | 'html' | 'formula' | 'unsure' = 'none';
  #closer = '';
  /** The last paragraph is the caption of a table that may follow. */
  #wantsNext = false;
  /** The last block may belong to a definition list, which a paragraph after it continues if it is a term. */
  #mayContinueTerms = false;

  /** Whether a block may begin at this line, which follows a blank one. */
  mayBeginAnew(source: string, offset: number): boolean {
    if (this.#lost || this.#isLong() || this.#wantsNext || this.#mayContinueTerms || this.#content.mayBeOpen)
      return false;
    const first = source.charCodeAt(offset);
    if (first === 32 || first === 9) return false;
    if (first === 58 && !source.startsWith(':::', offset)) return false;
    if ((this.#mayContinueList || this.#isAfterCode) && listMarker.test(source.slice(offset, offset + 12)))
      return false;
    return !tableCaption.test(source.slice(offset, offset + 8));
  }

  read(source: string, from: number, to: number, isBlank: boolean): void {
    this.isInHtml = false;
    if (this.#lost) return;
    if (isBlank) {
      this.#readBlank();
      return;
    }
    const text = source.slice(from, to);
    const trimmed = trimLine(text);
    const indent = contentColumn(text);
    if (this.#isLong()) this.#readInLong(trimmed, text, indent);
    else this.#readOpen(trimmed, text, indent);
    this.#afterBlank = false;
  }

  /** Whether a block is open that continues after blank lines, whatever follows them. */
  #isLong(): boolean {
    return (
      this.#fence !== undefined || this.#htmlEnd !== undefined || this.#colons > 0 || this.#containers !== undefined
    );
  }

  #readBlank(): void {
    if (this.#isLong()) {
      this.isInHtml = this.#htmlEnd !== undefined;
      return;
    }
    this.#run = 'none';
    this.#afterBlank = true;
    if (this.#isEmpty && this.#isSure) this.#column = 0;
    this.#isEmpty = false;
  }

  #readInLong(trimmed: string, text: string, indent: number): void {
    if (this.#fence !== undefined) {
      if (indent <= 3 && closesFence(trimmed, this.#fence)) this.#fence = undefined;
    } else if (this.#htmlEnd !== undefined) {
      this.isInHtml = true;
      if (this.#htmlEnd.test(text)) this.#htmlEnd = undefined;
    } else if (this.#containers !== undefined) {
      if (indent <= 3 && trimmed.startsWith(':::') && this.#containers.closesWith(trimmed))
        this.#containers = undefined;
    } else if (indent <= 3 && closesFence(trimmed, { sign: ':', length: this.#colons })) this.#colons = 0;
  }

  #readOpen(trimmed: string, text: string, indent: number): void {
    if (this.#afterBlank) this.#wantsNext = tableCaption.test(trimmed);
    if (this.#afterBlank && indent < 2) this.#mayContinueTerms = false;
    if (descriptionMarker.test(trimmed)) this.#mayContinueTerms = true;
    if (this.#afterBlank && indent === 0) {
      this.#leaveItem();
      this.#mayContinueList &&= listMarker.test(trimmed);
    } else if (this.#column > 0 && !this.#readBesideItem(trimmed, indent)) return;
    if (this.#run === 'html') this.isInHtml = true;
    else if (this.#run === 'formula') this.#readInFormula(trimmed);
    else if (indent <= 3) this.#readTopLevel(trimmed, text, indent);
    this.#isAfterCode = indent > 3;
  }

  #leaveItem(): void {
    this.#column = 0;
    this.#isSure = true;
    this.#isEmpty = false;
    this.#content = new ItemContent();
  }

  /** Reads a line while an item is open or may be. Returns whether the line must also be read at the top level. */
  #readBesideItem(trimmed: string, indent: number): boolean {
    if (indent >= this.#column) {
      this.#isEmpty = false;
      if (!this.#isSure && indent <= 3 && mayBeginLongBlock(trimmed)) this.#lost = true;
      if (!this.#isSure) this.#run = 'unsure';
      this.#content.read(trimmed, indent, this.#column);
      return false;
    }
    const isMarker = indent <= 3 && listMarker.test(trimmed) && this.#isSure;
    if (this.#afterBlank || isMarker || (indent <= 3 && interruptsParagraph(trimmed))) {
      if (this.#isSure) this.#run = 'none';
      this.#leaveItem();
      return true;
    }
    // It may continue a paragraph of the item, or come after it.
    this.#isSure = false;
    this.#run = 'unsure';
    return true;
  }

  #readInFormula(trimmed: string): void {
    if (trimmed.includes(this.#closer)) this.#run = trimmed === this.#closer ? 'none' : 'unsure';
  }

  #readTopLevel(trimmed: string, text: string, indent: number): void {
    if (this.#run === 'unsure') this.#readUnsure(trimmed, text, indent);
    else if (!this.#beginLong(trimmed, text) && !this.#beginItem(trimmed, text, indent)) this.#beginShort(trimmed);
  }

  #readUnsure(trimmed: string, text: string, indent: number): void {
    this.isInHtml = trimmed.includes('<');
    if (mayBeginLongBlock(trimmed)) this.#lost = true;
    const column = itemColumn(trimmed, text, indent);
    if (column === 0) return;
    this.#column = this.#column === 0 ? column : Math.min(column, this.#column);
    this.#isSure = false;
    this.#mayContinueList = true;
    // The text after the marker may still be open when the item ends.
    this.#content.read(trimmed, 0, 0);
  }

  #beginLong(trimmed: string, text: string): boolean {
    this.#fence = openedFence(trimmed);
    const htmlEnd = longHtmlEnd(trimmed);
    const container = containerOpening.exec(trimmed);
    if (htmlEnd !== undefined) {
      this.isInHtml = true;
      if (!htmlEnd.test(text)) this.#htmlEnd = htmlEnd;
    }
    const opening = readContainerOpening(trimmed);
    if (opening !== undefined) this.#containers = new OpenContainers(opening.colons);
    else if (container !== null) this.#colons = container[1]?.length ?? 0;
    else if (mayOpenContainer(trimmed)) this.#lost = true;
    const begins = this.#isLong() || htmlEnd !== undefined;
    if (begins) this.#run = 'none';
    return begins;
  }

  #beginItem(trimmed: string, text: string, indent: number): boolean {
    if (thematicBreak.test(trimmed)) return false;
    const column = itemColumn(trimmed, text, indent);
    if (column === 0) return false;
    this.#isSure = (this.#run === 'none' && !this.#isAfterCode) || interruptsParagraph(trimmed);
    if (!this.#isSure) this.#run = 'unsure';
    this.#column = column;
    this.#mayContinueList = true;
    const marker = listMarker.exec(trimmed);
    const [mark = ''] = marker ?? footnoteMarker.exec(trimmed) ?? descriptionMarker.exec(trimmed) ?? [];
    const rest = trimLine(trimmed.slice(mark.length));
    this.#isEmpty = marker !== null && rest === '';
    if (rest !== '') this.#content.read(rest, column, column);
    return true;
  }

  #beginShort(trimmed: string): void {
    const closer = formulaCloser(trimmed);
    if (headingPattern.test(trimmed) || thematicBreak.test(trimmed)) this.#run = 'none';
    else if (htmlElement.test(trimmed)) this.#run = 'html';
    else if (trimmed.startsWith('<')) this.#run = 'unsure';
    else if (closer === undefined) this.#run = 'text';
    else if (closer === null || this.#run === 'text') this.#run = 'unsure';
    else {
      this.#run = 'formula';
      this.#closer = closer;
    }
    this.isInHtml = trimmed.startsWith('<');
  }
}

/** The column where the content of the list item or footnote on this line begins; 0 if none begins (CommonMark 0.31.2, 5.2, rules 1 to 3). */
function itemColumn(trimmed: string, text: string, indent: number): number {
  const marker = listMarker.exec(trimmed.slice(0, 12));
  if (marker === null && descriptionMarker.test(trimmed)) return 2;
  if (marker === null) return footnoteMarker.test(trimmed) ? 4 : 0;
  const end = indent + marker[0].length;
  const column = contentColumn(text, text.length - text.replace(/^[ \t]+/, '').length + marker[0].length);
  return trimmed.length === marker[0].length || column - end > 4 ? end + 1 : column;
}
