import { isScholiumError } from '@/lib/kernel/errors';

const maxTries = 5;

/**
 * Runs `attempt` again after a conflict with another transaction: it created the same tag, series or numbered address (conflict),
 * or, if the caller sent no version, changed the article meanwhile (stale_version).
 */
export async function retryOnConflict<T>(sentVersion: number | undefined, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === maxTries || !isOvertaken(error, sentVersion)) throw error;
    }
  }
}

function isOvertaken(error: unknown, sentVersion: number | undefined): boolean {
  if (!isScholiumError(error)) return false;
  return error.code === 'conflict' || (error.code === 'stale_version' && sentVersion === undefined);
}
