import { splitNames } from './split-names';

/**
 * What a reference shows: `ref` and `eqref` as in amsmath, `autoref` a word with the number, `Cref` the word in full, as it begins a sentence,
 * `labelcref` the number alone, `nameref` the text of the target.
 */
export type ReferenceCommand = 'ref' | 'eqref' | 'autoref' | 'Cref' | 'labelcref' | 'nameref';

/** A reference as written. Offsets of its names count from the backslash. */
export interface WrittenReference {
  command: ReferenceCommand;
  /** `\crefrange{a}{b}`: everything from the first name to the second. */
  isRange: boolean;
  /** `plain`: without bookdown's prefix for the kind. */
  names: { name: string; offset: number; plain?: string }[];
}

const commands: Record<string, ReferenceCommand> = {
  ref: 'ref',
  eqref: 'eqref',
  Cref: 'Cref',
  Vref: 'Cref',
  Crefrange: 'Cref',
  labelcref: 'labelcref',
  nameref: 'nameref',
};

/**
 * A reference by a command of LaTeX2e, amsmath (amsldoc 3.11.3), hyperref, cleveref or varioref, for `readReference`. The star of some of them
 * only omits the link, and makes no difference here. Also bookdown's `\@ref(name)` ("Cross-references"), whose backslash the parser has taken.
 */
export const referencePattern =
  /\\(?:(?<command>eqref|ref|autoref|[cCvV]ref|labelcref|nameref)\*? *\{(?<names>[^{}\n]{1,500})\}|(?<range>[cC]refrange)\*? *\{(?<first>[^{},\n]{1,500})\} *\{(?<last>[^{},\n]{1,500})\})|@(?<bookdown>ref)\((?<key>[\p{L}\p{N}:_-]{1,500})\)/gu;

/** Commands that show the number of a page, which a web page does not have. */
export const pageReferencePattern =
  /\\(?:pageref|vpageref|[cC]pageref|labelcpageref|vpagerefrange|[cC]pagerefrange)\*? *\{[^{}\n]{1,500}\}/g;

/** Reads a match of `referencePattern`. */
export function readReference({ 0: written, groups = {} }: RegExpMatchArray): WrittenReference {
  const { command = '', names = '', range, first = '', last = '', key } = groups;
  if (key !== undefined) {
    const plain = /^[a-z]{2,3}:(.+)/.exec(key)?.[1];
    const name = { name: key, offset: written.indexOf('(') + 1, ...(plain !== undefined && { plain }) };
    return { command: 'ref', isRange: false, names: [name] };
  }
  const from = written.indexOf('{') + 1;
  if (range === undefined) {
    const placed = splitNames(names).map(({ name, offset }) => ({ name, offset: from + offset }));
    return { command: commands[command] ?? 'autoref', isRange: false, names: placed };
  }
  const places = [
    { names: first, offset: from },
    { names: last, offset: written.lastIndexOf('{') + 1 },
  ];
  const placed = places.flatMap((one) =>
    splitNames(one.names).map(({ name, offset }) => ({ name, offset: one.offset + offset })),
  );
  return { command: commands[range] ?? 'autoref', isRange: true, names: placed };
}
