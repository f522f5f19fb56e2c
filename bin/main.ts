import { Command, CommanderError } from 'commander';
import { addBackup } from './backup';
import { addDoctor } from './doctor';
import { addImport } from './import';
import { addMigrate } from './migrate';
import { addRender } from './render';
import { addRerender } from './rerender';
import { addRestore } from './restore';
import { addSeed } from './seed';
import { addToken } from './token';
import { addUser } from './user';
import { reportFailure } from './with-site';

/** The command line `scholium`: each file of this folder adds one command; each command calls the operations that the site calls. */
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

for (const add of [
  addImport,
  addSeed,
  addUser,
  addToken,
  addRender,
  addRerender,
  addMigrate,
  addDoctor,
  addBackup,
  addRestore,
])
  add(program);

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
