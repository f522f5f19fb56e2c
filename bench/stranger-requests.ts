import { connect } from 'node:net';
import { callAction, serverActions } from '@/test/setup/server-actions';

/** A request that anyone without an account can send; `send` returns the response in short, for the table. */
export interface StrangerRequest {
  name: string;
  send(base: string): Promise<string>;
}

const bytesPerKilobyte = 1_024;
const nestedJson = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const repeatItem = (count: number, item: (index: number) => string, separator: string) =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);

/** The requests, from harmless ones to those that once blocked the server for 20 s. */
export const strangerRequests: readonly StrangerRequest[] = [
  { name: 'nothing', send: () => new Promise((resolve) => setTimeout(resolve, 300, '')) },
  { name: 'a page', send: (base) => getWith(base, '/admin/sign-in') },
  ...[14_000, 60_000].map((fields) => ({
    name: `sign-in by script, ${fields} fields`,
    send: (base: string) => signInWith(base, fields),
  })),
  { name: 'sign-in without scripts, 60000 fields', send: (base) => plainSignIn(base, 60_000) },
  {
    name: 'sign-in, 60000 fields, urlencoded',
    send: (base) =>
      postForm(
        base,
        repeatItem(60_000, (i) => `f${i}=x`, '&'),
      ),
  },
  { name: 'sign-in, 60000 fields, without Content-Length', send: (base) => postWithoutLength(base) },
  { name: 'the first page, 60000 fields', send: (base) => plainSignIn(base, 60_000, '/') },
  {
    name: 'action, references to one form',
    send: (base) => callSignIn(base, `[${repeatItem(200_000, () => '"$K1"', ',')}]`),
  },
  { name: 'action, arguments 1000000 deep', send: (base) => callSignIn(base, nestedJson(1_000_000)) },
  { name: 'action, arguments 3000 deep', send: (base) => callSignIn(base, nestedJson(3_000)) },
  { name: 'API, JSON 1000000 deep, nobody', send: (base) => postToApi(base, nestedJson(1_000_000), {}) },
  { name: 'API, JSON of 5 MB, a made-up token', send: (base) => postToApi(base, nestedJson(2_500_000), madeUpToken) },
  {
    name: 'API, JSON of 5 MB, a made-up session',
    send: (base) => postToApi(base, nestedJson(2_500_000), madeUpSession(base)),
  },
  {
    name: 'sign-in, a made-up session, 3 MB',
    send: (base) => postForm(base, 'x'.repeat(3_000 * bytesPerKilobyte), madeUpSession(base)),
  },
  ...['/', '/admin/sign-in', '/api/v1/articles', '/archive'].map((path) => ({
    name: `7000 parameters to ${path}`,
    send: (base: string) => getWith(base, `${path}?${repeatItem(7_000, () => 'a', '&')}`),
  })),
  { name: 'one parameter of 15 kB', send: (base) => getWith(base, `/api/v1/articles?q=${'x'.repeat(15_000)}`) },
  { name: 'an address of 15 kB', send: (base) => getWith(base, `/articles/${'%E6%9E%81'.repeat(1_650)}`) },
  { name: 'an address of 7500 segments', send: (base) => getWith(base, '/a'.repeat(7_500)) },
  {
    name: '4000 cookies',
    send: (base) => getWith(base, '/admin/sign-in', { cookie: repeatItem(4_000, () => 'a=', ';') }),
  },
  {
    name: '15 kB of languages',
    send: (base) => getWith(base, '/', { 'accept-language': repeatItem(1_600, () => 'xx;q=0.1', ',') }),
  },
  {
    name: '15 kB of validators',
    send: (base) => getWith(base, '/api/v1', { 'if-none-match': repeatItem(3_700, () => '"a"', ',') }),
  },
  {
    name: '15 kB of ranges',
    send: (base) => getWith(base, '/favicon.svg', { range: `bytes=${repeatItem(3_500, () => '0-0', ',')}` }),
  },
  {
    name: '1500 headers',
    send: (base) =>
      sendRaw(base, `GET / HTTP/1.1\r\nHost: x\r\n${repeatItem(1_500, (i) => `a${i}: b`, '\r\n')}\r\n\r\n`),
  },
  {
    name: 'a header of 1 MB',
    send: (base) => sendRaw(base, `GET / HTTP/1.1\r\nHost: x\r\na: ${'b'.repeat(1_000_000)}\r\n\r\n`),
  },
  { name: '300 slow bodies', send: (base) => sendSlowBodies(base, 300) },
  { name: '20 sign-ins at once', send: (base) => signInAtOnce(base, 20) },
];

