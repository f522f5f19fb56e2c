import { bytesOf } from '@/lib/kernel/bytes-of';
import type { FormulaPlan } from '../block/formula-plan';
import type { FormulaHole } from '../block/hole';
import { engineMemory } from '../engine-memory';
import {
  boundOrUnclosedProblem,
  faultOf,
  problemOf,
  remarkProblem,
  unmeasuredProblem,
} from '../formula/formula-problem';
import { locateInPlan } from '../formula/locate-in-plan';
import { packageMissedBy } from '../formula/packages/missing-package';
import { packageMacros } from '../formula/packages/package-macros';
import { rewriteTex } from '../formula/rewrite/rewrite-tex';
import { type FormulaFailure, type TypesetFormula, typesetFormula } from '../formula/typeset-formula';
import { readReference, referencePattern } from '../syntax/reference-commands';
import { escapeHtml } from '../text/escape-html';
import { words } from '../text/words';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import { referenceText } from './fill-reference';
import type { FilledHole } from './filled-hole';
import { listFormula } from './list-formula';
import { noteMissingPackage } from './missing-packages';
import { addProblem } from './report-at';
import { noteUnknownCommand } from './unknown-commands';

/**
 * Typesets a formula and inserts its numbers. A display formula is in a box that scrolls sideways and can take keyboard focus
 * (WCAG 2.1.1); a faulty one is shown as its source, marked `math-error`, with a positioned problem.
 */
export function fillFormula(hole: FormulaHole, block: ArticleBlock, facts: ArticleFacts): FilledHole {
  const plan = withReferences(hole, block, facts);
  const result = hole.isClosed ? typesetFormula(hole.tex, plan, hole.display, facts.session) : undefined;
  facts.formulas.found += 1;
  const isFaulty = result === undefined || !('pieces' in result);
  const numbers = block.rowNumbers.get(hole) ?? [];
  if (isFaulty || !hole.onlyDefines) listFormula(hole, numbers, isFaulty, block, facts);
  if (isFaulty) return showFault(hole, plan, result, block, facts);
  facts.formulas.typeset += 1;
  if (result.unmeasured.length > 0) addProblem(facts, block, unmeasuredProblem({ ...hole, plan }, result.unmeasured));
  for (const remark of result.remarks) addProblem(facts, block, remarkProblem({ ...hole, plan }, remark));
  if (hole.onlyDefines) return nothing(hole);
  const anchors = block.rowAnchors.get(hole) ?? [];
  const numbersKey =
    plan.rows.length === 0
      ? ''
      : `${block.anchors.get(hole) ?? ''}\u0000${numbers.join('\u0000')}\u0000${anchors.join('\u0000')}`;
  const key = `${facts.options.language}${facts.options.sourceLines ? 'L' : ''}${numbersKey}`;
  const known = filledFormulas.get(hole);
  if (known !== undefined && known.result === result && known.key === key) return known.value;
  const value = assembleFormula(hole, result, numbers, anchors, block, facts);
  filledFormulas.set(hole, { result, key, value });
  return value;
}

/** A formula that only defines shows nothing but the punctuation after it. */
function nothing({ closingMarks }: FormulaHole): FilledHole {
  const html = escapeHtml(closingMarks);
  return { html, text: closingMarks, teaser: { html, text: closingMarks, size: closingMarks.length }, counts: false };
}

/** Replaces each `\ref` in a formula by the number it shows, as text. */
function withReferences(hole: FormulaHole, block: ArticleBlock, facts: ArticleFacts): FormulaPlan {
  const { plan } = hole;
  if (!plan.tex.includes('ref')) return plan;
  const changes = [...plan.tex.matchAll(referencePattern)].map((match) => {
    const [written] = match;
    const { names, ...reference } = readReference(match);
    const placed = names.map(({ name, offset }) => {
      return { name, position: locateInPlan(hole, match.index + offset, name.length) };
    });
    const text = `\\text{${texText(referenceText({ ...reference, names: placed }, block, facts))}}`;
    return { from: match.index, to: match.index + written.length, text };
  });
  if (changes.length === 0) return plan;
  const { tex, edits } = rewriteTex(plan.tex, changes);
  return { ...plan, tex, rewritings: [...plan.rewritings, edits] };
}

