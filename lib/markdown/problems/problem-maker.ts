import type { Fix, Place, Problem } from './problem';
import type { ParametersOf, ProblemCatalogue } from './problem-entry';

/** Returns a function that makes problems of a catalogue; each code accepts its own parameters only. */
export function problemMaker<Catalogue extends ProblemCatalogue>(catalogue: Catalogue) {
  return <Code extends keyof Catalogue & string>(
    code: Code,
    parameters: ParametersOf<Catalogue[Code]>,
    place: Place,
    fix?: Fix,
  ): Problem<Code> => {
    const { severity, en, zh } = catalogue[code] as ProblemCatalogue[string];
    const known = parameters as never;
    return {
      code,
      severity: typeof severity === 'function' ? severity(known) : severity,
      message: { en: en(known), zh: zh(known) },
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      ...(fix === undefined ? {} : { fix }),
    };
  };
}
