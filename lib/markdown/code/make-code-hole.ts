import type { Position } from 'unist';
import type { CodeHole } from '../read/hole';
import type { CodeInfo } from './code-info';

/** The hole of a code block. It is numbered when labels name it, in its info string (`#lst:fit`) or beside it. */
export function makeCodeHole(text: string, info: CodeInfo, beside: string[], position: Position | undefined): CodeHole {
  const labels = [...beside, ...(info.id === null ? [] : [info.id])];
  const named = info.title ?? '';
  const item =
    labels.length === 0 ? null : { kind: 'listing' as const, labels, text: named, isNumbered: true, position };
  return { kind: 'code', text, info, item, position };
}
