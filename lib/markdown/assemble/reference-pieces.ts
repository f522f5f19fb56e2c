import type { Language } from '@/lib/kernel/language';
import type { ReferenceHole } from '../block/hole';
import type { LabelKind } from '../rendering';
import { words } from '../text/words';
import type { Target } from './find-target';
import { itemName, itemNumber, kindWord, kindWordInFull, pluralOf } from './item-name';

/** A name with its target, if there is one. */
export interface NamedTarget {
  name: string;
  target: Target | undefined;
}

/** A piece of what a reference shows: the text of a link, a name without a target, or words between them. */
export interface ReferencePiece {
  target: Target | undefined;
  text: string;
  isName: boolean;
}

export interface ReferenceForm {
  command: ReferenceHole['command'];
  /** `\crefrange`. */
  isRange: boolean;
  language: Language;
  /** Whether the text before the reference names this kind. */
  isSaid: (kind: LabelKind) => boolean;
  /** Whether an equation's number stands without its own brackets. */
  isBare: (kind: LabelKind) => boolean;
}

/**
 * What a reference to these targets shows, as cleveref does it: the targets of one kind together, with one word, in the order of their
 * numbers, three and more successive ones as a range: "Eqs. (1)–(3) and (5), and Theorem 2", "式 (1)–(3)、(5) 和定理 2".
 */
export function referencePieces(targets: readonly NamedTarget[], form: ReferenceForm): ReferencePiece[] {
  const groups = groupsOf(targets);
  let last: LabelKind | undefined;
  const shown = groups.map(({ kind, members }) => {
    const isSaid = kind !== undefined && (kind === last || (last === undefined && form.isSaid(kind)));
    last = kind ?? last;
    return showGroup(members, isSaid, form);
  });
  return join(shown, form.language === 'en' && shown.length > 2 ? ', and ' : words[form.language].lastJoiner, form);
}

interface Group {
  kind: LabelKind | undefined;
  members: NamedTarget[];
}

/** Targets of one kind in one article, where the first of them stands; each unknown name by itself. A second use of a target is left out. */
function groupsOf(targets: readonly NamedTarget[]): Group[] {
  const groups = new Map<string, Group>();
  const seen = new Set<string>();
  targets.forEach((named, index) => {
    const { target } = named;
    const key = target === undefined ? String(index) : `${target.kind}\n${target.title ?? ''}`;
    const group = groups.get(key) ?? { kind: target?.kind, members: [] };
    groups.set(key, group);
    const place = target?.href ?? key;
    if (!seen.has(place)) group.members.push(named);
    seen.add(place);
  });
  return [...groups.values()];
}

function showGroup(members: NamedTarget[], isSaid: boolean, form: ReferenceForm): ReferencePiece[] {
  const [{ name, target } = { name: '', target: undefined }] = members;
  if (target === undefined) return [{ target, text: name, isName: true }];
  const numbers = members.map((member) => member.target?.number ?? null);
  const isWordless = form.command === 'nameref' || kindWord(target.kind, form.language) === '';
  if (members.length === 1 || isWordless || numbers.includes(null))
    return join(
      members.map((member) => [pieceOf(member, isSaid, form)]),
      words[form.language].lastJoiner,
      form,
    );
  const pieces = joinNumbers(members, form);
  return withTitle(withWord(pieces, target, isSaid, form), target, form);
}

/** A target by itself. */
function pieceOf({ name, target }: NamedTarget, isSaid: boolean, form: ReferenceForm): ReferencePiece {
  if (target === undefined) return { target, text: name, isName: true };
  const { kind, number, text } = target;
  const own = ownText(target, isSaid, form);
  const shown = own !== '' ? own : form.command === 'nameref' ? itemName(kind, number, text, form.language) : '';
  const [piece] = withTitle([{ target, text: shown === '' ? '…' : shown, isName: false }], target, form);
  return piece ?? { target, text: shown, isName: false };
}

function ownText({ kind, number, text }: Target, isSaid: boolean, form: ReferenceForm): string {
  if (form.command === 'nameref') return text;
  if (number === null) return itemName(kind, number, text, form.language);
  if (isSaid || form.isBare(kind) || form.command === 'labelcref') return numberText(kind, number, form);
  const name = itemName(kind, number, text, form.language);
  return form.command === 'Cref' && form.language === 'en' ? inFull(kind, name) : name;
}

