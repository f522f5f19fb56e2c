import type { BlockPatch } from './block-patch';

/**
 * Brings the children of `container` up to date and notes on each the source line at which it begins (`data-line`).
 * Images are addressed as from the public page at `base`.
 */
export function applyPatch(container: HTMLElement, patch: BlockPatch, base: string): void {
  const following = container.children[patch.start + patch.removed] ?? null;
  for (const child of [...container.children].slice(patch.start, patch.start + patch.removed)) child.remove();
  const inserted = document.createDocumentFragment();
  for (const html of patch.inserted) inserted.append(blockElement(html, base));
  container.insertBefore(inserted, following);
  for (const [index, line] of patch.lines.entries()) {
    const block = container.children[index];
    if (line === null) block?.removeAttribute('data-line');
    else block?.setAttribute('data-line', String(line));
  }
}

/** One element for one block; text that raw HTML left at the top level gets a box. */
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
