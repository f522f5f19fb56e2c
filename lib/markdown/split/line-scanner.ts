/**
 * Follows what is open at the top level of a document, line by line: a fence, an HTML block, a list, a container of directives.
 * It does not read Markdown, it only knows enough to tell where nothing is open. Where two readings are possible, as with a tab
 * before a fence in a list, it gives up for the rest of the source (`#lost`), which then stays one block.
 */
export class LineScanner {
  /** The line read last belongs to an HTML block. */
  isInHtml = false;
  #lost = false;
  #fence: { mark: string; length: number; indent: number; inList: boolean } | undefined;
  #htmlEnd: RegExp | undefined;
  #containers: number[] = [];
  /** Columns that the content of the outermost list item is indented by; 0: no list is open. */
  #listIndent = 0;
  /** Since the last blank line a tag or a formula began, in which a fence would be no fence. */
  #isUncertain = false;
  /** The line read last was blank, or there was none. */
  #atStart = true;
  /** The paragraph read last is the caption of a table that may follow. */
  #wantsNext = false;

  /** Whether a block may begin at this line, which follows a blank one. */
  mayBeginAnew(source: string, offset: number): boolean {
    if (this.#lost || this.#fence || this.#htmlEnd || this.#containers.length > 0 || this.#wantsNext) return false;
    const first = source.charCodeAt(offset);
    if (first === 32 || first === 9) return false;
    if (first === 58 && !source.startsWith(':::', offset)) return false;
    if (this.#listIndent > 0 && listMarker.test(source.slice(offset, offset + 12))) return false;
    return !tableCaption.test(source.slice(offset, offset + 8));
  }

  /** Forgets the list that ended. */
  begin(): void {
    this.#listIndent = 0;
  }

  read(source: string, from: number, to: number, isBlank: boolean): void {
    this.isInHtml = false;
    if (this.#lost) return;
    if (isBlank) {
      this.#isUncertain = false;
      this.#atStart = true;
      return;
    }
    const text = source.slice(from, to);
    const indent = indentation(text);
    if (this.#fence) this.#readInFence(text, indent);
    else if (this.#htmlEnd) this.#readInHtml(text);
    else this.#readOpen(text.trim(), text, indent);
    this.#atStart = false;
  }

  #readInFence(text: string, indent: number): void {
    const { mark, length, inList, indent: opened } = this.#fence ?? { mark: '', length: 0, indent: 0, inList: false };
    const closing = new RegExp(`^[ \\t]*${mark}{${length},}[ \\t]*[\\r\\n]*$`).test(text);
    if (this.#containers.length > 0 && /^[ \t]*:{3,}[ \t]*[\r\n]*$/.test(text)) {
      // A container's end would end the fence too.
      this.#lost = true;
    } else if (!inList) {
      if (closing && indent <= 3 && !text.startsWith('\t')) this.#fence = undefined;
    } else if (indent < this.#listIndent) {
      // The item is left, and the fence with it.
      this.#fence = undefined;
      this.#readOpen(text.trim(), text, indent);
    } else if (closing) {
      if (indent === opened) this.#fence = undefined;
      else this.#lost = true;
    }
  }

  #readInHtml(line: string): void {
    this.isInHtml = true;
    if (this.#htmlEnd?.test(line)) this.#htmlEnd = undefined;
  }

  #readOpen(trimmed: string, text: string, indent: number): void {
    if (this.#atStart) this.#wantsNext = tableCaption.test(trimmed.slice(0, 8));
    if (this.#listIndent > 0 && indent >= this.#listIndent) {
      this.#readInItem(trimmed, text, indent);
      return;
    }
    if (indent > 3) return;
    const marker = listMarker.exec(trimmed.slice(0, 12));
    if (marker !== null) {
      this.#openItem(text, indent, marker[0].trimEnd().length);
      return;
    }
    this.#readTopLevel(trimmed, text, indent);
  }

  /** Within a list only a fence matters: it could be read as one of the top level. */
  #readInItem(trimmed: string, text: string, indent: number): void {
    const opening = fenceOpening.exec(trimmed);
    if (opening === null) return;
    if (/^[ ]*\t/.test(text)) this.#lost = true;
    else this.#openFence(opening[1] ?? '', indent, true);
  }

  #openItem(text: string, indent: number, width: number): void {
    const rest = text.slice(text.length - text.trimStart().length + width);
    if (rest.startsWith('\t') || /^ +\t/.test(rest)) {
      this.#lost = true;
      return;
    }
    const spaces = rest.length - rest.trimStart().length;
    const isEmpty = rest.trim() === '';
    this.#listIndent = indent + width + (isEmpty || spaces > 4 ? 1 : spaces);
    // A fence on the marker's own line; one that a further marker precedes stands deeper and is left with the item.
    const opening = fenceOpening.exec(rest.trim());
    if (opening !== null && spaces <= 4) this.#openFence(opening[1] ?? '', this.#listIndent, true);
  }

  #openFence(marks: string, indent: number, inList: boolean): void {
    this.#fence = { mark: marks[0] === '~' ? '~' : '`', length: marks.length, indent, inList };
  }

  #readTopLevel(trimmed: string, text: string, indent: number): void {
    const fence = fenceOpening.exec(trimmed);
    const container = /^(:{3,})(.*)$/.exec(trimmed);
    const html = htmlKinds.find(({ start }) => start.test(trimmed));
    if (fence || container || html) {
      if (this.#isUncertain) {
        this.#lost = true;
        return;
      }
      if (fence) this.#openFence(fence[1] ?? '', indent, false);
      else if (container) this.#readContainer((container[1] ?? '').length, container[2] ?? '');
      else if (html) this.#openHtml(html.end, text);
      return;
    }
    if (trimmed.startsWith('<')) {
      this.isInHtml = true;
      this.#isUncertain = true;
    } else if (this.#isUncertain) this.isInHtml = trimmed.includes('<');
    if (/^(?:\$\$|\\\[|\\begin\{)/.test(trimmed) || trimmed.split('$$').length % 2 === 0) this.#isUncertain = true;
  }

  #readContainer(colons: number, rest: string): void {
    const innermost = this.#containers.at(-1);
    if (rest.trim() === '' && innermost !== undefined && colons >= innermost) this.#containers.pop();
    else if (/^[\p{L}_]/u.test(rest)) this.#containers.push(colons);
  }

  #openHtml(end: RegExp, line: string): void {
    this.isInHtml = true;
    if (!end.test(line)) this.#htmlEnd = end;
  }
}

const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/;
const fenceOpening = /^(`{3,}(?=[^`]*$)|~{3,})/;
const tableCaption = /^(?::(?!:)|Table:|表[：:])/;
/** HTML blocks that blank lines do not end, kinds 1 to 5 of CommonMark 0.31.2, 4.6. */
const htmlKinds = [
  { start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![A-Za-z]/, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
];

/** Columns before the first sign; a tab reaches the next multiple of four. */
function indentation(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}
