/** A signal that the first Ctrl-C or SIGTERM sets, so that long work can end at a sound place; the second one ends the process as usual. */
export function interruptSignal(): AbortSignal {
  const interrupt = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      process.stderr.write('\nStopping after what is in hand ...\n');
      interrupt.abort();
    });
  }
  return interrupt.signal;
}
