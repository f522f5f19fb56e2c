interface RenderedHtmlProps {
  /** From lib/markdown, by way of a stored rendering: sanitized there, at publication. */
  html: string;
  className?: string;
  /** BCP 47, if it differs from that of the page. */
  lang?: string;
  /** Makes it a link; `html` must then contain no links. */
  href?: string;
}

/** The only place where stored HTML is inserted into a page. */
export function RenderedHtml({ html, ...attributes }: RenderedHtmlProps) {
  const Element = attributes.href === undefined ? 'div' : 'a';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the stored rendering is safe HTML, produced only by lib/markdown
  return <Element {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
