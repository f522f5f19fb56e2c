import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { runAction } from '@/app/run-action';
import { setRefusalStatus } from '@/lib/answers/set-refusal-status';
import { isScholiumError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { adminLocale } from '../admin-locale';
import { failedState } from './failed-state';
import type { FormState } from './form-state';
import { typedValues } from './typed-values';

type Done = Omit<Extract<FormState, { status: 'done' }>, 'status'>;

/**
 * Handles a form: parses `input` with the contract's `schema`, runs the operation, and turns errors into a state that keeps the typed
 * values. `run` may end in a redirect. If the person may not do this, the response has the status of that error.
 */
export async function submitForm<Output>(
  form: FormData,
  {
    schema,
    input,
    run,
  }: { schema: z.ZodType<Output>; input: Record<string, unknown>; run: (input: Output) => Promise<Done> },
): Promise<FormState> {
  return runAction(async () => {
    try {
      return { status: 'done', ...(await run(schema.parse(input))) };
    } catch (error) {
      unstable_rethrow(error);
      const state = failedState(error, typedValues(form), await adminLocale());
      if (state.code === 'internal' && !isScholiumError(error)) log().error({ err: error }, 'a form failed');
      setRefusalStatus(state.code);
      return state;
    }
  });
}
