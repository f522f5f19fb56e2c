/** Thrown for a file that is no backup of a site, or one that this program cannot use, in words for the operator. */
export class BackupError extends Error {
  override name = 'BackupError';
}
