import { problemDocument } from '@/lib/contract/problem-document';
import { errorCatalogue } from '@/lib/kernel/errors';

/** Statuses possible for any request: an unknown parameter, an expired token, an internal error, a busy database. */
const alwaysPossibleStatuses = [400, 401, 500, 503] as const;

/** Codes used only by pages of the admin and the set-up. */
const codesOfPages = new Set(['wrong_credentials', 'setup_closed', 'email_taken', 'last_owner', 'expired_link']);

/** The OpenAPI responses for these error statuses and those of any request; each lists the error codes with that status. */
export function problemResponses<S extends number>(...statuses: S[]) {
  const entries = [...alwaysPossibleStatuses, ...statuses].map((status) => [
    status,
    { description: codesOf(status), content: { 'application/problem+json': { schema: problemDocument } } },
  ]);
  return Object.fromEntries(entries) as Record<
    S | (typeof alwaysPossibleStatuses)[number],
    { description: string; content: { 'application/problem+json': { schema: typeof problemDocument } } }
  >;
}

function codesOf(status: number): string {
  const codes = Object.entries(errorCatalogue).filter(
    ([code, entry]) => entry.status === status && !codesOfPages.has(code),
  );
  return codes.map(([code, entry]) => `${entry.title} (\`${code}\`).`).join(' ');
}
