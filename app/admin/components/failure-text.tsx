'use client';

import { createContext, type ReactNode } from 'react';

export interface FailureWords {
  title: string;
  body: string;
  retry: string;
}

export const FailureTextContext = createContext<FailureWords>({ title: '', body: '', retry: '' });

/** Provides the messages of the error page, which cannot get them from the server. */
export function FailureText({ value, children }: { value: FailureWords; children: ReactNode }) {
  return <FailureTextContext value={value}>{children}</FailureTextContext>;
}
