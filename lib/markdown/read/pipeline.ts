import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remarkAlerts } from '../alerts/remark-alerts';
import { remarkAlgorithms } from '../algorithms/remark-algorithms';
import { remarkAttributes } from '../attributes/remark-attributes';
import { remarkChecks } from '../checks/remark-checks';
import { remarkCitations } from '../citations/remark-citations';
import { remarkDirectives } from '../directives/remark-directives';
import { rehypeHtmlFormulas } from '../formula/rehype-html-formulas';
import { remarkPlaceFormulas } from '../formula/remark-place-formulas';
import { holeHandlers } from '../html/hole-handlers';
import { rehypeHoles } from '../html/rehype-holes';
import { rehypeRawHtml } from '../html/rehype-raw-html';
import { remarkFigures } from '../references/remark-figures';
import { remarkLinks } from '../references/remark-links';
import { remarkRoles } from '../references/remark-roles';
import { remarkTables } from '../references/remark-tables';
import { remarkTexReferences } from '../references/remark-tex-references';
import { makeMarkdownParser } from '../syntax/make-markdown-parser';
import { sanitizeSchema } from '../tree/sanitize-schema';
import { remarkEmoji } from '../typography/remark-emoji';
import { remarkEndAutolinks } from '../typography/remark-end-autolinks';
import { remarkJoinLines } from '../typography/remark-join-lines';
import { remarkQuotes } from '../typography/remark-quotes';
import { remarkLimitDepth } from './remark-limit-depth';

/** Parses Markdown to its syntax tree. */
export const articleParser = makeMarkdownParser('all');

/** Transforms the syntax tree of one block: directives, labels, references and the rest. */
export const markdownPipeline = unified()
  .use(remarkLimitDepth)
  .use(remarkAttributes)
  .use(remarkAlgorithms)
  .use(remarkDirectives)
  .use(remarkAlerts)
  .use(remarkEndAutolinks)
  .use(remarkRoles)
  .use(remarkFigures, articleParser)
  .use(remarkTables)
  .use(remarkLinks)
  .use(remarkTexReferences)
  .use(remarkCitations)
  .use(remarkChecks)
  .use(remarkPlaceFormulas)
  .use(remarkEmoji)
  .use(remarkJoinLines)
  .use(remarkQuotes)
  .freeze();

/**
 * Turns the tree of one block into HTML with holes. The order makes it safe: everything an author can type is sanitized before ids are
 * added, the content of holes comes from this engine alone, and nothing after the sanitizer parses HTML again.
 */
export const htmlPipeline = unified()
  .use(remarkRehype, { allowDangerousHtml: true, handlers: holeHandlers, clobberPrefix: '' })
  .use(rehypeRawHtml)
  .use(rehypeSanitize, sanitizeSchema)
  .use(rehypeHtmlFormulas)
  .use(rehypeHoles)
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();
