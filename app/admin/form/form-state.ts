import type { ErrorCode } from '@/lib/kernel/errors';

/** Typed values by field name; fields that may occur several times have lists. Passwords are never included. */
export type TypedValues = Record<string, string | readonly string[]>;

/**
 * The state of a form after an attempt. It is sent from the server to the browser, so it is plain data in the person's language.
 * `version` and `currentVersion`: the version on which the next attempt is based (see VersionField).
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
