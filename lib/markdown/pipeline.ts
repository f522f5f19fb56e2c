import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { rehypeCode } from './code/rehype-code';
import { rehypeHeadingIds } from './document/rehype-heading-ids';
import { rehypeImageAttributes } from './document/rehype-image-attributes';
import { rehypeMedia } from './document/rehype-media';
import { rehypeOmitTitle } from './document/rehype-omit-title';
import { rehypeRawHtml } from './document/rehype-raw-html';
import { rehypeSourceLines } from './document/rehype-source-lines';
import { rehypeTableBoxes } from './document/rehype-table-boxes';
import { remarkEndAutolinks } from './document/remark-end-autolinks';
import { remarkJoinLines } from './document/remark-join-lines';
import { remarkLimitDepth } from './document/remark-limit-depth';
import { remarkReportHtml } from './document/remark-report-html';
import { sanitizeSchema } from './document/sanitize-schema';
import { words } from './document/words';
import { collectFormulas } from './formula/collect-formulas';
import { formulaHandlers } from './formula/formula-handlers';
import { rehypeClosingMarks } from './formula/rehype-closing-marks';
import { rehypeFormulas } from './formula/rehype-formulas';
import { remarkOpenDollars } from './formula/remark-open-dollars';
import { remarkTexLabels } from './formula/remark-tex-labels';
import { rehypeLabels } from './references/rehype-labels';
import { rehypeReferences } from './references/rehype-references';
import { remarkFigures } from './references/remark-figures';
import { remarkRoles } from './references/remark-roles';
import { remarkTexReferences } from './references/remark-tex-references';
import { remarkFormulas } from './syntax/remark-formulas';
import { restoreTablePipes } from './syntax/restore-table-pipes';

/**
 * The processors, one a language, made once. The order is the safe one: whatever an author can type is sanitized before
 * ids, formulas and colours are added, and nothing after that reads HTML again.
 */
export const pipelines = { zh: makePipeline('zh'), en: makePipeline('en') };

function makePipeline(language: 'zh' | 'en') {
  return remark()
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFormulas)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
    .use(restoreTablePipes)
    .use(remarkLimitDepth)
    .use(remarkEndAutolinks)
    .use(remarkRoles)
    .use(remarkFigures)
    .use(collectFormulas)
    .use(remarkTexLabels)
    .use(remarkTexReferences)
    .use(remarkOpenDollars)
    .use(remarkJoinLines)
    .use(remarkReportHtml)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      handlers: formulaHandlers,
      clobberPrefix: '',
      footnoteLabel: words[language].footnotes,
      footnoteBackLabel: words[language].backToReference,
    })
    .use(rehypeRawHtml)
    .use(rehypeMedia)
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeOmitTitle)
    .use(rehypeHeadingIds)
    .use(rehypeLabels)
    .use(rehypeReferences)
    .use(rehypeImageAttributes)
    .use(rehypeFormulas)
    .use(rehypeClosingMarks)
    .use(rehypeCode)
    .use(rehypeTableBoxes)
    .use(rehypeSourceLines)
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();
}
