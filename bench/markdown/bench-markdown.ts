import { execFileSync } from 'node:child_process';
import { readCorpus } from '../corpus';
import { contenders } from './contenders';
import { type Measurement, measure } from './measure';

const rounds = 3;

/**
 * Measures documents per second of the engine and of its alternatives, and the time of each stage of the engine. Each runs in a separate
 * process, one after the other for several rounds; ratios are computed within a round, and medians are printed. `only` measures one in this
 * process.
 */
export async function benchMarkdown(only?: string): Promise<void> {
  if (only !== undefined) {
    process.stdout.write(JSON.stringify(await measure(only)));
    return;
  }
  const { name, sources } = readCorpus();
  process.stdout.write(`${sources.length} documents of ${name}, medians of ${rounds} rounds\n\n`);
  const measured = Array.from({ length: rounds }, () =>
    [...Object.keys(contenders), 'ours', 'stages'].map(measureApart),
  );
  printRates(measured.map((round) => Object.assign({}, ...round.map(({ rates }) => rates))));
  printStages(measured.map((round) => Object.assign({}, ...round.map(({ stages }) => stages))));
}

function measureApart(subject: string): Measurement {
  const file = process.argv[1] ?? '';
  const output = execFileSync(process.execPath, [...process.execArgv, file, 'markdown', subject], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 10_000_000,
  });
  return JSON.parse(output);
}

function printRates(found: Measurement['rates'][]): void {
  const plain = found.map((round) => round.plain?.documentsPerSecond ?? Number.NaN);
  row('', 'documents/s', 'x plain', 'formulas');
  for (const name of Object.keys(found[0] ?? {})) {
    const rates = found.map((round) => round[name]?.documentsPerSecond ?? Number.NaN);
    const ratio = median(rates.map((rate, index) => rate / (plain[index] ?? Number.NaN)));
    row(name, median(rates).toFixed(1), ratio.toFixed(2), String(found[0]?.[name]?.formulas));
  }
}

function printStages(found: Measurement['stages'][]): void {
  const names = Object.keys(found[0] ?? {});
  const totals = found.map((round) => Object.values(round).reduce((sum, taken) => sum + taken, 0));
  process.stdout.write('\n');
  row('ours, cold, by stage', 'ms', 'share', '');
  for (const name of names) {
    const share = median(found.map((round, index) => (round[name] ?? 0) / (totals[index] ?? 1)));
    row(name, median(found.map((round) => round[name] ?? 0)).toFixed(0), `${(100 * share).toFixed(1)} %`, '');
  }
}

function row(name: string, ...values: string[]): void {
  process.stdout.write(`${name.padEnd(30)}${values.map((value) => value.padStart(13)).join('')}\n`);
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
