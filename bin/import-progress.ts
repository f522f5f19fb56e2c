const quietEveryMs = 10_000;

/** Reports long work on standard error: one live line with rate and time left on a terminal, a line every 10 s elsewhere, nothing with --json. */
export function importProgress(quiet: boolean): {
  onFile: (done: number, total: number, path: string) => void;
  end: () => void;
} {
  const started = Date.now();
  const terminal = process.stderr.isTTY === true;
  let last = started;
  const onFile = (done: number, total: number, path: string) => {
    if (quiet || (!terminal && Date.now() - last < quietEveryMs)) return;
    last = Date.now();
    const rate = done / Math.max((Date.now() - started) / 1_000, 0.001);
    const left = Math.ceil((total - done) / rate);
    const line = `${done}/${total} files, ${rate.toFixed(1)} a second, about ${left} s left  ${path}`;
    process.stderr.write(terminal ? `\r\u001b[2K${line.slice(0, process.stderr.columns ?? 80)}` : `${line}\n`);
  };
  return { onFile, end: () => void (terminal && !quiet && process.stderr.write('\r\u001b[2K')) };
}
