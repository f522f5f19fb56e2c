import type { FormulaPlan } from '../block/formula-plan';
import { escapeHtml } from '../text/escape-html';

/** A place for the number of row `row` (its index in the plan): in the visible HTML, in MathML, or as the bare number. */
export interface NumberSlot {
  row: number;
  part: 'html' | 'mathml' | 'bare';
}

/** A typeset formula: HTML with MathML, split where the numbers of its rows go. */
export interface DividedFormula {
  pieces: string[];
  slots: NumberSlot[];
  /** Number of parts between which a line can break; 1: it cannot break. */
  bases: number;
}

/**
 * Splits KaTeX's output where numbers go: KaTeX leaves them to a CSS counter, which neither a reference nor a screen reader can read. The
 * annotation contains the TeX as written (MathML 3, 5.1: the source of the formula).
 */
export function divideAtNumbers(html: string, written: string, plan: FormulaPlan): DividedFormula {
  const bases = html.split('class="base"').length - 1;
  const clean = annotate(closeSpaces(html.replaceAll('class ="', 'class="')), written);
  const signs = slotFinder(plan);
  if (signs === undefined) return { pieces: [clean], slots: [], bases };
  const pieces: string[] = [];
  const slots: NumberSlot[] = [];
  let from = 0;
  for (const match of clean.matchAll(signs.pattern)) {
    const slot = signs.slotOf(match[0]);
    if (slot === undefined) continue;
    const at = match.index + (match[0].length > 1 ? match[0].indexOf('>') + 1 : 0);
    pieces.push(clean.slice(from, at));
    slots.push(slot);
    from = match[0].length > 1 ? at : at + 1;
  }
  pieces.push(clean.slice(from));
  return { pieces, slots, bases };
}

/**
 * Within an operator the HTML parser leaves MathML (HTML 13.2.6, MathML text integration points), where a self-closing slash has no
 * effect: a space there would swallow the rest of the page.
 */
function closeSpaces(html: string): string {
  return html.includes('<mspace') ? html.replace(/<mspace([^<>]*)\/>/g, '<mspace$1></mspace>') : html;
}

function annotate(html: string, written: string): string {
  const from = html.indexOf(annotationStart);
  const to = html.indexOf('</annotation>', from);
  if (from < 0 || to < 0) return html;
  return `${html.slice(0, from + annotationStart.length)}${escapeHtml(written)}${html.slice(to)}`;
}

const annotationStart = '<annotation encoding="application/x-tex">';

function slotFinder(plan: FormulaPlan) {
  if (plan.mark !== null) {
    const slot: NumberSlot = { row: 0, part: 'bare' };
    return { pattern: new RegExp(plan.mark, 'g'), slotOf: (): NumberSlot | undefined => slot };
  }
  const numbered = indexes(plan, (row) => row.isNumbered);
  const marked = indexes(plan, (row) => row.isNumbered || row.tag !== null);
  if (marked.length === 0 || plan.numbering === 'tag') return undefined;
  return {
    pattern: /<span class="eqn-num"><\/span>|<mtd class="mml-eqn-num"><\/mtd>/g,
    slotOf: (sign: string): NumberSlot | undefined => {
      const isHtml = sign.startsWith('<span');
      const row = (isHtml ? numbered : marked).shift();
      return row === undefined ? undefined : { row, part: isHtml ? 'html' : 'mathml' };
    },
  };
}

function indexes(plan: FormulaPlan, is: (row: FormulaPlan['rows'][number]) => boolean): number[] {
  return plan.rows.flatMap((row, index) => (is(row) ? [index] : []));
}
