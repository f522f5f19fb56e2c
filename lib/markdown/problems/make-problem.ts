import { problemCatalogue } from './problem-catalogue';
import { problemMaker } from './problem-maker';

/** Makes a problem of the engine: `makeProblem('label-unknown', { name: 'eq:x' }, place)`. Wrong parameters do not compile. */
export const makeProblem = problemMaker(problemCatalogue);
