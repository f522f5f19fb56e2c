import type { Choice } from './select-field';

/** The languages of content and interface, each in its own words. */
export const languageChoices: readonly Choice[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];
