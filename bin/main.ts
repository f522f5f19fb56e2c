import { Command } from 'commander';
import { addBackup } from './backup';
import { addDoctor } from './doctor';
import { addImport } from './import';
import { addMigrate } from './migrate';
import { addRender } from './render';
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
  .showHelpAfterError();

for (const add of [addImport, addSeed, addUser, addToken, addRender, addMigrate, addDoctor, addBackup, addRestore])
  add(program);

program.parseAsync().catch(reportFailure);
