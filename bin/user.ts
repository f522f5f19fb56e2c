import type { Command } from 'commander';
import { systemActor } from '@/lib/accounts/actor';
import { createPerson } from '@/lib/accounts/create-person';
import { resetPassword } from '@/lib/accounts/reset-password';
import { personInput, resetPasswordInput } from '@/lib/contract/account';
import { parseInput } from '@/lib/contract/parse-input';
import { minPasswordCharacters } from '@/lib/contract/password-length';
import { isScholiumError } from '@/lib/kernel/errors';
import { newSecret } from '@/lib/kernel/ids';
import { notSetUp } from './owner-actor';
import { CommandError, withSite } from './with-site';

interface Options {
  email: string;
  name?: string;
  role?: string;
  password?: string;
  json?: boolean;
}

const passwordHint = `at least ${minPasswordCharacters} characters; generated and printed if omitted`;

/** `scholium user create|reset-password`. Without --password a strong one is generated and printed once. */
export function addUser(program: Command): void {
  const user = program.command('user').description('people of the site');
  user
    .command('create')
    .description('add a person')
    .requiredOption('--email <address>', 'e-mail address to sign in with')
    .requiredOption('--name <name>', 'name shown to readers')
    .option('--role <role>', 'owner, editor or author', 'author')
    .option('--password <password>', passwordHint)
    .option('--json', 'print one JSON object')
    .action((options: Options) => withSite(() => create(options).catch(explain)));
  user
    .command('reset-password')
    .description('set a new password for a person and end their sessions')
    .requiredOption('--email <address>', 'whose password')
    .option('--password <password>', passwordHint)
    .option('--json', 'print one JSON object')
    .action((options: Options) =>
      withSite(() => reset(options).catch((error: unknown) => explain(error, options.email))),
    );
}

async function create(options: Options): Promise<void> {
  const password = options.password ?? newSecret().slice(0, 20);
  const { email, name, role } = options;
  const person = await createPerson(
    systemActor('command line'),
    parseInput(personInput, { email, name, role, password }),
  );
  tell(options, `Added ${person.name} (${person.role}).`, password, { id: person.id });
}

async function reset(options: Options): Promise<void> {
  const password = options.password ?? newSecret().slice(0, 20);
  const input = parseInput(resetPasswordInput, { email: options.email, newPassword: password });
  await resetPassword(systemActor('command line'), input);
  tell(options, `The password of ${options.email} was changed; their sessions have ended.`, password, {});
}

/** Replaces the two expected errors with sentences for the terminal; rethrows others. */
function explain(error: unknown, email?: string): never {
  if (isScholiumError(error) && error.code === 'not_in_this_state') throw new CommandError(notSetUp);
  if (isScholiumError(error) && error.code === 'not_found')
    throw new CommandError(`This site has no person with the address ${email}.`);
  throw error;
}

function tell(options: Options, words: string, password: string, facts: Record<string, string>): void {
  const made = options.password === undefined ? { password } : {};
  const text = options.json
    ? JSON.stringify({ email: options.email, ...facts, ...made })
    : words + (made.password ? `\nPassword: ${password}` : '');
  process.stdout.write(`${text}\n`);
}
