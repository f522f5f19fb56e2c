import type { Language } from '@/lib/kernel/language';
import { ownValue } from '@/lib/kernel/own-value';
import type { FragmentHole, ReferenceHole } from '../block/hole';
import { renameFix } from '../problems/rename-fix';
import { splitCrossReference } from '../references/find-cross-references';
import { namesOfFragment } from '../references/names-of-fragment';
import type { LabelKind } from '../rendering';
import { escapeHtml } from '../text/escape-html';
import { shorten } from '../text/shorten';
import { words } from '../text/words';
import { alreadyNamesKind } from './already-names-kind';
import { type ArticleBlock, type ArticleFacts, articleLine } from './article-facts';
import { attributeValue, type FilledHole } from './filled-hole';
import { itemName, itemNumber } from './item-name';
import { reportAt } from './report-at';
import { suggestName } from './suggest-name';

/** A target with what a reference shows of it. */
interface Target {
  href: string;
  kind: LabelKind;
  number: string | null;
  text: string;
  /** Title of the other article that contains it. */
  title: string | null;
}

/**
 * Links to the named targets, in the article's language: "式 (3)", "Theorem 2", a heading's text; "《…》式 (3)" in another article. The
 * word is left out if the text before already says it. An unknown target is shown as its name and reported.
 */
export function fillReference(hole: ReferenceHole, block: ArticleBlock, facts: ArticleFacts): FilledHole {
  const { language } = facts.options;
  const targets = hole.names.map(({ name: written, position, plain }) => {
    const name = plain !== undefined && findTarget(written, facts) === undefined ? plain : written;
    const target = findTarget(name, facts);
    recordReference(name, position ?? hole.position, block, facts);
    if (target === undefined) reportUnknown(name, position ?? hole.position, block, facts);
    return { name, target };
  });
  let kind: LabelKind | undefined;
  const parts = targets.map(({ name, target }) => {
    if (target === undefined) return { html: `<code class="unknown-reference">${escapeHtml(name)}</code>`, text: name };
    const isSaid = target.kind === kind || (kind === undefined && isSaidBefore(hole, target.kind, block, facts));
    kind = target.kind;
    const shown = shownText(target, isSaid, hole.command, hole.before, language);
    const className = target.kind === 'equation' ? 'equation-reference' : 'reference';
    return { html: `<a href="${escapeHtml(target.href)}" class="${className}">${escapeHtml(shown)}</a>`, text: shown };
  });
  const space = hole.isSpaced && !/^\p{Script=Han}/u.test(parts[0]?.text ?? '') ? ' ' : '';
  const html = space + joinWords(parts, 'html', language);
  const text = space + joinWords(parts, 'text', language);
  const plain = targets.every(({ target }) => target !== undefined) ? escapeHtml(text) : html;
  return { html, text, teaser: { html: plain, text, size: text.length }, counts: true };
}

/** The number shown by a `\ref` in a formula; for an unknown name, the name itself, with a problem. */
export function referenceNumber(
  name: string,
  position: ReferenceHole['position'],
  block: ArticleBlock,
  facts: ArticleFacts,
): string {
  recordReference(name, position, block, facts);
  const target = findTarget(name, facts);
  if (target === undefined) reportUnknown(name, position, block, facts);
  return target?.number ?? name;
}

function joinWords(parts: { html: string; text: string }[], form: 'html' | 'text', language: Language): string {
  return join(
    parts.map((part) => part[form]),
    language,
  );
}

function join(parts: string[], language: Language): string {
  const { joiner, lastJoiner } = words[language];
  const last = parts.at(-1) ?? '';
  return parts.length < 2
    ? last
    : `${parts.slice(0, -1).join(joiner)}${language === 'zh' ? ' ' : ''}${lastJoiner}${language === 'zh' ? ' ' : ''}${last}`;
}

function isSaidBefore(hole: ReferenceHole, kind: LabelKind, block: ArticleBlock, facts: ArticleFacts): boolean {
  return alreadyNamesKind(hole.before, kind, (index) => {
    const previous = block.reading.holes[index];
    const name = previous?.kind === 'reference' ? previous.names.at(-1)?.name : undefined;
    return name === undefined ? undefined : findTarget(name, facts)?.kind;
  });
}

function shownText(
  target: Target,
  isSaid: boolean,
  command: ReferenceHole['command'],
  before: string,
  language: Language,
): string {
  const { kind, number, text, title } = target;
  // `(\ref{x})` already has the brackets.
  const bare = command === 'ref' && kind === 'equation' && number !== null && (isSaid || /[(（]$/.test(before));
  const own = bare
    ? number
    : isSaid && number !== null
      ? itemNumber(kind, number)
      : itemName(kind, number, text, language);
  if (title === null) return own === '' ? '…' : own;
  return language === 'zh' ? `《${title}》${own}` : `${own} of “${title}”`;
}

function findTarget(name: string, facts: ArticleFacts): Target | undefined {
  const label = facts.labels.get(name);
  const shown = ({ number, text }: { number: string | null; text: string }) => {
    return { number: number && shorten(number), text: shorten(text) };
  };
  if (label !== undefined) return { href: `#${label.anchor}`, kind: label.kind, ...shown(label), title: null };
  const external = facts.options.externalLabels;
  const other = external && ownValue(external, name);
  if (other !== undefined) return { href: other.url, kind: other.kind, ...shown(other), title: shorten(other.title) };
  const anchor = findAnchor(name, facts);
  return anchor === undefined
    ? undefined
    : { href: `#${anchor}`, kind: 'block', number: null, text: name, title: null };
}

/** The id that a fragment refers to: a label's, a heading's as GitHub makes it, or a raw HTML id, which sanitizing prefixed. */
function findAnchor(name: string, facts: ArticleFacts): string | undefined {
  for (const candidate of namesOfFragment(name)) {
    const label = facts.labels.get(candidate);
    if (label !== undefined) return label.anchor;
  }
  const own = `user-content-${name}`;
  return facts.ids.has(own) ? own : facts.ids.has(name) ? name : undefined;
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
