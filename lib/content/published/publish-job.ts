/** The kind of the job that publishes due articles. */
export const publishJobKind = 'publish-article';

/** The job key of an article's scheduled publication. */
export function publishJobKey(articleId: string): string {
  return `${publishJobKind}:${articleId}`;
}
