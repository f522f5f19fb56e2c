import type { Severity } from './problem';

/** What a catalogue says of one code: how grave it is, and its sentences as functions of what was found. */
export interface ProblemEntry<Parameters> {
  severity: Severity | ((parameters: Parameters) => Severity);
  en: (parameters: Parameters) => string;
  zh: (parameters: Parameters) => string;
}

export type ProblemCatalogue = Record<string, ProblemEntry<never>>;

export type ParametersOf<Entry> = Entry extends ProblemEntry<infer Parameters> ? Parameters : never;

/** For a code whose sentences say all by themselves. */
export type NoParameters = Record<string, never>;

/** Declares an entry with the type of its parameters, which then holds wherever a problem of that code is made. */
export function problemEntry<Parameters>(
  severity: ProblemEntry<Parameters>['severity'],
  en: (parameters: Parameters) => string,
  zh: (parameters: Parameters) => string,
): ProblemEntry<Parameters> {
  return { severity, en, zh };
}
