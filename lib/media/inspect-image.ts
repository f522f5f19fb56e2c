import sharp from 'sharp';
import { imageLimits } from './image-limits';

export interface ImageFacts {
  mediaType: string;
  ending: string;
  /** Pixels. */
  width: number;
  height: number;
}

const fileExtensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** The type and size of an image, from its bytes and never its name. Null if it is not an image, is damaged, or has over 100 million pixels. */
export async function inspectImage(bytes: Uint8Array): Promise<ImageFacts | null> {
  try {
    const { mediaType = '', width, height } = await sharp(bytes, { limitInputPixels: imageLimits.pixels }).metadata();
    const ending = fileExtensions[mediaType];
    if (ending === undefined || !width || !height || width * height > imageLimits.pixels) return null;
    return { mediaType, ending, width, height };
  } catch {
    return null;
  }
}
