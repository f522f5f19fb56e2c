'use client';

import { createContext, type ReactNode } from 'react';

export interface FailureWords {
  title: string;
  body: string;
  retry: string;
}

export const FailureTextContext = createContext<FailureWords>({ title: '', body: '', retry: '' });

/** Brings the words of the error page, which cannot ask the server for them any more. */
export function FailureText({ value, children }: { value: FailureWords; children: ReactNode }) {
  return <FailureTextContext value={value}>{children}</FailureTextContext>;
}
