import type { Link } from 'mdast';
import type { Position } from 'unist';

/** A link to a label by its name. Its text is filled in when all labels are known (see rehype-references). */
export function referenceLink(name: string, isEquation: boolean, position: Position | undefined): Link {
  const link: Link = {
    type: 'link',
    url: `#${name}`,
    children: [],
    data: { hProperties: { className: [isEquation ? 'equation-reference' : 'reference'] } },
  };
  if (position !== undefined) link.position = position;
  return link;
}
