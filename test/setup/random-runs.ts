/** How often a random test runs. `RANDOM_SECONDS` ends it without a failure after that time, for machines that have no more. */
export function randomRuns(numRuns: number) {
  const seconds = Number(process.env.RANDOM_SECONDS ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(seconds)) return { numRuns };
  return { numRuns, interruptAfterTimeLimit: seconds * 1_000, markInterruptAsFailure: false };
}
