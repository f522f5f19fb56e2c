import { editDistance } from './edit-distance';

/**
 * The candidate most likely meant by an unknown name: one that differs only in case, or by a few edits, more for longer names. Among equally
 * near ones, the one with the longest common beginning wins, then the one in the same case, then the one of the same length, then the first.
 * Undefined for names of more than 40 characters, so that the time stays bounded.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > maxNameCharacters) return undefined;
  const wanted = name.toLowerCase();
  const bound = maxEdits(name.length);
  const bits = characterBits(wanted);
  let best: { candidate: string; rank: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > bound) continue;
    if (countBits(bits ^ characterBits(candidate.toLowerCase())) > 2 * bound) continue;
    const rank = rankOf(wanted, name, candidate, bound);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { candidate, rank };
  }
  return best?.candidate;
}

const maxNameCharacters = 40;

/** In names of one or two characters any edit makes a different name; only the case may differ. */
function maxEdits(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** Lower is nearer. Edits count most, then the length of the common beginning, then case and length. */
function rankOf(wanted: string, name: string, candidate: string, bound: number): number | undefined {
  const lower = candidate.toLowerCase();
  const edits = editDistance(wanted, lower, bound);
  if (edits > bound) return undefined;
  const otherCase = editDistance(name, candidate, maxNameCharacters) - edits;
  const otherLength = Math.abs(candidate.length - name.length);
  return edits * 1e9 + (maxNameCharacters - sameStart(wanted, lower)) * 1e6 + otherCase * 1e3 + otherLength;
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** The characters of a text as bits. An edit changes at most two of them, which rules out most candidates at once. */
function characterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
