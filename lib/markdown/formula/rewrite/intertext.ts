import { texTokens } from '../faults/tex-tokens';
import type { TexChange } from './rewrite-tex';

/**
 * `\intertext{..}` and `\shortintertext{..}` (amsldoc 3.7, mathtools 3.4.5) between the rows of an alignment: KaTeX gets a row without a number, that
 * begins at the alignment and takes no room in its column.
 */
export function intertextChanges(tex: string): TexChange[] {
  if (!tex.includes('intertext')) return [];
  const changes: TexChange[] = [];
  const tokens = [...texTokens(tex)].filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  for (let index = 0; index < tokens.length; index += 1) {
    const command = tokens[index];
    if (command === undefined || !/^\\(?:short)?intertext$/.test(command.text)) continue;
    const open = tokens[index + 1];
    let close = index + 2;
    for (let depth = 1; close < tokens.length; close += 1) {
      depth += tokens[close]?.text === '{' ? 1 : tokens[close]?.text === '}' ? -1 : 0;
      if (depth === 0) break;
    }
    const last = tokens[close];
    if (open?.text !== '{' || last === undefined) return changes;
    changes.push({ from: command.offset, to: open.end, text: '\\notag\\mathrlap{\\text{' });
    changes.push({ from: last.offset, to: last.end, text: '}}\\\\' });
    index = close;
  }
  return changes;
}
