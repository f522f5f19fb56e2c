/** Renders one article; modules are loaded before the measurement starts. */
export type Renderer = (source: string) => Promise<string>;

const katexOptions = { strict: 'ignore', throwOnError: false } as const;

/** The renderers to compare. Each is set up by its documentation and renders a whole article to HTML, formulas to HTML with MathML. */
export const contenders = {
  /** The public plugins on which the engine is based, without the engine. */
  plain: async () => plainPipeline(false),
  'plain with Shiki': async () => plainPipeline(true),
  'markdown-it + KaTeX': async () => {
    const { default: MarkdownIt } = await import('markdown-it');
    const { default: katexPlugin } = await import('@vscode/markdown-it-katex');
    const plugin = 'default' in katexPlugin ? (katexPlugin.default as typeof katexPlugin) : katexPlugin;
    const markdown = new MarkdownIt().use(plugin, katexOptions);
    return async (source) => markdown.render(source);
  },
  'marked + KaTeX': async () => {
    const { Marked } = await import('marked');
    const { default: markedKatex } = await import('marked-katex-extension');
    const marked = new Marked(markedKatex({ ...katexOptions, nonStandard: true }));
    return async (source) => marked.parse(source);
  },
} satisfies Record<string, () => Promise<Renderer>>;

async function plainPipeline(colours: boolean): Promise<Renderer> {
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  const { default: remarkGfm } = await import('remark-gfm');
  const { default: remarkMath } = await import('remark-math');
  const { default: remarkRehype } = await import('remark-rehype');
  const { default: rehypeKatex } = await import('rehype-katex');
  const { default: rehypeStringify } = await import('rehype-stringify');
  const parts = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkRehype)
    .use(rehypeKatex, katexOptions);
  if (colours) {
    const { default: rehypeShiki } = await import('@shikijs/rehype');
    const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' };
    parts.use(rehypeShiki, { themes, defaultColor: false, lazy: true, fallbackLanguage: 'text' });
  }
  const processor = parts.use(rehypeStringify).freeze();
  return async (source) => String(await processor.process(source));
}
