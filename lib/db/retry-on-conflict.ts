import { isScholiumError } from '@/lib/kernel/errors';

const triesAtMost = 5;

/**
 * Runs `attempt` again when somebody else was faster: another transaction took the same new tag, series or numbered address
 * (conflict), or, where the caller named no version, changed the article meanwhile (stale_version).
 */
export async function retryOnConflict<T>(sentVersion: number | undefined, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === triesAtMost || !isOvertaken(error, sentVersion)) throw error;
    }
  }
}

function isOvertaken(error: unknown, sentVersion: number | undefined): boolean {
  if (!isScholiumError(error)) return false;
  return error.code === 'conflict' || (error.code === 'stale_version' && sentVersion === undefined);
}
