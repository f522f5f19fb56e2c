import { ownValue } from '@/lib/kernel/own-value';
import type { FragmentHole, ReferenceHole } from '../block/hole';
import { renameFix } from '../problems/rename-fix';
import { splitCrossReference } from '../references/find-cross-references';
import type { LabelKind } from '../rendering';
import { escapeHtml } from '../text/escape-html';
import { type ArticleBlock, type ArticleFacts, articleLine } from './article-facts';
import { attributeValue, type FilledHole } from './filled-hole';
import { findAnchor, findTarget } from './find-target';
import { type NamedTarget, type ReferencePiece, referencePieces } from './reference-pieces';
import { reportAt } from './report-at';
import { suggestName } from './suggest-name';
import { joinedHole, namesKind } from './text-before-reference';

/**
 * Links to the named targets, in the article's language: "式 (3)", "Theorem 2", a heading's text; "《…》式 (3)" in another article; lists as
 * `referencePieces` does. The word is left out if the text before already says it. An unknown target is shown as its name and reported.
 */
export function fillReference(hole: ReferenceHole, block: ArticleBlock, facts: ArticleFacts): FilledHole {
  const targets = hole.names.map((named) => findNamed(named, hole.position, block, facts));
  const [first] = targets.flatMap(({ target }) => target ?? []);
  const previous = first && joinedTo(hole, first.kind, block, facts);
  const isWordBefore = first !== undefined && namesKind(hole.before, first.kind);
  const isBare = isBareNumber(hole, isWordBefore, previous, facts);
  if (isBare) facts.bareReferences.add(hole);
  const pieces = referencePieces(targets, {
    command: hole.command,
    isRange: hole.isRange === true,
    language: facts.options.language,
    isSaid: (kind) => kind === first?.kind && (isWordBefore || previous !== undefined),
    isBare: (kind) => isBare && kind === 'equation',
  });
  return filled(pieces, spaceBefore(hole, isWordBefore, pieces));
}

function findNamed(
  { name: written, position: own, plain }: ReferenceHole['names'][number],
  position: ReferenceHole['position'],
  block: ArticleBlock,
  facts: ArticleFacts,
): NamedTarget {
  const name = plain !== undefined && findTarget(written, facts) === undefined ? plain : written;
  const target = findTarget(name, facts);
  recordReference(name, own ?? position, block, facts);
  if (target === undefined) reportUnknown(name, own ?? position, block, facts);
  return { name, target };
}

/** The reference to a target of the same kind to which the text joins this one. */
function joinedTo(
  { before }: ReferenceHole,
  kind: LabelKind,
  block: ArticleBlock,
  facts: ArticleFacts,
): ReferenceHole | undefined {
  const previous = block.reading.holes[joinedHole(before) ?? -1];
  const name = previous?.kind === 'reference' ? previous.names.at(-1)?.name : undefined;
  const isSame = name !== undefined && findTarget(name, facts)?.kind === kind;
  return isSame && previous?.kind === 'reference' ? previous : undefined;
}

/** Whether an equation's number stands without brackets of its own: in those of the author, and for `\ref` after a word, as in LaTeX. */
function isBareNumber(
  hole: ReferenceHole,
  isWordBefore: boolean,
  previous: ReferenceHole | undefined,
  facts: ArticleFacts,
): boolean {
  if (hole.isInBrackets && (isWordBefore || previous !== undefined)) return true;
  if (hole.command !== 'ref') return false;
  return isWordBefore || /[(（]$/.test(hole.before) || (previous !== undefined && facts.bareReferences.has(previous));
}

/** A space after Chinese, if one was typed or a word is followed by its number; none between Chinese and Chinese. */
function spaceBefore({ before, isSpaced }: ReferenceHole, isWordBefore: boolean, pieces: ReferencePiece[]): string {
  const isAfterWord = isWordBefore && /\p{Script=Han}$/u.test(before);
  if (!(isSpaced || isAfterWord) || /^[\p{Script=Han}《]/u.test(pieces[0]?.text ?? '')) return '';
  return before.endsWith('~') ? '\u00A0' : ' ';
}

function filled(pieces: ReferencePiece[], space: string): FilledHole {
  const html = space + pieces.map(htmlOf).join('');
  const text = space + pieces.map((piece) => piece.text).join('');
  const plain = pieces.some(({ isName }) => isName) ? html : escapeHtml(text);
  return { html, text, teaser: { html: plain, text, size: text.length }, counts: true };
}

function htmlOf({ target, text, isName }: ReferencePiece): string {
  if (isName) return `<code class="unknown-reference">${escapeHtml(text)}</code>`;
  if (target === undefined) return escapeHtml(text);
  const className = target.kind === 'equation' ? 'equation-reference' : 'reference';
  return `<a href="${escapeHtml(target.href)}" class="${className}">${escapeHtml(text)}</a>`;
}

/**
 * What a reference in a formula shows, as plain text: `\ref` and `\eqref` numbers alone, as in LaTeX, the others as in text. An unknown
 * name is shown itself, with a problem.
 */
export function referenceText(
  { command, isRange, names }: Pick<ReferenceHole, 'command' | 'names'> & { isRange: boolean },
  block: ArticleBlock,
  facts: ArticleFacts,
): string {
  const targets = names.map((named) => findNamed(named, undefined, block, facts));
  if (command === 'ref' || command === 'eqref') {
    const numbers = targets.map(({ name, target }) => target?.number ?? name).join(', ');
    return command === 'eqref' ? `(${numbers})` : numbers;
  }
  const { language } = facts.options;
  const form = { command, isRange, language, isSaid: () => false, isBare: () => false };
  return referencePieces(targets, form)
    .map(({ text }) => text)
    .join('');
}

function recordReference(
  name: string,
  position: ReferenceHole['position'],
  block: ArticleBlock,
  facts: ArticleFacts,
): void {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const other = facts.labels.has(name) ? undefined : splitCrossReference(name);
  const place = { line: articleLine(block, line), column };
  facts.references.push({ target: other?.label ?? name, article: other?.article ?? null, ...place });
}

function reportUnknown(
  name: string,
  position: ReferenceHole['position'],
  block: ArticleBlock,
  facts: ArticleFacts,
): void {
  if (splitCrossReference(name) !== undefined) {
    const suggestion = suggestName(facts, name, Object.keys(facts.options.externalLabels ?? {}));
    const fix = renameFix(name, suggestion, position);
    reportAt(facts, block, 'cross-reference-unknown', { target: name, suggestion }, position, fix);
  } else {
    const suggestion = suggestName(facts, name, facts.labels.keys());
    reportAt(facts, block, 'label-unknown', { name, suggestion }, position, renameFix(name, suggestion, position));
  }
}

/** Fills the address of a link that has its own text. A link without a target stays as it is and is reported. */
export function fillFragment(hole: FragmentHole, block: ArticleBlock, facts: ArticleFacts): FilledHole {
  const { name, written, position } = hole;
  recordReference(name, position, block, facts);
  if (written.startsWith('#')) {
    const anchor = findAnchor(name, facts);
    if (anchor === undefined) {
      const suggestion = suggestName(facts, name, facts.labels.keys());
      reportAt(facts, block, 'fragment-unknown', { name, suggestion }, position, renameFix(name, suggestion, position));
      return attributeValue(escapeHtml(written));
    }
    return attributeValue(escapeHtml(`#${anchor}`));
  }
  const external = facts.options.externalLabels;
  const other = external && ownValue(external, name);
  if (other === undefined) reportUnknown(name, position, block, facts);
  return attributeValue(escapeHtml(other?.url ?? written));
}
