import type { LabelKind } from '../rendering';

/** The id of the element that a label or a citation's key names: the kind and the name, so that no script's global is taken (DOM clobbering). */
export function anchorName(kind: LabelKind | 'source', name: string): string {
  // Every reference repeats the id; a key stands in each of its citations anyway.
  const short = kind === 'source' ? name : name.slice(0, 200).replace(/[\uD800-\uDBFF]$/, '');
  return `${kind}-${short.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}`;
}