function numberText(kind: LabelKind, number: string, form: ReferenceForm): string {
  return form.isBare(kind) ? number : itemNumber(kind, number);
}

function inFull(kind: LabelKind, name: string): string {
  return kindWordInFull(kind) + name.slice(kindWord(kind, 'en').length);
}

/** The numbers in their order, with ranges. */
function joinNumbers(members: NamedTarget[], form: ReferenceForm): ReferencePiece[] {
  const sorted = form.isRange ? members : [...members].sort((one, other) => order(numberOf(one), numberOf(other)));
  const runs: NamedTarget[][] = [];
  for (const member of sorted) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && (form.isRange || follows(numberOf(previous), numberOf(member)))) run.push(member);
    else runs.push([member]);
  }
  const piece = ({ target }: NamedTarget): ReferencePiece => {
    return { target, text: target ? numberText(target.kind, target.number ?? '', form) : '', isName: false };
  };
  const shown = runs.flatMap((run): ReferencePiece[][] => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return [];
    const isRange = run.length > 2 || (form.isRange && run.length === 2);
    return isRange ? [[piece(first), between('–'), piece(last)]] : run.map((member) => [piece(member)]);
  });
  return join(shown, words[form.language].lastOfKind, form);
}

function numberOf({ target }: NamedTarget): string {
  return target?.number ?? '';
}

/** A number such as 3, 2.1 or 2a: what stands before its last part, and that part. Null for others, such as the text of a `\tag`. */
function partsOf(number: string): { before: string; last: number } | null {
  const [, before = '', digits, letter] =
    /^((?:\d{1,9}\.)*(?:\d{1,9}(?=[a-z]))?)(?:(\d{1,9})|([a-z]))$/.exec(number) ?? [];
  if (digits !== undefined) return { before, last: Number(digits) };
  return letter === undefined ? null : { before, last: letter.charCodeAt(0) };
}

function follows(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  return first !== null && second !== null && first.before === second.before && second.last === first.last + 1;
}

/** Numbers by their size; others keep their order, after them. */
function order(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return one.localeCompare(other, 'en', { numeric: true });
}

/** The word for the kind before the first number, in its link. */
function withWord(pieces: ReferencePiece[], { kind }: Target, isSaid: boolean, form: ReferenceForm): ReferencePiece[] {
  const [first, ...others] = pieces;
  if (first === undefined || isSaid || form.isBare(kind) || form.command === 'labelcref') return pieces;
  const word = form.command === 'Cref' ? kindWordInFull(kind) : kindWord(kind, 'en');
  const shown = form.language === 'zh' ? kindWord(kind, 'zh') : pluralOf(word);
  return [{ ...first, text: `${shown} ${first.text}` }, ...others];
}

function withTitle(pieces: ReferencePiece[], { title }: Target, { language }: ReferenceForm): ReferencePiece[] {
  if (title === null) return pieces;
  const at = language === 'zh' ? 0 : pieces.length - 1;
  return pieces.map((piece, index) => {
    if (index !== at) return piece;
    return { ...piece, text: language === 'zh' ? `《${title}》${piece.text}` : `${piece.text} of “${title}”` };
  });
}

function between(text: string): ReferencePiece {
  return { target: undefined, text, isName: false };
}

/** Joins parts as a list: "a, b and c", "a、b 和 c" with spaces only beside what is not Chinese. */
function join(parts: ReferencePiece[][], lastJoiner: string, { language }: ReferenceForm): ReferencePiece[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    if (index < parts.length - 1) return [between(words[language].joiner), ...part];
    if (lastJoiner !== words.zh.lastJoiner) return [between(lastJoiner), ...part];
    const before = parts[index - 1]?.at(-1)?.text ?? '';
    const [spaceBefore, spaceAfter] = [
      /\p{Script=Han}$/u.test(before),
      /^[\p{Script=Han}《]/u.test(part[0]?.text ?? ''),
    ];
    return [between(`${spaceBefore ? '' : ' '}${lastJoiner}${spaceAfter ? '' : ' '}`), ...part];
  });
}
