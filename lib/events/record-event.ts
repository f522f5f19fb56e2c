import type { Transaction } from '@/lib/db/database';
import { newId } from '@/lib/kernel/ids';

/** An event: `type` is `noun.verb` in the past tense, `actor` an actorLabel, `data` plain JSON without secrets. */
export interface EventInput {
  type: string;
  subjectId: string;
  actor: string;
  data?: Record<string, unknown>;
}

/** Writes one row of the outbox in the writer's transaction, so that the event exists exactly if the change does. */
export async function recordEvent(tx: Transaction, { type, subjectId, actor, data = {} }: EventInput): Promise<void> {
  await tx.event.create({ data: { id: newId(), type, subjectId, actor, data: JSON.stringify(data) } });
}
