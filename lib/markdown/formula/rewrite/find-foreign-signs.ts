import type { ForeignSign } from '../../problems/catalogue/formula-problems';
import { callingCommands, mathCommands } from '../faults/katex-names';
import { type TexToken, texTokens } from '../faults/tex-tokens';
import { htmlReferences } from './html-references';

/** Signs of one kind in one line of TeX that mean something else in TeX than their author meant: a range, and what to write instead. */
export interface ForeignSigns {
  sign: ForeignSign;
  from: number;
  to: number;
  replacement: string;
}

interface Found {
  kind: ForeignSign['kind'];
  from: number;
  to: number;
  meant: string;
}

/**
 * Finds what formulas have from elsewhere: a percent sign that is not escaped and hides the rest of its formula, references of HTML, and backslashes
 * that Markdown programs needed before `_`, `*`, `{` or a command. Signs of a kind in one line are returned together. Takes linear time.
 */
export function findForeignSigns(tex: string): ForeignSigns[] {
  if (!/%|&[a-z#]|\\\\|\\[_*]/.test(tex)) return [];
  const tokens = [...texTokens(tex)];
  const found = [...hiddenByComment(tex, tokens), ...references(tex), ...needlessBackslashes(tex, tokens)];
  const groups = new Map<string, Found[]>();
  const lines = tex.split('\n');
  let line = 0;
  let lineEnd = lines[0]?.length ?? 0;
  for (const one of found.sort((left, right) => left.from - right.from)) {
    for (; one.from > lineEnd; line += 1) lineEnd += (lines[line + 1]?.length ?? 0) + 1;
    const key = `${one.kind}${line}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => together(tex, group));
}

function together(tex: string, group: Found[]): ForeignSigns {
  const [first] = group as [Found];
  const from = first.from;
  const to = group.at(-1)?.to ?? first.to;
  let replacement = '';
  let read = from;
  for (const one of group) {
    replacement += tex.slice(read, one.from) + one.meant;
    read = one.to;
  }
  const rest = first.kind === 'comment' ? tex.slice(first.to).trim() : '';
  return {
    sign: { kind: first.kind, written: tex.slice(first.from, first.to), meant: first.meant, rest },
    from,
    to,
    replacement,
  };
}

/** Percent signs in a formula of one line: the first hides what follows. In several lines a comment is one. */
function hiddenByComment(tex: string, tokens: readonly TexToken[]): Found[] {
  const comment = tokens.find(({ kind }) => kind === 'comment');
  if (comment === undefined || tex.includes('\n')) return [];
  const found: Found[] = [];
  for (let at = comment.offset; at < tex.length; at += tex[at] === '\\' ? 2 : 1) {
    if (tex[at] === '%') found.push({ kind: 'comment', from: at, to: at + 1, meant: '\\%' });
  }
  return found;
}

function references(tex: string): Found[] {
  return htmlReferences(tex).map(({ from, to, character }) => ({
    kind: 'reference' as const,
    from,
    to,
    meant: character,
  }));
}

const commands = new Set([...mathCommands, ...callingCommands].filter((name) => name.length > 1));

function needlessBackslashes(tex: string, tokens: readonly TexToken[]): Found[] {
  const isInName = nameTracker();
  const doubled = doubledBreaks(tokens);
  const hasPairs = count(tex, '\\\\{') === count(tex, '\\\\}');
  return tokens.flatMap(({ text, offset: from, end: to }, index): Found[] => {
    const inName = isInName(text);
    if (text === '\\*') return [{ kind: 'star', from, to, meant: '*' }];
    if (text === '\\_')
      return !inName && isSubscript(tokens, index) ? [{ kind: 'underscore', from, to, meant: '_' }] : [];
    if (text !== '\\\\' || tex[from - 1] === '\\') return [];
    if (doubled.has(from)) return [{ kind: 'break', from, to: to + 2, meant: '\\\\' }];
    const word = doubledWord(tex, to, hasPairs);
    return word === undefined ? [] : [{ kind: 'command', from, to: to + word.length, meant: `\\${word}` }];
  });
}

function count(tex: string, part: string): number {
  return tex.split(part).length - 1;
}

/** Where each line break begins, if every one is written twice: an empty row after each is hardly meant. */
function doubledBreaks(tokens: readonly TexToken[]): Set<number> {
  const breaks = tokens.filter(({ text }) => text === '\\\\');
  const firsts = breaks.filter((_, index) => index % 2 === 0);
  const isDoubled = breaks.length % 2 === 0 && firsts.every(({ end }, index) => breaks[2 * index + 1]?.offset === end);
  return new Set(isDoubled ? firsts.map(({ offset }) => offset) : []);
}

/** The command's name or the brace after a doubled backslash. */
function doubledWord(tex: string, at: number, hasPairs: boolean): string | undefined {
  const word = /^[A-Za-z]+/.exec(tex.slice(at, at + 40))?.[0];
  if (word !== undefined) return commands.has(word) ? word : undefined;
  return hasPairs && /[{}]/.test(tex[at] ?? '') ? tex[at] : undefined;
}

/** In these `\_` is part of a name. */
const named = /^\\(?:text[a-z]*|math(?:rm|tt|sf|it|bf)|operatorname|[mhf]box|tag|label|ref|eqref|href|url)$/;

/** Whether each token, in order, is in the argument of a command that takes a name or text. */
function nameTracker(): (text: string) => boolean {
  let depth = 0;
  let isNext = false;
  return (text) => {
    if (depth > 0) depth += text === '{' ? 1 : text === '}' ? -1 : 0;
    else if (isNext && text === '{') depth = 1;
    isNext = named.test(text);
    return depth > 0;
  };
}

/** Whether an escaped underscore is between what a subscript stands between: `x\_i`, `\theta\_{ij}`, but not `learning\_rate`. */
function isSubscript(tokens: readonly TexToken[], index: number): boolean {
  const text = (offset: number) => tokens[index + offset]?.text ?? '';
  const isLetter = (offset: number) => /^[A-Za-z]$/.test(text(offset));
  const isBase = isLetter(-1) ? !isLetter(-2) : /^(?:[})\]]|\\[A-Za-z]+)$/.test(text(-1));
  const isIndex = isLetter(1) ? !isLetter(2) : /^(?:[0-9{]|\\[A-Za-z]+)$/.test(text(1));
  return isBase && isIndex;
}
