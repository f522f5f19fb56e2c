import type { Code } from 'mdast';
import type { Position } from 'unist';
import type { Span } from '../block/code-info';

/**
 * Where a part of a fence's info string stands in the source. `source` is the text that the block's places count in.
 * Exact but for info strings with escapes or character references, where it stays within the line.
 */
export function locateInCodeInfo(block: Code, source: string, place: Span): Position | undefined {
  const start = block.position?.start;
  if (start?.offset === undefined) return undefined;
  const ending = source.indexOf('\n', start.offset);
  const line = source.slice(start.offset, ending < 0 ? source.length : ending);
  const [, fence = ''] = /^([`~]+\s*)/.exec(line) ?? [];
  const language = block.lang ?? '';
  const afterLanguage = fence.length + language.length;
  const metaAt = afterLanguage + (line.slice(afterLanguage).length - line.slice(afterLanguage).trimStart().length);
  const at = (index: number, column: number) => {
    const inLine = index <= language.length ? fence.length + index : metaAt + index - language.length - 1;
    const bounded = Math.min(inLine, line.trimEnd().length);
    return { line: start.line, column: column + bounded, offset: (start.offset ?? 0) + bounded };
  };
  return { start: at(place.from, start.column), end: at(place.to, start.column) };
}
