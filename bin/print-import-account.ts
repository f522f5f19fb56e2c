import type { ImportAccount } from '@/lib/transfer/markdown/import-account';

/** Prints the result of an import: one fault per line (`path:line:column`), then the totals; with `json` one object on the last line. */
export function printAccount(account: ImportAccount, json: boolean): void {
  if (account.articles.failed > 0) process.exitCode = 1;
  if (json) {
    process.stdout.write(`${JSON.stringify(account)}\n`);
    return;
  }
  for (const { path, outcome, faults } of account.files) {
    for (const { line, column, severity, message, code } of faults) {
      process.stdout.write(
        `${path}:${line}:${column}: ${outcome === 'failed' ? 'failed' : severity}: ${message.en} (${code})\n`,
      );
    }
  }
  const { articles, formulas, images } = account;
  process.stdout.write(
    `articles  ${articles.created} created, ${articles.updated} updated, ${articles.unchanged} unchanged, ${articles.failed} failed\n`,
  );
  process.stdout.write(`formulas  ${formulas.found} found, ${formulas.typeset} typeset, ${formulas.faulty} faulty\n`);
  process.stdout.write(`images    ${images.found} found, ${images.missing} missing\n`);
}
