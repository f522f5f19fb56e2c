/**
 * Every error that may leave the process, by code: its HTTP status (RFC 9110) and a fixed English title (RFC 9457 `title`).
 * The sentence for people is `errors.<code>` of lib/i18n, filled with the error's details. `docs/errors.md` is generated from this.
 */
export const errorCatalogue = {
  malformed_request: { status: 400, title: 'The request cannot be understood' },
  malformed_form: { status: 400, title: 'The form cannot be read' },
  invalid_request: { status: 400, title: 'The request is not valid' },
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  unknown_parameter: { status: 400, title: 'Unknown parameter' },
  invalid_cursor: { status: 400, title: 'The cursor is not valid' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  invalid_token: { status: 401, title: 'The token is not valid' },
  wrong_credentials: { status: 401, title: 'Wrong e-mail address or password' },
  forbidden: { status: 403, title: 'Not allowed' },
  missing_scope: { status: 403, title: 'The token lacks a scope' },
  cross_site_request: { status: 403, title: 'Requests from other sites cannot change anything' },
  unknown_site_address: { status: 403, title: "Changes can only be made at the site's own address" },
  setup_closed: { status: 403, title: 'Set-up is closed' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  stale_version: { status: 409, title: 'Changed in the meantime' },
  slug_taken: { status: 409, title: 'The address is in use' },
  email_taken: { status: 409, title: 'The e-mail address is in use' },
  tag_taken: { status: 409, title: 'The name or slug of the tag is in use' },
  already_published: { status: 409, title: 'The article is already public' },
  not_in_this_state: { status: 409, title: 'Not possible in the current state' },
  references_would_dangle: { status: 409, title: 'References in other articles would lead nowhere' },
  last_owner: { status: 409, title: 'A site needs an owner' },
  conflict: { status: 409, title: 'Conflict with what is stored' },
  expired_link: { status: 410, title: 'The link has been used or has expired' },
  request_timeout: { status: 408, title: 'The request took too long to arrive' },
  body_too_large: { status: 413, title: 'The body is too large' },
  address_too_long: { status: 414, title: 'The address is too long' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  range_not_satisfiable: { status: 416, title: 'The range is not within the file' },
  misdirected_request: { status: 421, title: 'This server does not host that site' },
  version_required: { status: 428, title: 'If-Match is required' },
  too_many_requests: { status: 429, title: 'Too many attempts' },
  headers_too_large: { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Something went wrong' },
  database_damaged: { status: 500, title: 'The database is damaged' },
  database_unavailable: { status: 503, title: 'The database is not responding' },
  database_busy: { status: 503, title: 'The database is busy' },
  storage_unavailable: { status: 503, title: 'The storage cannot be written to' },
  renderer_busy: { status: 503, title: 'Too many articles are waiting to be rendered' },
  storage_full: { status: 507, title: 'No space left to store this' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** Details of an error that are safe to show: they fill the placeholders of its sentence and are included in API responses. */
export type ErrorDetails = Record<string, string | number | boolean | null | readonly unknown[]>;

/** The one error class of Scholium: a code of the catalogue, public details, and the cause for the log. */
export class ScholiumError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(`${code}: ${errorCatalogue[code].title}`, options);
    this.name = 'ScholiumError';
    this.code = code;
    this.status = errorCatalogue[code].status;
    this.details = details;
  }
}

/** Whether `error` is a ScholiumError, including one created by the other instance of this module (see process-state.ts). */
export function isScholiumError(error: unknown): error is ScholiumError {
  return error instanceof Error && error.name === 'ScholiumError' && 'code' in error && 'details' in error;
}
