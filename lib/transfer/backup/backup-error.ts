/** Thrown for a file that is not a backup of a site, or that this program cannot use, in words for the operator. */
export class BackupError extends Error {
  override name = 'BackupError';
}
