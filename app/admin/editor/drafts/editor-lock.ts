/**
 * Marks an editor as open for as long as its page lives: the browser lets go of a Web Lock when a tab closes or crashes.
 * Does nothing where the browser has no locks (a page that is not served from a secure address).
 */
export function holdEditorLock(articleId: string, editorId: string): () => void {
  if (!('locks' in navigator)) return () => {};
  let release: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks.request(lockName(articleId, editorId), () => closed).catch(() => {});
  return release;
}

/** The other editors of this article that are open in this browser, by their ids. */
export async function openEditors(articleId: string): Promise<string[]> {
  if (!('locks' in navigator)) return [];
  const { held = [] } = await navigator.locks.query();
  const prefix = lockName(articleId, '');
  return held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

function lockName(articleId: string, editorId: string): string {
  return `scholium-editor/${articleId}/${editorId}`;
}