function texText(text: string): string {
  return text.replace(/[\\{}$&#^_%~]/g, (sign) => (/[\\^~]/.test(sign) ? '' : `\\${sign}`));
}

/** The last filling of each formula: while an article is edited, almost all of them stay the same. */
const filledFormulas = engineMemory.cache<FormulaHole, FilledFormula>(bytesBesideFormula);

interface FilledFormula {
  result: TypesetFormula;
  key: string;
  value: FilledHole;
}

/** Most formulas are shown exactly as typeset: that text is already counted in the formula cache. */
function bytesBesideFormula({ result, key, value: { html, text, teaser } }: FilledFormula): number {
  const extraHtml = [html, teaser?.html ?? ''].filter((shown) => shown !== result.pieces[0]);
  return 200 + bytesOf([...extraHtml, text, key]);
}

function assembleFormula(
  hole: FormulaHole,
  result: TypesetFormula,
  numbers: (string | null)[],
  anchors: (string | null)[],
  block: ArticleBlock,
  facts: ArticleFacts,
): FilledHole {
  const inner = putNumbers(result, numbers, anchors);
  const formulaAnchor =
    block.anchors.get(hole) ?? (hole.plan.numbering === 'rows' ? undefined : anchors.find((anchor) => anchor !== null));
  const html = hole.display
    ? displayBox(inner, hole, formulaAnchor ?? undefined, facts)
    : keepWithMarks(inner, hole, result.bases);
  const text = hole.display ? ` ${hole.tex} ` : hole.tex + hole.closingMarks;
  const bare = formulaAnchor === undefined ? inner : putNumbers(result, numbers, []);
  return { html, text, teaser: teaserOf(hole, stripIds(bare)), counts: false };
}

/** Teasers appear in lists of articles, where ids would be duplicated. */
function stripIds(html: string): string {
  return html.replace(/(<span class="eqn-num"><span) id="[^"]*"/g, '$1');
}

function putNumbers(result: TypesetFormula, numbers: (string | null)[], anchors: (string | null)[]): string {
  let html = result.pieces[0] ?? '';
  result.slots.forEach(({ row, part }, index) => {
    const number = escapeHtml(numbers[row] ?? '');
    const anchor = anchors[row];
    const id = anchor ? ` id="${escapeHtml(anchor)}"` : '';
    if (part === 'html') html += `<span${id}>${number}</span>`;
    else html += part === 'mathml' ? `<mtext>${number}</mtext>` : number.replace(/^\(([\s\S]*)\)$/, '$1');
    html += result.pieces[index + 1] ?? '';
  });
  return html;
}

function displayBox(inner: string, hole: FormulaHole, anchor: string | undefined, facts: ArticleFacts): string {
  const tag = hole.isBlock ? 'div' : 'span';
  const id = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
  const name = words[facts.options.language].formulaBox;
  return `<${tag} class="math-display"${lineOf(hole, facts)}${id} role="group" aria-label="${name}" tabindex="0">${inner}</${tag}>`;
}

function lineOf(hole: FormulaHole, facts: ArticleFacts): string {
  if (!facts.options.sourceLines || hole.position === undefined) return '';
  return ` data-source-line="${hole.position.start.line - 1}"`;
}

/**
 * Keeps closing punctuation on the same line as the formula before it: browsers allow a break next to every inline block, which a
 * formula is. A formula with several bases must remain breakable, or it would overflow a narrow screen.
 */
function keepWithMarks(inner: string, { closingMarks }: FormulaHole, bases: number): string {
  if (closingMarks === '') return inner;
  const marks = escapeHtml(closingMarks);
  return bases === 1 ? `<span class="math-closed">${inner}${marks}</span>` : inner + marks;
}

function showFault(
  hole: FormulaHole,
  plan: FormulaPlan,
  failure: FormulaFailure | undefined,
  block: ArticleBlock,
  facts: ArticleFacts,
): FilledHole {
  facts.formulas.faulty += 1;
  const planned = { ...hole, plan };
  const { macros, packages } = facts.session;
  const fault = faultOf(planned, failure, { ...packageMacros(packages), ...macros });
  const problem = fault === undefined ? boundOrUnclosedProblem(planned, failure) : problemOf(fault, planned);
  const missing = failure !== undefined && 'cause' in failure ? packageMissedBy(failure.cause, plan.tex) : undefined;
  if (missing !== undefined) noteMissingPackage(facts, block, missing, problem);
  else if (fault?.code === 'math-unknown-command') noteUnknownCommand(fault, planned, block, facts);
  else addProblem(facts, block, problem);
  const message = problem.message[facts.options.language];
  const inner = `<code class="math-error" title="${escapeHtml(message)}">${escapeHtml(hole.shown)}</code>`;
  const box = hole.isBlock ? `<div class="math-display"${lineOf(hole, facts)}>${inner}</div>` : inner;
  const text = hole.display ? ` ${hole.tex} ` : hole.tex + hole.closingMarks;
  return { html: box + escapeHtml(hole.closingMarks), text, teaser: teaserOf(hole, inner), counts: false };
}

function teaserOf(hole: FormulaHole, inner: string): NonNullable<FilledHole['teaser']> {
  const marks = hole.closingMarks;
  return { html: inner + escapeHtml(marks), text: hole.tex + marks, size: visibleSize(hole.tex) + marks.length };
}

/** Roughly how many signs the formula shows: a command counts as one, braces and spacing as none. */
function visibleSize(tex: string): number {
  return tex
    .replace(/\\(?:begin|end|label)\{[^{}]*\}/g, '')
    .replace(/\\[A-Za-z]+|\\./g, 'x')
    .replace(/[\s{}^_&]/g, '').length;
}
