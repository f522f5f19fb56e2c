/** Why the process cannot start and how to fix it, in words for the operator. */
export class BootError extends Error {
  override name = 'BootError';
}
