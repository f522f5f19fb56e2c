import { blockProblems } from './catalogue/block-problems';
import { boundProblems } from './catalogue/bound-problems';
import { foreignSyntaxProblems } from './catalogue/foreign-syntax-problems';
import { formulaProblems } from './catalogue/formula-problems';
import { frontMatterProblems } from './catalogue/front-matter-problems';
import { referenceProblems } from './catalogue/reference-problems';
import type { ParametersOf } from './problem-entry';

/** Every problem that the engine reports, by its code. Codes are part of the API: they are never renamed or reused. */
export const problemCatalogue = {
  ...formulaProblems,
  ...referenceProblems,
  ...blockProblems,
  ...frontMatterProblems,
  ...boundProblems,
  ...foreignSyntaxProblems,
};

export type ProblemCode = keyof typeof problemCatalogue;

export type ProblemParameters<Code extends ProblemCode> = ParametersOf<(typeof problemCatalogue)[Code]>;
