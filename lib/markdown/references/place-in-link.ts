import type { Position } from 'unist';
import { positionWithin } from '../problems/position-within';

/** The position of a name in the address of a link, `[text](#name)`; the whole link if it is written differently, e.g. percent-encoded. */
export function placeInLink(link: Position | undefined, name: string, source: string): Position | undefined {
  const from = link?.start.offset;
  if (link === undefined || from === undefined) return link;
  const written = source.slice(from, link.end.offset);
  const address = written.lastIndexOf('](') + 2;
  const at = address < 2 ? -1 : written.indexOf(name, address);
  return at < 0 ? link : positionWithin(source, link.start, from + at, from + at + name.length);
}
