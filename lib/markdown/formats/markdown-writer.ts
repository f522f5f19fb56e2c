import type { Parents, Root, Table } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { Data, Processor } from 'unified';

type ToMarkdownExtension = NonNullable<Data['toMarkdownExtensions']>[number];
type Handle = NonNullable<NonNullable<ToMarkdownExtension['handlers']>['emphasis']>;

/** Unlike the library's handlers, these do not write signs next to Chinese punctuation as character references; the parser reads them back. */
const handlers: Record<string, Handle> = {
  written: (node: { value: string }) => node.value,
  writtenRound: (node: Parents & { before: string; after: string }, _, state, info) =>
    node.before + phrasing(node, state, info) + node.after,
  emphasis: (node: Parents, _, state, info) => `*${phrasing(node, state, info)}*`,
  strong: (node: Parents, _, state, info) => `**${phrasing(node, state, info)}**`,
  delete: (node: Parents, _, state, info) => `~~${phrasing(node, state, info)}~~`,
  table: writeTable,
};

/** Writes rows without padding, so that changing one cell changes one line. */
function writeTable(table: Table, _: unknown, state: Parameters<Handle>[2], info: Parameters<Handle>[3]): string {
  const cells = { ...info, before: ' ', after: ' ' };
  const [head = '', ...rows] = table.children.map(
    (row) => `| ${row.children.map((cell) => phrasing(cell, state, cells)).join(' | ')} |`,
  );
  const columns = table.align ?? [];
  const delimiters = columns.map((align) => {
    return `${align === 'left' || align === 'center' ? ':' : ''}---${align === 'right' || align === 'center' ? ':' : ''}`;
  });
  return [head, `| ${delimiters.join(' | ')} |`, ...rows].join('\n');
}

function phrasing(node: Parents, state: Parameters<Handle>[2], info: Parameters<Handle>[3]): string {
  return state.containerPhrasing(node as Parameters<typeof state.containerPhrasing>[0], info);
}

/** Writes a tree made by `writtenTree`: `-` for lists, `*` for emphasis, fences for code, table rows without padding. */
export function writeMarkdown(tree: Root, isListAgain: boolean): string {
  return (isListAgain ? otherBullets : usualBullets).stringify(tree);
}

const usualBullets = makeWriter('-', '.');
/** For a list directly after a list, which would otherwise be merged with it. */
const otherBullets = makeWriter('*', ')');

function makeWriter(bullet: '-' | '*', bulletOrdered: '.' | ')') {
  return remark()
    .data('settings', {
      bullet,
      bulletOther: bullet === '-' ? '*' : '-',
      bulletOrdered,
      fence: '`',
      fences: true,
      listItemIndent: 'one',
      rule: '-',
      quote: '"',
    })
    .use(remarkGfm, { singleTilde: false })
    .use(remarkDirective)
    .use(function writeAsTyped(this: Processor): undefined {
      const data = this.data();
      data.toMarkdownExtensions ??= [];
      data.toMarkdownExtensions.push({ handlers });
    })
    .freeze();
}
