import type { Command } from 'commander';
import { createToken } from '@/lib/accounts/create-token';
import { tokenInput } from '@/lib/contract/account';
import { parseInput } from '@/lib/contract/parse-input';
import { ownerActor } from './owner-actor';
import { withSite } from './with-site';

/** `scholium token create --name N --scopes a,b [--json]`: creates an API token of the first owner (or of --email) and prints it once. */
export function addToken(program: Command): void {
  program
    .command('token')
    .description('tokens for programs')
    .command('create')
    .description('create a token, which is shown only once')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--scopes <scopes>', 'comma-separated: content:read, content:write, drafts:read')
    .option('--email <address>', 'person the token acts for (default: the first owner)')
    .option('--json', 'print {"token": "..."}')
    .action((options: { name: string; scopes: string; email?: string; json?: boolean }) =>
      withSite(async () => {
        const scopes = options.scopes.split(',').map((scope) => scope.trim());
        const input = parseInput(tokenInput, { name: options.name, scopes });
        const { token } = await createToken(await ownerActor(options.email), input);
        process.stdout.write(`${options.json ? JSON.stringify({ token }) : token}\n`);
      }),
    );
}
