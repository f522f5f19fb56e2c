import { workPace } from '@/lib/kernel/work-pace';

const reportEveryMs = 10_000;

/**
 * Reports long work on standard error: one live line with rate and time left on a terminal, a line every 10 s elsewhere, nothing
 * with --json. `unit` is what is counted ("files"); the `note` of a step is appended to its line.
 */
export function workProgress(
  quiet: boolean,
  unit: string,
): { onStep: (done: number, total: number, note?: string) => void; end: () => void } {
  const pace = workPace();
  const terminal = process.stderr.isTTY === true;
  let last = Date.now();
  const onStep = (done: number, total: number, note = '') => {
    if (quiet || (!terminal && Date.now() - last < reportEveryMs)) return;
    last = Date.now();
    const { perSecond, secondsLeft } = pace(done, total);
    const line =
      `${done}/${total} ${unit}, ${perSecond.toFixed(1)} a second, about ${secondsLeft} s left  ${note}`.trimEnd();
    process.stderr.write(terminal ? `\r\u001b[2K${line.slice(0, process.stderr.columns ?? 80)}` : `${line}\n`);
  };
  return { onStep, end: () => void (terminal && !quiet && process.stderr.write('\r\u001b[2K')) };
}
