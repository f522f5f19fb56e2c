import type { ErrorCode } from '@/lib/kernel/errors';

/** What was typed, by field name; fields that may occur several times have lists. Passwords are never among them. */
export type TypedValues = Record<string, string | readonly string[]>;

/**
 * What a form knows after a try. It crosses from the server to the browser, so it is plain data in the reader's language.
 * `version` and `currentVersion` say on what the next try is based (see VersionField).
 */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; message?: string; version?: number; created?: { id: string; secret?: string } }
  | {
      status: 'failed';
      code: ErrorCode;
      summary: string;
      fieldErrors: Record<string, string>;
      typed: TypedValues;
      currentVersion?: number;
    };

export const idle: FormState = { status: 'idle' };
