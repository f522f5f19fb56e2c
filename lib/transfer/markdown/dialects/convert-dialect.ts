import { applyEdits, type EditedText } from './apply-edits';
import type { ConversionCounts, Dialect } from './dialect';
import { findEdits } from './find-edits';
import { textParts } from './text-parts';

/** A text whose formulas are in the engine's notation. */
export interface ConvertedText extends EditedText {
  counts: ConversionCounts;
}

const marks = /\\\\[([]|\$\$|<script|\[latex\]|\$latex|\\f[$[({]|%%|\{[%{]/i;

/**
 * Turns the formulas of other generators' Markdown into the engine's, and removes Obsidian's comments. What the engine reads by itself stays
 * as it is, and so does all code.
 */
export function convertDialect(source: string, dialect: Dialect): ConvertedText {
  const parts = marks.test(source) ? textParts(source) : undefined;
  const edits = parts === undefined ? [] : findEdits(source, parts, dialect);
  const counts: ConversionCounts = {};
  for (const { kind, isUncounted } of edits) if (!isUncounted) counts[kind] = (counts[kind] ?? 0) + 1;
  return { ...applyEdits(source, edits), counts };
}
