import type { Language } from '@/lib/kernel/language';
import type { Locator, LocatorKind } from '../block/citation-item';

const english: Record<LocatorKind, [one: string, several: string]> = {
  page: ['p.', 'pp.'],
  chapter: ['Chapter', 'Chapters'],
  section: ['Section', 'Sections'],
  volume: ['Vol.', 'Vols.'],
  figure: ['Figure', 'Figures'],
  table: ['Table', 'Tables'],
  equation: ['Equation', 'Equations'],
  theorem: ['Theorem', 'Theorems'],
  paragraph: ['para.', 'paras.'],
  line: ['line', 'lines'],
  note: ['Note', 'Notes'],
  part: ['Part', 'Parts'],
};

const chinese: Record<LocatorKind, [before: string, after: string]> = {
  page: ['第', '页'],
  chapter: ['第', '章'],
  section: ['第', '节'],
  volume: ['第', '卷'],
  figure: ['图', ''],
  table: ['表', ''],
  equation: ['式', ''],
  theorem: ['定理', ''],
  paragraph: ['第', '段'],
  line: ['第', '行'],
  note: ['注', ''],
  part: ['第', '部分'],
};

/** A place within a source in words: `pp. 3–5`, `第 3–5 页`. A range has an en dash. */
export function locatorText({ kind, value }: Locator, language: Language): string {
  const range = value.replace(/\s*[-–—]+\s*/g, '–');
  if (language === 'zh') return [chinese[kind][0], range, chinese[kind][1]].filter((part) => part !== '').join(' ');
  return `${english[kind][/[–,]/.test(range) ? 1 : 0]} ${range}`;
}
