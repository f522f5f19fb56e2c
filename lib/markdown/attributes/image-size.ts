import type { Attributes } from './parse-attributes';

/** The displayed size of an image: pixels for the attributes of the same name, or a class for a share of the line (`width-60`). */
export interface ImageSize {
  width?: number;
  height?: number;
  className?: string;
}

/** An invalid size, as the attribute's name and value. */
export interface SizeFault {
  name: 'width' | 'height';
  value: string;
}

/** Percentages that the style sheet has classes for. */
const shares = [5, 10, 15, 20, 25, 30, 33, 35, 40, 45, 50, 55, 60, 65, 67, 70, 75, 80, 85, 90, 95, 100];
const maxPixels = 10_000;

/**
 * The size that an author set for an image: `width=300`, `height=200px` or `width=60%`, a percentage rounded to the nearest one with a
 * class, since a strict content security policy blocks inline styles. A missing pixel size is derived from the other if the image's
 * natural size is known; without attributes, the natural size is used.
 */
export function imageSize(
  attributes: Attributes | undefined,
  natural: { width?: number; height?: number } = {},
): { size: ImageSize; faults: SizeFault[] } {
  const faults: SizeFault[] = [];
  const pixels = (name: SizeFault['name']): number | undefined => {
    const value = attributes?.pairs.get(name);
    if (value === undefined || (name === 'width' && sharePattern.test(value))) return undefined;
    const number = Number(/^(\d{1,6})(?:px)?$/.exec(value)?.[1] ?? 0);
    if (number >= 1 && number <= maxPixels) return number;
    faults.push({ name, value });
    return undefined;
  };
  const width = pixels('width');
  const height = pixels('height');
  const className = shareClass(attributes?.pairs.get('width'), faults);
  return { size: { ...fill(width, height, natural), ...(className !== undefined && { className }) }, faults };
}

const sharePattern = /^(\d{1,3}(?:\.\d{1,3})?)%$/;

function shareClass(value: string | undefined, faults: SizeFault[]): string | undefined {
  const percent = Number(sharePattern.exec(value ?? '')?.[1] ?? Number.NaN);
  if (value === undefined || Number.isNaN(percent)) return undefined;
  if (percent < 1 || percent > 100) {
    faults.push({ name: 'width', value });
    return undefined;
  }
  const nearest = shares.reduce((one, other) => (Math.abs(other - percent) < Math.abs(one - percent) ? other : one));
  return `width-${nearest}`;
}

function fill(
  width: number | undefined,
  height: number | undefined,
  natural: { width?: number; height?: number },
): { width?: number; height?: number } {
  if (width === undefined && height === undefined) return { ...natural };
  const ratio = natural.width && natural.height ? natural.width / natural.height : undefined;
  const scaled = {
    width: width ?? (ratio && height ? Math.max(1, Math.round(height * ratio)) : undefined),
    height: height ?? (ratio && width ? Math.max(1, Math.round(width / ratio)) : undefined),
  };
  return {
    ...(scaled.width !== undefined && { width: scaled.width }),
    ...(scaled.height !== undefined && { height: scaled.height }),
  };
}
