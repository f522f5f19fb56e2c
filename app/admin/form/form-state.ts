import type { ErrorCode } from '@/lib/kernel/errors';

/** What was typed, by field name; fields that may occur several times give lists. Passwords are never among them. */
export type TypedValues = Record<string, string | readonly string[]>;

/** What a form knows after a try. It crosses from the server to the browser, so it is plain data in the reader's language. */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; message?: string; created?: { id: string; secret?: string } }
  | { status: 'failed'; code: ErrorCode; summary: string; fieldErrors: Record<string, string>; typed: TypedValues };

export const idle: FormState = { status: 'idle' };
