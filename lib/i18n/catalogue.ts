import type { Locale } from './locale';
import enAdmin from './messages/en/admin.json';
import enEditor from './messages/en/editor.json';
import enErrors from './messages/en/errors.json';
import enReader from './messages/en/reader.json';
import zhAdmin from './messages/zh-CN/admin.json';
import zhEditor from './messages/zh-CN/editor.json';
import zhErrors from './messages/zh-CN/errors.json';
import zhReader from './messages/zh-CN/reader.json';

export type Namespace = 'reader' | 'admin' | 'editor' | 'errors';
export type Messages = { [key: string]: string | Messages };

/** All messages by locale and namespace (ICU MessageFormat). A test checks that both locales have the same keys. */
export const catalogue: Record<Locale, Record<Namespace, Messages>> = {
  en: { reader: enReader, admin: enAdmin, editor: withStatus(enEditor, enAdmin), errors: enErrors },
  'zh-CN': { reader: zhReader, admin: zhAdmin, editor: withStatus(zhEditor, zhAdmin), errors: zhErrors },
};

/** The editor's messages with the words for an article's states, which it shares with the lists. */
function withStatus<E extends { status: Messages }>(editor: E, { status }: { status: Messages }): Messages {
  return { ...editor, status: { ...status, ...editor.status } };
}
