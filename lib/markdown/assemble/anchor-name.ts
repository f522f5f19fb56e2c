import type { LabelKind } from '../rendering';

/** The id of the element that a label or a citation's key names: the kind and the name, so that no script's global is taken (DOM clobbering). */
export function anchorName(kind: LabelKind | 'source', name: string): string {
  return `${kind}-${name.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}`;
}
