import type { Language } from '@/lib/kernel/language';
import type { CitationSource } from '../citation-source';
import { creatorsOf, wholeName } from './names';
import { hasCjk } from './script';

/**
 * The language of the words in a source's own entry: Chinese where the source says so, or where its title, or without a Latin
 * title its creators, are in CJK characters.
 */
export function entryLanguage(source: CitationSource): Language {
  if (source.language !== undefined) return /^(?:zh|chi|cn|s?chinese|中)/i.test(source.language) ? 'zh' : 'en';
  if (hasCjk(source.title)) return 'zh';
  if (/\p{Script=Latin}/u.test(source.title)) return 'en';
  return creatorsOf(source).some((name) => hasCjk(wholeName(name) ?? '')) ? 'zh' : 'en';
}
