import { readFileSync } from 'node:fs';

/** An action of the admin as the build lists it: its id, and the address of a page that carries it. */
export interface ServerAction {
  id: string;
  name: string;
  page: string;
}

/** Every action of the production build; `[id]` and the like in page addresses are replaced by `value`. */
export function serverActions(value = 'none'): ServerAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  const entries = Object.entries<{ exportedName: string; workers: Record<string, unknown> }>(manifest.node);
  return entries.map(([id, { exportedName, workers }]) => {
    const route = Object.keys(workers)[0] ?? '';
    const page = route.replace(/^app|\/page$|\/\([^)]*\)/g, '').replace(/^app/, '');
    return { id, name: exportedName, page: page.replaceAll(/\[[^\]]*\]/g, value) };
  });
}

/** Calls an action as its page does in the browser: with JSON arguments, or with the previous state and a form. */
export function callAction(
  base: string,
  name: string,
  given: unknown[] | Record<string, string>,
  headers: Record<string, string>,
): Promise<Response> {
  const action = serverActions().find((known) => known.name === name);
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  const body = Array.isArray(given) ? JSON.stringify(given) : formArguments(given);
  const sent = { accept: 'text/x-component', 'next-action': action.id, ...headers };
  return fetch(base + action.page, { method: 'POST', redirect: 'manual', headers: sent, body });
}

/** The arguments (previous state, form) of a form's action, as React sends them. */
export function formArguments(values: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(`_1_${name}`, value);
  body.append('0', '[{},"$K1"]');
  return body;
}

/** Signs in as the page does; gives the whole Set-Cookie text of the session. */
export async function signIn(base: string, email: string, password: string, headers: Record<string, string> = {}) {
  const answer = await callAction(
    base,
    'signInHere',
    { email, password },
    { origin: new URL(base).origin, ...headers },
  );
  const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('scholium_session='));
  if (cookie === undefined) throw new Error(`Signing in was answered ${answer.status}: ${await answer.text()}`);
  return cookie;
}