const madeUpToken = { authorization: `Bearer scholium_${'x'.repeat(43)}` };
const madeUpSession = (base: string) => ({ cookie: `scholium_session=${'x'.repeat(43)}`, origin: base });

async function statusOf(answer: Promise<Response>): Promise<string> {
  try {
    const given = await answer;
    await given.arrayBuffer();
    return String(given.status);
  } catch {
    return 'closed';
  }
}

function getWith(base: string, path: string, headers: Record<string, string> = {}): Promise<string> {
  return statusOf(fetch(base + path, { headers, redirect: 'manual' }));
}

function signInWith(base: string, fields: number): Promise<string> {
  const values = Object.fromEntries(Array.from({ length: fields }, (_, index) => [`f${index}`, 'x']));
  return statusOf(callAction(base, 'signInHere', values, { origin: base }));
}

function plainSignIn(base: string, fields: number, path = '/admin/sign-in'): Promise<string> {
  const body = new FormData();
  body.append(`$ACTION_ID_${serverActions().find(({ name }) => name === 'signInHere')?.id}`, '');
  for (let index = 0; index < fields; index++) body.append(`f${index}`, 'x');
  return statusOf(fetch(base + path, { method: 'POST', body, headers: { origin: base }, redirect: 'manual' }));
}

function callSignIn(base: string, body: string): Promise<string> {
  const { id, page } = serverActions().find(({ name }) => name === 'signInHere') ?? { id: '', page: '' };
  const headers = { origin: base, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
  return statusOf(fetch(base + page, { method: 'POST', headers, body }));
}

function postForm(base: string, body: string, headers: Record<string, string> = {}): Promise<string> {
  const sent = { origin: base, 'content-type': 'application/x-www-form-urlencoded', ...headers };
  return statusOf(fetch(`${base}/admin/sign-in`, { method: 'POST', headers: sent, body }));
}

function postToApi(base: string, body: string, headers: Record<string, string>): Promise<string> {
  const sent = { 'content-type': 'application/json', ...headers };
  return statusOf(fetch(`${base}/api/v1/articles`, { method: 'POST', headers: sent, body }));
}

/** A body without Content-Length. */
function postWithoutLength(base: string): Promise<string> {
  const part = (index: number) => `--b\r\ncontent-disposition: form-data; name="_1_f${index}"\r\n\r\nx\r\n`;
  const text = `${repeatItem(60_000, part, '')}--b\r\ncontent-disposition: form-data; name="0"\r\n\r\n[{},"$K1"]\r\n--b--\r\n`;
  const { id, page } = serverActions().find(({ name }) => name === 'signInHere') ?? { id: '', page: '' };
  const headers = { origin: base, 'next-action': id, 'content-type': 'multipart/form-data; boundary=b' };
  const body = new Blob([text]).stream();
  return statusOf(fetch(base + page, { method: 'POST', headers, body, duplex: 'half' } as RequestInit));
}

/** Sends raw bytes; returns the status of the first response. */
function sendRaw(base: string, text: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.once('data', (chunk) => {
      resolve(/^HTTP\/1\.1 (\d{3})/.exec(String(chunk))?.[1] ?? 'closed');
      socket.destroy();
    });
    socket.once('error', () => resolve('closed'));
    socket.once('close', () => resolve('closed'));
  });
}

/** Connections that each send a byte of a form every 50 ms, for a second. */
async function sendSlowBodies(base: string, count: number): Promise<string> {
  const { hostname, port, host } = new URL(base);
  const head = `POST /admin/sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${base}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\n`;
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname));
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.write(head);
  }
  for (let tick = 0; tick < 20; tick++) {
    for (const socket of sockets) if (socket.writable) socket.write('a');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const socket of sockets) socket.destroy();
  return '';
}

async function signInAtOnce(base: string, count: number): Promise<string> {
  const tries = Array.from({ length: count }, (_, index) =>
    statusOf(
      callAction(
        base,
        'signInHere',
        { email: `nobody${index}@example.org`, password: 'wrong password' },
        { origin: base },
      ),
    ),
  );
  return [...new Set(await Promise.all(tries))].join(' ');
}
