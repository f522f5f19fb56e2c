const placeholderOrigin = 'http://admin.invalid';
/** The address is sent with the sign-in form, and a form without a session may have only a few kilobytes. */
const maxAddressCharacters = 2_000;

/**
 * Where to go after sign-in: `next` if it is an address in this site's admin, else the article list. Anything that a browser could
 * interpret as another site (`//host`, `/\host`, a scheme, control characters) is rejected (CWE-601).
 */
export function nextAddress(next: string | null | undefined): string {
  const fallback = '/admin/articles';
  if (!next?.startsWith('/') || next.length > maxAddressCharacters || !URL.canParse(next, placeholderOrigin))
    return fallback;
  const url = new URL(next, placeholderOrigin);
  if (url.origin !== placeholderOrigin || url.username !== '' || url.password !== '') return fallback;
  const inside = url.pathname === '/admin' || url.pathname.startsWith('/admin/');
  if (!inside || url.pathname.startsWith('/admin/sign-in')) return fallback;
  return url.pathname + url.search + url.hash;
}

/** The address of the sign-in page that returns to `address`. */
export function signInAddress(address: string | null): string {
  if (address === null || nextAddress(address) === '/admin/articles') return '/admin/sign-in';
  const url = new URL(address, placeholderOrigin);
  url.searchParams.delete('_rsc');
  return `/admin/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`;
}
