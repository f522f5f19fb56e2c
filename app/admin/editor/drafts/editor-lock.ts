/**
 * Marks an editor as open as long as its page exists: the browser releases a Web Lock when a tab closes or crashes.
 * Does nothing if the browser has no locks (on a page without a secure origin).
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

/** The ids of the other open editors of this article in this browser. */
export async function openEditors(articleId: string): Promise<string[]> {
  if (!('locks' in navigator)) return [];
  const { held = [] } = await navigator.locks.query();
  const prefix = lockName(articleId, '');
  return held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

function lockName(articleId: string, editorId: string): string {
  return `scholium-editor/${articleId}/${editorId}`;
}
