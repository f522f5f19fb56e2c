import { pinyin } from 'pinyin-pro';
import { shortenSlug, slugFromText } from './slug-from-text';

const maxLength = 80;

/**
 * An address for a title: English as kebab case, Chinese as toneless pinyin (`线性回归 v2` -> `xian-xing-hui-gui-v2`), at most
 * 80 characters, cut between words; `article` when the title has neither letters nor digits.
 */
export function slugFromTitle(title: string): string {
  const spelled = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
  return shortenSlug(slugFromText(spelled), maxLength) || 'article';
}
