import type { Problem } from '@/lib/markdown/rendering';

/**
 * Problems as they were stored. Before engine 2.0.0 a message was one English sentence; it is used for both languages until the article
 * is rendered again.
 */
export function storedProblems(json: string): Problem[] {
  const problems = JSON.parse(json) as (Omit<Problem, 'message'> & { message: Problem['message'] | string })[];
  return problems.map(({ message, ...problem }) => ({
    ...problem,
    message: typeof message === 'string' ? { en: message, zh: message } : message,
  }));
}
