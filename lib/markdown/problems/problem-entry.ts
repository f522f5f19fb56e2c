import type { Severity } from './problem';

/** A catalogue entry: its severity, and its messages as functions of the parameters. */
export interface ProblemEntry<Parameters> {
  severity: Severity | ((parameters: Parameters) => Severity);
  en: (parameters: Parameters) => string;
  zh: (parameters: Parameters) => string;
}

export type ProblemCatalogue = Record<string, ProblemEntry<never>>;

export type ParametersOf<Entry> = Entry extends ProblemEntry<infer Parameters> ? Parameters : never;

/** For codes whose messages have no parameters. */
export type NoParameters = Record<string, never>;

/** Declares an entry with the type of its parameters, which is enforced wherever a problem with that code is made. */
export function problemEntry<Parameters>(
  severity: ProblemEntry<Parameters>['severity'],
  en: (parameters: Parameters) => string,
  zh: (parameters: Parameters) => string,
): ProblemEntry<Parameters> {
  return { severity, en, zh };
}
