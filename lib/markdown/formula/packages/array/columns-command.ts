import katex from 'katex';

/** A command before `\begin{array}` that leaves out the space beside columns: `{01 10}` before and after each, 1 for none. */
export const columnsCommand = '\\array@gaps';

interface ColumnSpec {
  type: string;
  pregap?: number;
  postgap?: number;
}

interface Parser {
  consumeSpaces(): void;
  parseFunction(): { type: string; cols?: ColumnSpec[] } | null;
}

let isDefined = false;

/** Defines the command in KaTeX, whose arrays have these gaps but no way to write them. */
export function defineColumnsCommand(): void {
  if (isDefined) return;
  isDefined = true;
  const extensible = katex as unknown as { __defineFunction(definition: object): void };
  extensible.__defineFunction({
    type: 'internal',
    names: [columnsCommand],
    props: { numArgs: 1, argTypes: ['raw'] },
    handler: ({ parser }: { parser: Parser }, [gaps]: [{ string: string }]) => {
      const array = parser.parseFunction();
      const columns = array?.cols?.filter(({ type }) => type === 'align') ?? [];
      gaps.string.split(' ').forEach((pair, index) => {
        const column = columns[index];
        if (column === undefined) return;
        if (pair.startsWith('1')) column.pregap = 0;
        if (pair.endsWith('1')) column.postgap = 0;
      });
      if (array === null) throw new katex.ParseError('Expected an array');
      return array;
    },
  });
}
