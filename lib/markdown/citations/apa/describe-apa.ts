import type { Language } from '@/lib/kernel/language';
import type { CitationSource } from '../citation-source';
import type { CitedWork } from '../citation-style';
import { addressRun, doiAddress } from '../text/address';
import { entryLanguage } from '../text/entry-language';
import { joinSentences, type Run } from '../text/run';
import { apaDate, dayInWords, yearOf } from './apa-date';
import { invertedName, nameList } from './apa-names';
import { apaSource } from './apa-source';
import { apaTitle } from './apa-title';
import { apaWords } from './apa-words';

/**
 * Formats an entry after the APA manual, 7th edition, chapters 9 and 10: author, date, title, source, address, each as a sentence. Without
 * an author or editor the title comes first (9.12). Titles keep the case of the source.
 */
export function describeApa({ source, yearSuffix }: CitedWork): Run[] {
  const language = entryLanguage(source);
  const author: Run[] = [{ text: authors(source, language) }];
  const date: Run[] = [{ text: apaDate(source, yearSuffix, language) }];
  const title = apaTitle(source, language);
  const head = author[0]?.text === '' ? [title, date] : [author, date, title];
  const sentences = joinSentences([...head, ...apaSource(source, language)]);
  return [...sentences, ...address(source, language)];
}

function authors(source: CitationSource, language: Language): string {
  if (source.author !== undefined) return nameList(source.author, language, invertedName);
  const isPart = source['container-title'] !== undefined;
  const { editor } = source;
  if (editor === undefined || isPart) return '';
  const role = apaWords[language].editors[editor.length > 1 ? 1 : 0];
  return `${nameList(editor, language, invertedName)} (${role})`;
}

/** The DOI, or else the address, with the retrieval date if the work is undated (9.16). No full stop follows. */
function address(source: CitationSource, language: Language): Run[] {
  const doi = doiAddress(source);
  if (doi !== undefined) return [{ text: ' ' }, { text: `https://doi.org/${source.DOI}`, href: doi }];
  if (source.URL === undefined) return [];
  const day = yearOf(source) === undefined ? source.accessed?.['date-parts']?.[0] : undefined;
  const retrieved = day === undefined ? '' : dayInWords(day, language);
  if (retrieved === '') return [{ text: ' ' }, addressRun(source.URL)];
  const words = language === 'zh' ? ` 检索于 ${retrieved}, ` : ` Retrieved ${retrieved}, from `;
  return [{ text: words }, addressRun(source.URL)];
}
