/** The fields of Pandoc's title block as YAML with the same number of lines, and the length of the block in characters. */
export interface TitleBlock {
  yaml: string;
  length: number;
}

const fieldPattern = /%((?:[ \t][^\r\n]*)?)(?:\r\n|\n|\r|$)((?:[ \t]+\S[^\r\n]*(?:\r\n|\n|\r|$))*)/y;

/**
 * Reads `% title`, `% authors` and `% date` at the beginning of a text. Lines that begin with a space continue a field; the last fields may
 * be missing (Pandoc's manual, extension pandoc_title_block). Null if there is no block; more than three such lines are TeX comments.
 */
export function readTitleBlock(text: string): TitleBlock | null {
  if (!/^%(?:[ \t\r\n]|$)/.test(text) || /^%[ \t]*!TEX\b/i.test(text)) return null;
  const fields: { first: string; rest: string[] }[] = [];
  let length = 0;
  for (let match = fieldAt(text, 0); match !== null; match = fieldAt(text, length)) {
    const [whole, first = '', rest = ''] = match;
    fields.push({
      first,
      rest: rest
        .split(/\r\n|\n|\r/)

        .filter(isWritten),
    });
    length += whole.length;
    if (fields.length > 3) return null;
  }
  if (!fields.some(({ first, rest }) => isWritten(first) || rest.length > 0)) return null;
  const keys = ['title', 'author', 'date'];
  return { yaml: fields.map(({ first, rest }, index) => yamlField(keys[index] ?? '', first, rest)).join('\n'), length };
}

function fieldAt(text: string, offset: number): RegExpExecArray | null {
  fieldPattern.lastIndex = offset;
  return offset >= text.length ? null : fieldPattern.exec(text);
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

function yamlField(key: string, first: string, rest: readonly string[]): string {
  const lines = [first, ...rest].map((line) => line.trim().replaceAll("'", "''"));
  return lines.join('') === '' ? '#' : `${key}: '${lines.join('\n  ')}'`;
}
