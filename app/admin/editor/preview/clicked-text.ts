/** The letters on either side of a click, from one text node. */
export interface ClickedText {
  before: string;
  after: string;
}

/** The clicked text; null if the click was not on text or the browser cannot tell. */
export function clickedText({ clientX, clientY }: { clientX: number; clientY: number }): ClickedText | null {
  const place = caretAt(clientX, clientY);
  if (place === null || !(place.node instanceof Text)) return null;
  const { data } = place.node;
  return {
    before: data.slice(Math.max(0, place.offset - 24), place.offset),
    after: data.slice(place.offset, place.offset + 24),
  };
}

/** CSSOM View names it `caretPositionFromPoint`; WebKit has the older `caretRangeFromPoint`. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
