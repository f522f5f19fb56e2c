'use client';

import { useEditorContext } from '../editor-context';
import type { TextFigures } from '../preview/preview-message';

/** `1,024 字 · 320 words · 18 formulas · 3 min`; zero counts are omitted. */
export function Figures({ figures }: { figures: TextFigures | null }) {
  const { text } = useEditorContext();
  if (figures === null) return null;
  const { characters, words, formulas, readingMinutes } = figures;
  const parts = [
    characters > 0 ? text('figures.characters', { count: characters }) : null,
    words > 0 || characters === 0 ? text('figures.words', { count: words }) : null,
    formulas > 0 ? text('figures.formulas', { count: formulas }) : null,
    text('figures.minutes', { count: readingMinutes }),
  ];
  return <span>{parts.filter((part) => part !== null).join(' · ')}</span>;
}
