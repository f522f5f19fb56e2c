import type { Language } from '@/lib/kernel/language';
import { apaStyle } from './apa/apa-style';
import type { CitationSource } from './citation-source';
import {
  type CitationCluster,
  type CitationStyle,
  defaultStyles,
  type FormattedCluster,
  type FormattedEntry,
} from './citation-style';
import { gbT7714Style } from './gb-t-7714/gb-t-7714-style';
import { runsToHtml, runsToText, type ShowFormula } from './text/run';

/** All citations of a document and its bibliography. `unknown` lists citations without a source by their position in the input. */
export interface FormattedCitations {
  clusters: FormattedCluster[];
  bibliography: FormattedEntry[];
  unknown: { key: string; cluster: number; item: number }[];
}

const styles: Record<'gb-t-7714' | 'apa', CitationStyle> = { 'gb-t-7714': gbT7714Style, apa: apaStyle };

/**
 * Formats the clusters of a document, in document order, and the bibliography of the works they cite: in GB/T 7714-2015 with numbers by first
 * citation, or in APA (7th edition) by author and year; `style` undefined: that of the language. An unknown key is shown with a question mark.
 * Formulas in titles are shown by `showFormula`.
 */
export function formatCitations(
  clusters: CitationCluster[],
  sources: ReadonlyMap<string, CitationSource>,
  style: 'gb-t-7714' | 'apa' | undefined,
  language: Language,
  showFormula: ShowFormula = () => undefined,
): FormattedCitations {
  const { arrange, cite, label, describe } = styles[style ?? defaultStyles[language]];
  const cited = new Map<string, CitationSource>();
  const unknown: FormattedCitations['unknown'] = [];
  for (const [cluster, { items }] of clusters.entries()) {
    for (const [item, { key }] of items.entries()) {
      const source = sources.get(key);
      if (source === undefined) unknown.push({ key, cluster, item });
      else cited.set(key, source);
    }
  }
  // The keys are the map's; an item's `id` may differ.
  const keyed = [...cited].map(([key, source]) => ({ ...source, id: key }));
  const works = arrange(keyed, language);
  const byKey = new Map(works.map((work) => [work.source.id, work]));
  const bibliography = works.map((work): FormattedEntry => {
    const runs = describe(work);
    return { key: work.source.id, label: label(work), html: runsToHtml(runs, showFormula), text: runsToText(runs) };
  });
  return { clusters: clusters.map((cluster) => ({ pieces: cite(cluster, byKey, language) })), bibliography, unknown };
}
