/** The kind of the job that renders again what refers to an article's labels. */
export const rerenderDependentsKind = 'rerender-dependents';

/** The key of the one such job of an article. */
export function rerenderDependentsKey(articleId: string): string {
  return `${rerenderDependentsKind}:${articleId}`;
}
