import type { FormulaPlan, FormulaRow } from '../block/formula-plan';
import { findRows, type TexRow } from './find-rows';
import { latexChanges } from './rewrite/latex-changes';
import { rewriteTex } from './rewrite/rewrite-tex';

/**
 * Plans the numbers of a display formula as amsmath assigns them (amsldoc 3.11.1): every row of `align`, `gather`, `alignat`, `flalign`
 * and `eqnarray` has one unless it has `\notag`, `\nonumber` or a `\tag`; `equation` and `multline` have one; starred forms have none; and
 * within `subequations` rows are numbered 1a, 1b. Unlike in amsmath, `$$..$$` has one if it has a `\label` or there are `adjacentLabels`.
 * What KaTeX does not support is rewritten without moving what comes before it.
 */
export function planFormula(written: string, display: boolean, adjacentLabels: string[]): FormulaPlan {
  const { tex: rewritten, edits } = rewriteTex(written, latexChanges(written));
  const rewritings = edits.length === 0 ? [] : [edits];
  const blanked = rewritten.includes('\\label')
    ? rewritten.replace(labelPattern, (whole) => ' '.repeat(whole.length))
    : rewritten;
  const plain: FormulaPlan = { tex: blanked, rewritings, rows: [], numbering: 'none', group: null, mark: null };
  return display ? planDisplay(rewritten, plain, adjacentLabels) : plain;
}

function planDisplay(written: string, plain: FormulaPlan, adjacentLabels: string[]): FormulaPlan {
  const blanked = plain.tex;
  const opening = environmentPattern.exec(blanked);
  if (opening === null || !blanked.includes('\\end{')) return planWhole(written, plain, adjacentLabels);
  const group = /^\s*\\begin\{subequations\}/.exec(blanked);
  const numbered = group === null ? opening : environmentPattern.exec(withoutGroup(blanked));
  if (numbered === null) return planWhole(written, plain, adjacentLabels);
  const plan = planRows(written, group === null ? blanked : withoutGroup(blanked), group !== null, plain);
  const first = plan.rows.find((row) => row.isNumbered) ?? plan.rows[0];
  if (adjacentLabels.length > 0) (plan.group ?? first?.labels ?? []).push(...adjacentLabels);
  return plan;
}

const labelPattern = /\\label\s*\{[^{}]*\}/g;
const environmentPattern =
  /^(\s*)\\begin\{(equation|align|gather|alignat|multline|flalign|eqnarray|subequations)(\*?)\}/;
const tagPattern = /\\tag(\*?)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/;

/** The TeX with the `\begin` and `\end` of `subequations` blanked. */
function withoutGroup(tex: string): string {
  return tex.replace(/\\(?:begin|end)\{subequations\}/g, (mark) => ' '.repeat(mark.length));
}

function labelsIn(text: string): string[] {
  return [...text.matchAll(/\\label\s*\{([^{}]*)\}/g)]
    .map((match) => (match[1] ?? '').trim())
    .filter((name) => name !== '');
}

function tagIn(text: string): string | null {
  const match = tagPattern.exec(text);
  if (match === null) return null;
  const shown = (match[2] ?? '').replace(/^\$|\$$/g, '');
  return match[1] === '*' ? shown : `(${shown})`;
}

/** A formula without a numbered environment: it has a number if it has a label. */
function planWhole(written: string, plain: FormulaPlan, adjacentLabels: string[]): FormulaPlan {
  const labels = [...labelsIn(written), ...adjacentLabels];
  const writtenTag = tagIn(written);
  if (labels.length === 0 && writtenTag === null) return plain;
  const row: FormulaRow = { labels, tag: writtenTag, isNumbered: writtenTag === null };
  if (writtenTag !== null) return { ...plain, rows: [row] };
  const mark = marks.find((candidate) => !written.includes(candidate.sign) && !written.includes(candidate.command));
  if (mark === undefined) return { ...plain, rows: [{ ...row, isNumbered: false }] };
  return { ...plain, tex: `${plain.tex}\\tag{${mark.sign}}`, rows: [row], numbering: 'tag', mark: mark.sign };
}

