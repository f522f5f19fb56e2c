import type { Position } from 'unist';
import type { CodeInfo } from '../block/code-info';
import type { CodeHole, PlacedLabel } from '../block/hole';

/** The hole of a code block. It is numbered when labels name it, in its info string (`#lst:fit`) or beside it. */
export function makeCodeHole(
  text: string,
  info: CodeInfo,
  beside: PlacedLabel[],
  idPosition: Position | undefined,
  position: Position | undefined,
): CodeHole {
  const placed = [...beside, ...(info.id === null ? [] : [{ name: info.id, position: idPosition }])];
  const labels = placed.map(({ name }) => name);
  const named = { text: info.title ?? '', isNumbered: true, position: placed[0]?.position ?? position };
  const item = labels.length === 0 ? null : { kind: 'listing' as const, labels, ...named };
  return { kind: 'code', text, info, item, position };
}
