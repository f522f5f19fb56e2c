/**
 * Replaces `|` inside formulas by a private character of the same length, so that GFM's table reader, which splits rows
 * before it looks inside them, leaves the formula whole. Positions stay; `restore-table-pipes` puts the pipes back.
 * Gives the stand-in, or null when nothing had to be replaced.
 */
export function protectTablePipes(source: string): { protected: string; pipe: string | null } {
  if (!rowWithFormula.test(source)) return { protected: source, pipe: null };
  const pipe = firstUnusedCharacter(source);
  if (pipe === null) return { protected: source, pipe: null };
  const lines = source.split('\n').map((line) => (line.includes('|') ? protectLine(line, pipe) : line));
  return { protected: lines.join('\n'), pipe };
}

const rowWithFormula = /\|[^\n]*(?:\$|\\\()|(?:\$|\\\()[^\n]*\|/;
const codeOrFormula =
  /\\\((?:\\[^()]|[^\\])*?\\\)|\\.|(`+)(?!`).*?(?<!`)\1(?!`)|\$\$(?:\\.|[^\\$])+\$\$|\$(?![\s$])(?:\\.|[^\\$])*(?<!\s)\$(?!\d)/g;

function protectLine(line: string, pipe: string): string {
  return line.replace(codeOrFormula, (match) =>
    match.startsWith('$') || match.startsWith('\\(') ? match.replaceAll('|', pipe) : match,
  );
}

function firstUnusedCharacter(source: string): string | null {
  for (let code = 0xe000; code < 0xe100; code += 1) {
    const character = String.fromCharCode(code);
    if (!source.includes(character)) return character;
  }
  return null;
}
