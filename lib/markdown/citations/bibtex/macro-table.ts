import { monthNames } from '../text/month-names';

/** Most characters that strings may put into one bibliography altogether: doubling strings stay cheap. */
const maxExpandedCharacters = 1_000_000;
const maxValueCharacters = 20_000;

/** The strings of a bibliography by lower-case name, the months among them (BibTeX's standard styles define `jan` to `dec`). */
export class MacroTable {
  readonly #values = new Map(monthNames.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  #expanded = 0;

  set(name: string, value: string): void {
    this.#values.set(
      name.toLowerCase(),
      value.length > maxValueCharacters ? value.slice(0, maxValueCharacters) : value,
    );
  }

  /** The value of a string; `undefined` for one that is not defined, or once all uses together grew too long. */
  expand(name: string): string | undefined {
    const value = this.#values.get(name.toLowerCase());
    if (value === undefined || this.#expanded > maxExpandedCharacters) return undefined;
    this.#expanded += value.length;
    return value;
  }
}
