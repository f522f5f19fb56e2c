import type { Choice } from './select-field';

/** The languages of content and interface, each named in itself. */
export const languageChoices: readonly Choice[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];