/** Placeholders for a number, of a size that KaTeX knows. */
const marks = [
  { sign: '§', command: '\\S' },
  { sign: '¶', command: '\\P' },
  { sign: '†', command: '\\dag' },
  { sign: '‡', command: '\\ddag' },
];

function planRows(written: string, tex: string, isGroup: boolean, plain: FormulaPlan): FormulaPlan {
  const opening = environmentPattern.exec(tex);
  const name = opening?.[2] ?? '';
  const isStarred = opening?.[3] === '*';
  const from = opening?.[0].length ?? 0;
  const found = findRows(tex, from);
  const single = name === 'equation' || name === 'multline';
  const texRows: TexRow[] = single && found.length > 0 ? [{ from, to: found.at(-1)?.to ?? from }] : found;
  const rows = texRows.map(({ from: start, to }): FormulaRow => {
    const text = tex.slice(start, to);
    const writtenTag = tagIn(text);
    const unnumberedRow = /\\(?:notag|nonumber)(?![A-Za-z])/.test(text);
    return {
      labels: labelsIn(written.slice(start, to)),
      tag: writtenTag,
      isNumbered: writtenTag === null && !unnumberedRow && !isStarred,
    };
  });
  const group = isGroup ? labelsIn(written.slice(0, from)) : null;
  const plan = {
    ...plain,
    tex,
    rows,
    group,
    numbering: rows.some((row) => row.isNumbered) ? ('rows' as const) : ('none' as const),
  };
  if (name === 'multline') return spreadRows(plan, found, isStarred);
  if (name === 'eqnarray') return alignColumns(plan, found, isStarred);
  if (name === 'flalign') return { ...plan, tex: renamed(tex, 'flalign', 'align', isStarred) };
  return plan;
}

/** Renames the environment; spaces keep the length. */
function renamed(tex: string, from: string, to: string, isStarred: boolean): string {
  const star = isStarred ? '*' : '';
  const pad = ' '.repeat(from.length - to.length);
  return tex
    .replaceAll(`\\begin{${from}${star}}`, `\\begin{${to}${star}}${pad}`)
    .replaceAll(`\\end{${from}${star}}`, `\\end{${to}${star}}${pad}`);
}

/** `a &=& b` has three columns, `align` two: the second `&` is removed. */
function alignColumns(plan: FormulaPlan, rows: TexRow[], isStarred: boolean): FormulaPlan {
  let tex = plan.tex;
  for (const { from, to } of rows) {
    const first = tex.indexOf('&', from);
    const second = first < 0 ? -1 : tex.indexOf('&', first + 1);
    if (second > 0 && second < to) tex = `${tex.slice(0, second)} ${tex.slice(second + 1)}`;
  }
  return { ...plan, tex: renamed(tex, 'eqnarray', 'align', isStarred) };
}

/** `multline` sets its first row to the left, its last to the right with the number, the others in the middle. */
function spreadRows(plan: FormulaPlan, rows: TexRow[], isStarred: boolean): FormulaPlan {
  const space = '\\hspace{6em}';
  const insertions: { at: number; text: string }[] = [];
  rows.forEach(({ from, to }, index) => {
    const isLast = index === rows.length - 1;
    if (isLast && rows.length > 1) insertions.push({ at: from, text: space });
    if (!isLast) insertions.push({ at: to, text: `${index === 0 ? space : ''}${isStarred ? '' : '\\notag '}` });
  });
  const changes = insertions.map(({ at, text }) => ({ from: at, to: at, text }));
  const { tex, edits } = rewriteTex(renamed(plan.tex, 'multline', 'gather', isStarred), changes);
  return { ...plan, tex, rewritings: [...plan.rewritings, edits] };
}
