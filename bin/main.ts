import { Command, CommanderError } from 'commander';
import { reportFailure } from './with-site';

/** Each file adds one command and is loaded only when that command is run, which halves the start-up time. */
const commands = new Map<string, () => Promise<(program: Command) => void>>([
  ['import', async () => (await import('./import')).addImport],
  ['seed', async () => (await import('./seed')).addSeed],
  ['user', async () => (await import('./user')).addUser],
  ['token', async () => (await import('./token')).addToken],
  ['render', async () => (await import('./render')).addRender],
  ['rerender', async () => (await import('./rerender')).addRerender],
  ['migrate', async () => (await import('./migrate')).addMigrate],
  ['doctor', async () => (await import('./doctor')).addDoctor],
  ['backup', async () => (await import('./backup')).addBackup],
  ['restore', async () => (await import('./restore')).addRestore],
]);

/** The command line `scholium`: each command calls the operations that the site calls. */
const program = new Command('scholium')
  .description(
    'Scholium, the headless CMS for mathematics and code. Settings come from the environment, as for the server.',
  )
  .addHelpText(
    'after',
    '\nExit status: 0 success; 1 failure, or faults were found; 2 invalid usage, or a file to render cannot be read.',
  )
  .showHelpAfterError('(use --help for usage)')
  .exitOverride();

const named = commands.get(process.argv[2] ?? '');
for (const read of named ? [named] : commands.values()) (await read())(program);

// A reader such as `| head` may close the pipe early, which is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

let ended = false;
// Node exits with status 0 when a promise is pending but nothing is scheduled; that must not count as success.
process.once('beforeExit', () => {
  if (!ended) reportFailure(new Error('The command ended before its work was done.'));
});

program
  .parseAsync()
  .catch((error: unknown) => {
    // Commander has printed its message already.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else reportFailure(error);
  })
  .finally(() => {
    ended = true;
  });
