import type { Locale } from '@/lib/i18n/locale';
import type { Translate } from '@/lib/i18n/translator';
import { formatTimeOfDay } from '../format-moment';
import type { SaveState } from '../saving/save-state';

/** Where the text is stored, in words. */
export function saveWords(state: SaveState, text: Translate, locale: Locale): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? text('save.saved') : text('save.savedAt', { time: formatTimeOfDay(state.at, locale) });
    case 'unreachable':
      return text(state.kept ? 'save.unreachableKept' : 'save.unreachable');
    case 'signed_out':
      return text(state.kept ? 'save.signedOut' : 'save.signedOutNotKept');
    default:
      return text(`save.${state.kind}`);
  }
}
