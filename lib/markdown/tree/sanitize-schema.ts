import { defaultSchema, type Options } from 'rehype-sanitize';

/**
 * The allow-list for raw HTML: GitHub's (hast-util-sanitize), with more text-level elements and figures, and without addresses other than web
 * and mail. Ids from authors get the prefix `user-content-`, so that they cannot shadow a script's globals (DOM clobbering).
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...[
      'aside',
      'abbr',
      'caption',
      'cite',
      'col',
      'colgroup',
      'dfn',
      'figcaption',
      'figure',
      'mark',
      'small',
      'time',
      'u',
      'wbr',
    ],
  ],
  attributes: {
    ...defaultSchema.attributes,
    a: [...(defaultSchema.attributes?.a ?? []).filter((attribute) => typeof attribute === 'string')],
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    div: [...(defaultSchema.attributes?.div ?? []), ['className', 'theorem', /^theorem-[a-z]+$/]],
    aside: [['className', 'alert', /^alert-[a-z]+$/], ['role', 'note'], 'ariaLabel'],
    details: [['className', 'theorem', 'alert', /^(?:theorem|alert)-[a-z]+$/]],
    img: [...(defaultSchema.attributes?.img ?? []), ['className', /^width-\d{1,3}$/]],
    figure: [['className', 'table-figure', 'algorithm']],
    li: [['className', 'task-list-item', /^algorithm-(?:level-\d|unnumbered)$/], 'value'],
    ol: ['ariaDescribedBy', 'ariaLabel', 'ariaLabelledBy', ['className', 'contains-task-list', 'algorithm-lines']],
    p: [['className', 'theorem-title', 'alert-title', /^algorithm-(?:level-\d|unnumbered)$/]],
    span: [['className', 'theorem-name', 'theorem-note', 'proof-end', /^algorithm-(?:indent|comment|function)$/]],
    summary: [['className', 'theorem-title', 'alert-title']],
    time: ['dateTime'],
    ul: ['ariaDescribedBy', 'ariaLabel', 'ariaLabelledBy', ['className', 'contains-task-list', 'algorithm-lines']],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    longDesc: ['http', 'https'],
    src: ['http', 'https'],
  },
  strip: ['script', 'style', 'template', 'iframe', 'object', 'noscript', 'noembed', 'noframes', 'xmp', 'title'],
};
