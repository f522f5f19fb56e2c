interface RenderedHtmlProps {
  /** From lib/markdown by way of a stored rendering: sanitized there, at publication. */
  html: string;
  className?: string;
  /** BCP 47, where it is not that of the page. */
  lang?: string;
  /** Makes it a link; `html` then holds no links of its own. */
  href?: string;
}

/** The one place where stored HTML enters a page. */
export function RenderedHtml({ html, ...attributes }: RenderedHtmlProps) {
  const Element = attributes.href === undefined ? 'div' : 'a';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the stored rendering is safe HTML, made by lib/markdown alone
  return <Element {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
