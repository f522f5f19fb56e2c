import type { Language } from '@/lib/kernel/language';
import type { CitationSource } from '../citation-source';
import { creatorsOf, wholeName } from './names';
import { hasCjk } from './script';

/**
 * The language of the words in a source's entry: Chinese if the source says so, or if its title is in CJK characters, or its creators' names
 * when the title has no Latin letters.
 */
export function entryLanguage(source: CitationSource): Language {
  if (source.language !== undefined) return /^(?:zh|chi|cn|s?chinese|中)/i.test(source.language) ? 'zh' : 'en';
  if (hasCjk(source.title)) return 'zh';
  if (/\p{Script=Latin}/u.test(source.title)) return 'en';
  return creatorsOf(source).some((name) => hasCjk(wholeName(name) ?? '')) ? 'zh' : 'en';
}
