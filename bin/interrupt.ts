/** Aborted by the first Ctrl-C or SIGTERM, so that long work can stop at a safe point; the second one ends the process as usual. */
export function interruptSignal(): AbortSignal {
  const interrupt = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      process.stderr.write('\nStopping after the current step ...\n');
      interrupt.abort();
    });
  }
  return interrupt.signal;
}
