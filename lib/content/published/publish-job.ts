/** The kind of the job that publishes what is due. */
export const publishJobKind = 'publish-article';

/** The key of an article's one scheduled publication. */
export function publishJobKey(articleId: string): string {
  return `${publishJobKind}:${articleId}`;
}
