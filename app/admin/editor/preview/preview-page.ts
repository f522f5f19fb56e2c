import type { BlockPatch } from './block-patch';

/** Maximum milliseconds that creating blocks may delay a key, including style, layout and paint. */
const updateBudgetMs = 40;

/** Characters of HTML in a slice: of the first, and the limits of later ones, depending on the speed of this browser. */
const sliceCharacters = { first: 60_000, fewest: 20_000, most: 500_000 };

/** Characters of HTML above which blocks outside the view are neither laid out nor painted. */
const longPageCharacters = 300_000;

/**
 * The blocks of a preview on the screen. A large patch is applied in slices of a frame, nearest to the view first, so that it does not
 * delay keys; until its turn a block shows its previous content.
 */
export class PreviewPage {
  /** The HTML of blocks that are not updated yet. */
  readonly #waiting = new Map<Element, string>();
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slice = sliceCharacters.first;
  #isVoid = false;

  /** Image addresses are resolved against the public page at `base`. `onChange` is called after blocks were updated. */
  constructor(
    private readonly container: HTMLElement,
    private readonly scroller: HTMLElement,
    private readonly base: string,
    private readonly onChange: () => void,
  ) {}

  /** Whether there are blocks that are not updated yet. */
  get isBehind(): boolean {
    return this.#waiting.size > 0;
  }

  /**
   * Updates the blocks, whose HTML has `size` characters in total, and sets on each the source line at which it begins (`data-line`).
   */
  apply(patch: BlockPatch, size: number): void {
    const { children } = this.container;
    const removed = this.#isVoid ? children.length : patch.removed;
    this.#isVoid = false;
    const nearest = this.#firstInView();
    const old = [...children].slice(patch.start, patch.start + removed);
    const following = children[patch.start + removed] ?? null;
    const added = document.createDocumentFragment();
    for (const [index, html] of patch.inserted.entries()) {
      this.#waiting.set(old[index] ?? added.appendChild(emptyBlock()), html);
    }
    for (const block of old.slice(patch.inserted.length)) {
      this.#waiting.delete(block);
      block.remove();
    }
    this.container.insertBefore(added, following);
    this.scroller.toggleAttribute('data-long', size > longPageCharacters);
    setLines(children, patch.lines);
    this.#makeSome(nearest);
  }

  /** Keeps the shown blocks until the next patch, which replaces all of them. */
  reset(): void {
    this.#isVoid = true;
  }

  close(): void {
    this.#stop();
    this.#waiting.clear();
    this.container.replaceChildren();
  }

  /** Updates a slice of at least one block, and the next slice after this one was painted and pending keys were handled. */
  #makeSome(nearest: number): void {
    this.#stop();
    const started = performance.now();
    let updatedCharacters = 0;
    while (this.isBehind && updatedCharacters < this.#slice)
      updatedCharacters += this.#make(this.#nextWaiting(nearest));
    this.onChange();
    if (!this.isBehind) return;
    this.#frame = requestAnimationFrame(() => {
      this.#timer = setTimeout(() => {
        const took = performance.now() - started;
        this.#slice = Math.min(
          sliceCharacters.most,
          Math.max(sliceCharacters.fewest, this.#slice * Math.min(2, updateBudgetMs / took)),
        );
        this.#makeSome(this.#firstInView());
      });
    });
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  /** Updates `block`. Returns the length of its HTML. */
  #make(block: Element): number {
    const html = this.#waiting.get(block) ?? '';
    const element = blockElement(html, this.base);
    this.#waiting.delete(block);
    const line = block.getAttribute('data-line');
    if (line === null) element.removeAttribute('data-line');
    else element.setAttribute('data-line', line);
    block.replaceWith(element);
    return Math.max(1, html.length);
  }

  /** The first waiting block from `nearest` on, else the last before it. There must be one. */
  #nextWaiting(nearest: number): Element {
    const from = this.container.children[nearest] ?? null;
    for (let block = from; block !== null; block = block.nextElementSibling) if (this.#waiting.has(block)) return block;
    for (let block = from; block !== null; block = block.previousElementSibling)
      if (this.#waiting.has(block)) return block;
    const [any] = this.#waiting.keys();
    if (any === undefined) throw new Error('No block is waiting.');
    return any;
  }

  /** The index of the first block that ends below the top of the scroller. */
  #firstInView(): number {
    const { children } = this.container;
    const { top } = this.scroller.getBoundingClientRect();
    let low = 0;
    let high = children.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function setLines(blocks: HTMLCollection, lines: readonly (number | null)[]): void {
  for (const [index, line] of lines.entries()) {
    const block = blocks[index];
    const text = line === null ? null : String(line);
    if (block === undefined || block.getAttribute('data-line') === text) continue;
    if (text === null) block.removeAttribute('data-line');
    else block.setAttribute('data-line', text);
  }
}

function emptyBlock(): Element {
  const block = document.createElement('div');
  block.className = 'editor-preview-coming';
  return block;
}

/** The element of a block; top-level text from raw HTML is wrapped in a box. */
function blockElement(html: string, base: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const image of template.content.querySelectorAll('img')) {
    image.src = URL.parse(image.getAttribute('src') ?? '', base)?.href ?? '';
  }
  const { childNodes, firstElementChild } = template.content;
  if (childNodes.length === 1 && firstElementChild !== null) return firstElementChild;
  const box = document.createElement('div');
  box.append(template.content);
  return box;
}
