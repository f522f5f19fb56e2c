import type { PersonChanges } from '@/lib/contract/account';
import { type Transaction, transaction } from '@/lib/db/database';
import { lockTransaction } from '@/lib/db/lock-transaction';
import { recordEvent } from '@/lib/events/record-event';
import { now } from '@/lib/kernel/clock';
import { ScholiumError } from '@/lib/kernel/errors';
import { type Actor, actorLabel } from './actor';
import { refuseTaken } from './insert-person';
import { peopleLock } from './people-lock';
import { type PersonView, personColumns, presentPerson } from './person-view';
import { authorize } from './policy';
import { endSessions } from './session';

/**
 * Changes a person; omitted fields are unchanged. People may change their own name and language; everything else needs
 * `people.manage`. A new role or disabling ends the person's sessions, and a disabled person's tokens stop working. Throws not_found,
 * email_taken, slug_taken, last_owner if no enabled owner would remain, stale_version if `version` is given and outdated.
 */
export async function updatePerson(
  actor: Actor,
  input: { personId: string; version?: number | undefined; changes: PersonChanges },
): Promise<PersonView> {
  const { changes } = input;
  if (!isOwnChoice(actor, input.personId, changes)) authorize(actor, 'people.manage');
  return transaction(async (tx) => {
    await lockTransaction(tx, peopleLock);
    const before = await readPerson(tx, input.personId);
    if (input.version !== undefined && input.version !== before.version) {
      throw new ScholiumError('stale_version', { sent: input.version, current: before.version });
    }
    const data = changedColumns(before, changes);
    if (Object.keys(data).length === 0) return before;
    await refuseTaken(tx, changes, before.id);
    await tx.person.update({ where: { id: before.id }, data: { ...data, version: { increment: 1 } } });
    if (data.role !== undefined || data.disabledAt !== undefined) await revokeRights(tx, before);
    const event = { type: 'person.updated', subjectId: before.id, actor: actorLabel(actor) };
    await recordEvent(tx, { ...event, data: { fields: Object.keys(data) } });
    return readPerson(tx, before.id);
  });
}

const ownChoices: readonly string[] = ['name', 'language'];

function isOwnChoice(actor: Actor, personId: string, changes: PersonChanges): boolean {
  if (actor.kind !== 'person' || actor.personId !== personId) return false;
  return Object.keys(changes).every((field) => ownChoices.includes(field));
}

async function readPerson(tx: Transaction, id: string): Promise<PersonView> {
  const row = await tx.person.findUnique({ where: { id: String(id) }, select: personColumns });
  if (!row) throw new ScholiumError('not_found');
  return presentPerson(row);
}

/** The columns to write: only those whose value changes. */
function changedColumns(
  before: PersonView,
  changes: PersonChanges,
): Partial<Omit<PersonView, 'id' | 'createdAt' | 'version'>> {
  const { disabled, ...fields } = changes;
  const changed = Object.entries(fields).filter(([field, value]) => {
    return value !== undefined && value !== before[field as keyof typeof fields];
  });
  const isToggled = disabled !== undefined && disabled !== (before.disabledAt !== null);
  return { ...Object.fromEntries(changed), ...(isToggled ? { disabledAt: disabled ? now() : null } : {}) };
}

/** Ends the sessions of a person whose rights are reduced, and requires that an enabled owner remains. */
async function revokeRights(tx: Transaction, before: PersonView): Promise<void> {
  await endSessions(tx, before.id);
  const owners = await tx.person.count({ where: { role: 'owner', disabledAt: null } });
  if (owners === 0) throw new ScholiumError('last_owner');
}
