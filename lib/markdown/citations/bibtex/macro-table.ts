import { monthNames } from '../text/month-names';

/** Maximum number of characters that strings may add to one bibliography in total, so that strings that double each other stay cheap. */
const maxExpandedCharacters = 1_000_000;
const maxValueCharacters = 20_000;

/** The strings of a bibliography by lower-case name, including the months (BibTeX's standard styles define `jan` to `dec`). */
export class MacroTable {
  readonly #values = new Map(monthNames.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  #expanded = 0;

  set(name: string, value: string): void {
    this.#values.set(
      name.toLowerCase(),
      value.length > maxValueCharacters ? value.slice(0, maxValueCharacters) : value,
    );
  }

  /** The value of a string; `undefined` if it is not defined, or once the total of all uses is too long. */
  expand(name: string): string | undefined {
    const value = this.#values.get(name.toLowerCase());
    if (value === undefined || this.#expanded > maxExpandedCharacters) return undefined;
    this.#expanded += value.length;
    return value;
  }
}
