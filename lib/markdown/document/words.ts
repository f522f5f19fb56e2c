/** The words that the engine adds to an article, in the article's own language. */
export const words = {
  zh: {
    code: '「代码」',
    image: '「图」',
    formula: '「公式」',
    table: '「表」',
    formulaBox: '公式',
    tableBox: '表格',
    equation: '公式',
    figure: '图',
    tableReference: '表',
    footnotes: '脚注',
    backToReference: '返回正文引用',
  },
  en: {
    code: '[code]',
    image: '[image]',
    formula: '[formula]',
    table: '[table]',
    formulaBox: 'Formula',
    tableBox: 'Table',
    equation: 'equation',
    figure: 'figure',
    tableReference: 'table',
    footnotes: 'Footnotes',
    backToReference: 'Back to reference',
  },
} as const;
