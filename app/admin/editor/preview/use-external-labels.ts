'use client';

import { useEffect, useState } from 'react';
import { findCrossReferences } from '@/lib/markdown/references/find-cross-references';
import { lookUpLabels } from '../actions/look-up-labels';
import { type FoundLabels, LabelLookup } from './label-lookup';

const noLabels: FoundLabels = {};

/** The labels of other articles that `source` names, as far as they have been looked up. */
export function useExternalLabels(source: string): FoundLabels {
  const [labels, setLabels] = useState(noLabels);
  const [lookup, setLookup] = useState<LabelLookup | null>(null);
  useEffect(() => {
    const created = new LabelLookup(lookUpLabels, setLabels);
    setLookup(created);
    return () => created.close();
  }, []);
  useEffect(() => {
    lookup?.want(findCrossReferences(source).map(({ article, label }) => `${article}#${label}`));
  }, [lookup, source]);
  return labels;
}
