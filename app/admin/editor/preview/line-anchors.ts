/** A source line (1-based) and the distance in pixels of what it became from the top of the preview's content. */
export interface LineAnchor {
  line: number;
  top: number;
}

/**
 * The anchors of a preview in rising order, from the very top, where line 1 is with the title over it. Elements that are out of the
 * source's order, as footnotes, are left out.
 */
export function lineAnchors(container: HTMLElement, scroller: HTMLElement): LineAnchor[] {
  const anchors: LineAnchor[] = [{ line: 1, top: 0 }];
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const add = (element: Element, line: number) => {
    const top = element.getBoundingClientRect().top - origin;
    const last = anchors.at(-1);
    if (last === undefined || (line > last.line && top >= last.top)) anchors.push({ line, top });
  };
  for (const block of container.children) {
    const start = lineOfBlock(block);
    if (start === null) continue;
    add(block, start);
    // Of a block that the browser leaves out of its layout, asking for what is inside would make it lay that out.
    if (block.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false) continue;
    for (const element of block.querySelectorAll('[data-source-line]')) {
      add(element, start + Number(element.getAttribute('data-source-line')));
    }
  }
  return anchors;
}

/** The source line of the innermost marked element round `target`; null outside of any block. */
export function lineOfElement(target: Element): number | null {
  const block = target.closest('[data-line]');
  const start = block === null ? null : lineOfBlock(block);
  if (start === null) return null;
  const own = target.closest('[data-source-line]');
  return start + (own !== null && block?.contains(own) ? Number(own.getAttribute('data-source-line')) : 0);
}

function lineOfBlock(block: Element): number | null {
  const line = block.getAttribute('data-line');
  return line === null ? null : Number(line);
}
