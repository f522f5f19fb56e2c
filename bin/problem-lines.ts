import type { Problem, Words } from '@/lib/markdown/problems/problem';

/** The problems of one file, as listed by `scholium render --problems --json`. */
export interface FileProblems {
  file: string;
  problems: Problem[];
}

/** `file:line:column: severity: message (code)`, one problem per line, the format of compilers. */
export function problemLines(found: readonly FileProblems[], language: keyof Words): string {
  return found
    .flatMap(({ file, problems }) => problems.map((problem) => `${file}:${problemLine(problem, language)}\n`))
    .join('');
}

function problemLine({ line, column, severity, message, code }: Problem, language: keyof Words): string {
  return `${line}:${column}: ${severity}: ${message[language].replaceAll(/\s+/g, ' ')} (${code})`;
}
