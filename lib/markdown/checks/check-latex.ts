import { type BlockState, report } from '../block/block-state';
import { callingCommands, mathCommands } from '../formula/faults/katex-names';
import { placeOf } from '../problems/place-of';
import { replacementFix } from '../problems/replacement-fix';
import { markdownOfCommand, markdownOfEnvironment } from './latex-to-markdown';
import type { WrittenText } from './written-text';

/**
 * Reports LaTeX that is shown as text: environments, commands for text, and the first command for mathematics of a paragraph unless
 * `isMathKnown`, which means that a mark without a partner explains it.
 */
export function checkLatex({ text, source, place }: WrittenText, state: BlockState, isMathKnown: boolean): void {
  if (!/\\[A-Za-z]/.test(text)) return;
  let reached = 0;
  let hasMath = isMathKnown;
  for (const match of text.matchAll(/(?<![\w:\\/.])\\([A-Za-z]+)\*?/g)) {
    const [written, name = ''] = match;
    const { index } = match;
    if (index < reached) continue;
    const found =
      name === 'begin' ? markdownOfEnvironment(text, source, index) : markdownOfCommand(text, source, index, name);
    if (found !== undefined) {
      const { to, mark, markdown, isWhole } = found;
      const fix =
        markdown === undefined ? undefined : replacementFix(placeOf(place(index, to)), markdown, shortened(markdown));
      report(state, 'latex-in-text', { written: mark }, place(index, index + mark.length), fix);
      if (isWhole) reached = to;
    } else if (!hasMath && isMath(name)) {
      hasMath = true;
      report(state, 'latex-in-text', { written }, place(index, index + written.length));
    }
  }
}

let math: Set<string> | undefined;

function isMath(name: string): boolean {
  math ??= new Set([...mathCommands, ...callingCommands]);
  return name.length > 1 && name !== 'end' && math.has(name);
}

function shortened(markdown: string): string {
  const line = /^[^\r\n]*/.exec(markdown)?.[0] ?? '';
  return line.length < markdown.length || line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
