/** Why the process cannot start, in words for the operator, with what to do about it. */
export class BootError extends Error {
  override name = 'BootError';
}
