import type { LabelKind } from '../rendering';

/** The id of an element named by a label or a citation key: kind and name, so that it cannot shadow a script's global (DOM clobbering). */
export function anchorName(kind: LabelKind | 'source', name: string): string {
  // Every reference repeats the id, so it is shortened; a key is in each of its citations anyway.
  const short = kind === 'source' ? name : name.slice(0, 200).replace(/[\uD800-\uDBFF]$/, '');
  return `${kind}-${short.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}`;
}
