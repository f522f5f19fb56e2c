/** The reader's addresses, from the root of the site. Slugs are percent-encoded (RFC 3986); the first page has no page number. */
export const paths = {
  feed: (page = 1): string => (page === 1 ? '/' : `/page/${page}`),
  article: (slug: string): string => `/articles/${encodeURIComponent(slug)}`,
  tags: (page = 1): string => withPage('/tags', page),
  tag: (slug: string, page = 1): string => withPage(`/tags/${encodeURIComponent(slug)}`, page),
  archive: (page = 1): string => withPage('/archive', page),
  /** `month` is `YYYY-MM`. */
  month: (month: string, page = 1): string => withPage(`/archive/${month.replace('-', '/')}`, page),
};

function withPage(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`;
}
