import { problemDocument } from '@/lib/contract/problem-document';
import { errorCatalogue } from '@/lib/kernel/errors';

/** The OpenAPI responses for these error statuses; each names the codes of our catalogue that carry it. */
export function problemResponses<S extends number>(...statuses: S[]) {
  const entries = statuses.map((status) => [
    status,
    { description: codesOf(status), content: { 'application/problem+json': { schema: problemDocument } } },
  ]);
  return Object.fromEntries(entries) as Record<
    S,
    { description: string; content: { 'application/problem+json': { schema: typeof problemDocument } } }
  >;
}

function codesOf(status: number): string {
  const codes = Object.entries(errorCatalogue).filter(([, entry]) => entry.status === status);
  return codes.map(([code, entry]) => `${entry.title} (\`${code}\`)`).join('. ');
}
