import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, systemActor } from '@/lib/accounts/actor';
import { type Action, actions, allows, authorize, type Subject } from '@/lib/accounts/policy';
import { type Role, role, type Scope, scope } from '@/lib/contract/account';
import { isScholiumError } from '@/lib/kernel/errors';
import { type Answer, expectedPolicy } from './policy-table';

const own: Subject = { authorIds: ['someone', 'self'] };
const other: Subject = { authorIds: ['someone'] };

function person(of: Role): Actor {
  return { kind: 'person', personId: 'self', role: of, name: 'Self' };
}

function token(of: Role, scopes: readonly Scope[]): Actor {
  return { kind: 'token', tokenId: 'token', personId: 'self', role: of, scopes };
}

/** Every kind of actor, role and single scope that exists, so that a new one without a row fails. */
const actors = new Map<string, Actor>([
  ['system', systemActor('test')],
  ['anonymous', anonymous],
  ...role.options.flatMap((of): [string, Actor][] => [
    [of, person(of)],
    [`${of}/none`, token(of, [])],
    ...scope.options.map((one): [string, Actor] => [`${of}/${one}`, token(of, [one])]),
    [`${of}/all`, token(of, scope.options)],
  ]),
]);

describe('the policy', () => {
  it('has an expected row for every actor and no other', () => {
    expect([...actors.keys()].sort()).toEqual(Object.keys(expectedPolicy).sort());
  });

  for (const [name, actor] of actors) {
    it.each(actions)(`${name}: %s is as the table says, on all, own and others'`, (action) => {
      const answers = [undefined, own, other].map((subject) => answerOf(actor, action, subject));
      expect(answers).toEqual(expectedPolicy[name]?.[action]);
    });
  }

  it('denies what no table grants', () => {
    const unknown = 'site.delete' as Action;
    expect(allows(person('owner'), unknown)).toBe(false);
    expect(allows(token('owner', scope.options), unknown)).toBe(false);
  });

  it('names the scope that is missing', () => {
    expect(() => authorize(token('editor', []), 'article.read')).toThrow(
      expect.objectContaining({ details: { scope: 'drafts:read' } }),
    );
    expect(() => authorize(token('editor', []), 'article.edit')).toThrow(
      expect.objectContaining({ details: { scope: 'content:write' } }),
    );
  });

  it("gives nobody the own reach over a thing that is nobody's", () => {
    expect(allows(person('author'), 'article.edit', { authorIds: [] })).toBe(false);
  });
});

/** Also holds `allows` and `authorize` to one another. */
function answerOf(actor: Actor, action: Action, subject: Subject | undefined): Answer {
  const allowed = allows(actor, action, subject);
  try {
    authorize(actor, action, subject);
    expect(allowed).toBe(true);
    return 'yes';
  } catch (error) {
    expect(allowed).toBe(false);
    if (isScholiumError(error)) return error.code as Answer;
    throw error;
  }
}
