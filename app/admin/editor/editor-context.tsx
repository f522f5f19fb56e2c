'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createTranslator } from 'use-intl/core';
import type { RenderingSettings } from '@/lib/contract/rendering-settings';
import type { Messages } from '@/lib/i18n/catalogue';
import type { Locale } from '@/lib/i18n/locale';
import type { Translate } from '@/lib/i18n/translator';

/** Read-only data for all parts of the editor. */
export interface EditorContext {
  text: Translate;
  locale: Locale;
  /** The site's time zone (IANA), in which dates are typed and shown. */
  timeZone: string;
  /** The public address of articles without the slug, with a slash at the end. */
  articleBase: string;
  /** The site's rendering settings. */
  rendering: RenderingSettings;
  /** CodeMirror's phrases in the interface language. */
  phrases: Record<string, string>;
}

export interface EditorContextProps {
  locale: Locale;
  timeZone: string;
  articleBase: string;
  rendering: RenderingSettings;
  messages: Messages;
  children: ReactNode;
}

const Context = createContext<EditorContext | null>(null);

/** Provides the interface language and the site's settings. `messages` are those of the namespace `editor` in `locale`. */
export function EditorContextProvider(props: EditorContextProps) {
  const { locale, timeZone, articleBase, rendering, messages, children } = props;
  const value = useMemo(() => {
    const { codemirror, ...own } = messages;
    const onError = (error: Error) => {
      throw error;
    };
    const text = createTranslator({ locale, messages: own, onError, timeZone }) as unknown as Translate;
    const phrases = (codemirror ?? {}) as Record<string, string>;
    return { text, locale, timeZone, articleBase, rendering, phrases };
  }, [locale, timeZone, articleBase, rendering, messages]);
  return <Context value={value}>{children}</Context>;
}

/** The editor's context. Throws outside its provider. */
export function useEditorContext(): EditorContext {
  const value = useContext(Context);
  if (value === null) throw new Error('This component belongs inside EditorContextProvider.');
  return value;
}
