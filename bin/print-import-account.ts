import type { Problem } from '@/lib/markdown/rendering';
import type { ImportAccount, Outcome } from '@/lib/transfer/markdown/import-account';

/** Prints the result of an import: one fault per line (`path:line:column`), then the totals; with `json` one object on the last line. */
export function printAccount(account: ImportAccount, json: boolean): void {
  if (account.articles.failed > 0) process.exitCode = 1;
  if (json) {
    process.stdout.write(`${JSON.stringify(account)}\n`);
    return;
  }
  const { macros } = account;
  for (const { path, line, name, tex } of macros.taken)
    process.stdout.write(`${path}:${line}: macro: ${name} = ${tex}\n`);
  for (const fault of macros.faults) process.stdout.write(`${faultLine(fault.path, fault)}\n`);
  for (const { path, outcome, faults } of account.files) {
    for (const fault of faults) process.stdout.write(`${faultLine(path, fault, outcome)}\n`);
  }
  const { articles, formulas, images } = account;
  process.stdout.write(
    `articles  ${articles.created} created, ${articles.updated} updated, ${articles.unchanged} unchanged, ${articles.failed} failed\n`,
  );
  process.stdout.write(`formulas  ${formulas.found} found, ${formulas.typeset} typeset, ${formulas.faulty} faulty\n`);
  process.stdout.write(`images    ${images.found} found, ${images.missing} missing\n`);
  const converted = Object.entries(account.conversions).map(([kind, count]) => `${count} ${kind}`);
  if (converted.length > 0) process.stdout.write(`converted ${converted.join(', ')}\n`);
  if (macros.taken.length + macros.known > 0)
    process.stdout.write(`macros    ${macros.taken.length} taken, ${macros.known} known\n`);
}

function faultLine(path: string, { line, column, severity, message, code }: Problem, outcome?: Outcome): string {
  return `${path}:${line}:${column}: ${outcome === 'failed' ? 'failed' : severity}: ${message.en} (${code})`;
}
