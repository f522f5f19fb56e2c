/** A source line (1-based) and the distance in pixels of its element from the top of the preview's content. */
export interface LineAnchor {
  line: number;
  top: number;
}

/**
 * The anchors of a preview in ascending order, beginning with line 1 at the very top, where the title is. Elements that are not in the
 * source's order, such as footnotes, are omitted.
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
    // Measuring the content of a block outside the layout (content-visibility) would force its layout.
    if (block.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false) continue;
    for (const element of block.querySelectorAll('[data-source-line]')) {
      add(element, start + Number(element.getAttribute('data-source-line')));
    }
  }
  return anchors;
}

/** The source line of the innermost marked element around `target`; null outside any block. */
export function lineOfElement(target: Element): number | null {
  const block = target.closest('[data-line]');
  const start = block === null ? null : lineOfBlock(block);
  if (start === null) return null;
  const sourceElement = target.closest('[data-source-line]');
  return (
    start +
    (sourceElement !== null && block?.contains(sourceElement)
      ? Number(sourceElement.getAttribute('data-source-line'))
      : 0)
  );
}

function lineOfBlock(block: Element): number | null {
  const line = block.getAttribute('data-line');
  return line === null ? null : Number(line);
}
