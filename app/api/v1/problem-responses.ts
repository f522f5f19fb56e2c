import { problemDocument } from '@/lib/contract/problem-document';
import { errorCatalogue } from '@/lib/kernel/errors';

/** What any request can meet: a parameter that is not known, a token that is over, a fault of ours, a busy database. */
const always = [400, 401, 500, 503] as const;

/** Codes that only the pages of the admin and the set-up answer with. */
const ofPages = new Set(['wrong_credentials', 'setup_closed', 'email_taken', 'last_owner', 'expired_link']);

/** The OpenAPI responses for these error statuses and those of any request; each names the codes of our catalogue that carry it. */
export function problemResponses<S extends number>(...statuses: S[]) {
  const entries = [...always, ...statuses].map((status) => [
    status,
    { description: codesOf(status), content: { 'application/problem+json': { schema: problemDocument } } },
  ]);
  return Object.fromEntries(entries) as Record<
    S | (typeof always)[number],
    { description: string; content: { 'application/problem+json': { schema: typeof problemDocument } } }
  >;
}

function codesOf(status: number): string {
  const codes = Object.entries(errorCatalogue).filter(([code, entry]) => entry.status === status && !ofPages.has(code));
  return codes.map(([code, entry]) => `${entry.title} (\`${code}\`).`).join(' ');
}
