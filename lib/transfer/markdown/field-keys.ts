/**
 * The keys of front matter from which an article's fields are read, normalized, in order of priority.
 */
export const fieldKeys = {
  title: ['title', '标题'],
  slug: ['slug', 'permalink'],
  excerpt: ['excerpt', 'summary', 'description'],
  tags: ['tags', 'tag', 'categories', 'category', '标签', '分类'],
  language: ['language', 'lang', '语言'],
  date: [
    ...['date', '日期', 'publishedat', 'published', 'publishedon', 'pubdate', 'publishdate', 'postdate'],
    ...['datepublished', 'created', 'createdat', 'datecreated'],
  ],
  series: ['series'],
  seriesPosition: ['seriesposition', 'seriesorder', 'seriesindex'],
  authors: ['author', 'authors', 'by', 'byline', '作者'],
} as const;

/** The keys that may occur in front matter without a fence (MultiMarkdown, MkDocs, Pelican). Other keys are more likely words of a text. */
export const headerKeys: ReadonlySet<string> = new Set([
  ...fieldKeys.tags,
  ...['title', 'date', 'author', 'authors', 'slug', 'summary', 'description', 'lang', 'status', 'template', 'modified'],
]);
