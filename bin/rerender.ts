import type { Command } from 'commander';
import { type RerenderTally, rerenderArticles } from '@/lib/content/rerendering/rerender-articles';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import { interruptSignal } from './interrupt';
import { CommandError, withSite } from './with-site';
import { workProgress } from './work-progress';

/** `scholium rerender`: renders public articles of an older engine or older settings again, on all cores; the server does so in the background. */
export function addRerender(program: Command): void {
  program
    .command('rerender')
    .option('--json', 'print one JSON object on the last line')
    .description('render public articles again that an older engine or older settings rendered')
    .action(({ json }: { json?: boolean }) => withSite(() => run(json === true)));
}

async function run(json: boolean): Promise<void> {
  const progress = workProgress(json, 'articles');
  const signal = interruptSignal();
  let tally: RerenderTally = { done: 0, total: 0, rerendered: 0, failed: 0 };
  const left = await rerenderArticles('', {
    turnMs: Number.POSITIVE_INFINITY,
    signal,
    onProgress: (latest) => {
      tally = latest;
      progress.onStep(latest.done, latest.total);
    },
  });
  progress.end();
  process.stdout.write(`${json ? JSON.stringify({ engineVersion, ...tally }) : account(tally)}\n`);
  if (left !== null) throw new CommandError('Stopped. Run the same command again to continue.');
  if (tally.failed > 0)
    throw new CommandError('Some articles could not be rendered; readers still see their earlier rendering.');
}

function account({ done, rerendered, failed }: RerenderTally): string {
  return `${done} public articles: ${rerendered} rendered again by version ${engineVersion} of the engine, ${done - rerendered - failed} up to date, ${failed} failed.`;
}
