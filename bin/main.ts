import { Command, CommanderError } from 'commander';
import { reportFailure } from './with-site';

/** Each file of this folder adds one command, and is read when it is asked for: a command starts in half the time that all of them take. */
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
    '\nExit status: 0 done; 1 failed, or faults were found; 2 the command was not understood, or a file to render cannot be read.',
  )
  .showHelpAfterError('(add --help for the usage)')
  .exitOverride();

const named = commands.get(process.argv[2] ?? '');
for (const read of named ? [named] : commands.values()) (await read())(program);

// A reader that has seen enough (`| head`) closes the pipe: that is no failure to report.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

let ended = false;
// Work that waits for nothing lets Node end quietly; that must not pass for success.
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
