import type { Problem } from '@/lib/markdown/rendering';

/** A fault of an import, at a place in the file (by default its start). */
export function importFault(
  code: string,
  message: string,
  severity: Problem['severity'] = 'error',
  line = 1,
  column = 1,
): Problem {
  return { code, severity, message, line, column, endLine: line, endColumn: column };
}
