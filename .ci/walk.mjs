// The main job by HTTP, as a program does it: `npm start` on an empty data folder, write, publish, read, fetch, import. Prints its figures.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dataDir = mkdtempSync(join(tmpdir(), 'scholium-walk-'));
const port = 3900 + (process.pid % 90);
const base = `http://127.0.0.1:${port}`;
const env = {
  ...process.env,
  DATA_DIR: dataDir,
  PORT: String(port),
  LOG_LEVEL: 'warn',
  OWNER_EMAIL: 'owner@example.org',
  OWNER_PASSWORD: 'correct horse battery',
  SITE_NAME: 'Walk',
};
const corpus = existsSync('../shared/corpus/d2l-zh') ? '../shared/corpus/d2l-zh' : 'prisma/demo/articles';

const first = await start();
try {
  await writeAndRead();
  importFolder('first import', (account) => assert.equal(account.articles.failed, 0));
  await readImported();
  importFolder('second import', ({ articles }) =>
    assert.deepEqual([articles.created, articles.updated, articles.failed], [0, 0, 0]),
  );
} finally {
  await stop(first);
}
const second = await start();
await stop(second);
print('second start', `${second.seconds} s`);
rmSync(dataDir, { recursive: true, force: true });
print('walk', 'passed');

async function writeAndRead() {
  const token = JSON.parse(
    command('token', 'create', '--name', 'walk', '--scopes', 'content:write,drafts:read', '--json'),
  ).token;
  const call = (method, path, body, headers = {}) =>
    fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const made = await call('POST', '/articles', {
    title: '勾股定理 Pythagoras',
    markdown: '直角三角形中 $a^2+b^2=c^2$。\n\n```python\nprint(3**2 + 4**2)\n```\n',
    tags: ['几何', 'Python'],
  });
  assert.equal(made.status, 201);
  const { data } = await made.json();
  assert.equal((await fetch(`${base}/articles/${data.slug}`)).status, 404, 'a draft is not public');
  const published = await call('PUT', `/articles/${data.id}/publication`, {}, { 'if-match': `"${data.version}"` });
  assert.equal(published.status, 200);
  const page = await (await fetch(`${base}/articles/${data.slug}`)).text();
  assert.ok(page.includes('class="katex"') && page.includes('<math'), 'the formula is typeset on the server');
  assert.ok((await (await fetch(base)).text()).includes('勾股定理'), 'the feed shows it');
  print('written and read', `${base.replace(String(port), 'PORT')}/articles/${data.slug}`);
}

async function readImported() {
  const list = await (await fetch(`${base}/api/v1/articles?limit=100`)).json();
  const tags = await (await fetch(`${base}/api/v1/tags?limit=100`)).json();
  const archive = await (await fetch(`${base}/api/v1/archive`)).json();
  const tag = tags.data.find(({ articleCount }) => articleCount > 1);
  for (const path of [
    '/',
    '/page/2',
    '/tags',
    `/tags/${encodeURIComponent(tag.slug)}`,
    '/archive',
    `/archive/${archive.data[0].month.replace('-', '/')}`,
  ]) {
    const started = performance.now();
    const answer = await fetch(base + path);
    await answer.text();
    assert.equal(answer.status, 200, path);
    print(`GET ${path}`, `${answer.status} in ${Math.round(performance.now() - started)} ms`);
  }
  print('articles by API', `${list.meta.total}, ${tags.meta.total} tags, ${archive.data.length} months`);
}

function importFolder(label, check) {
  const started = performance.now();
  const account = JSON.parse(command('import', 'markdown', corpus, '--publish', '--json').trim().split('\n').at(-1));
  check(account);
  print(
    label,
    `${JSON.stringify({ ...account, files: account.files.length })} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

function command(...parameters) {
  const { stdout, stderr, status } = spawnSync('npx', ['scholium', ...parameters], {
    env,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  assert.equal(status, 0, `scholium ${parameters.join(' ')}: ${stderr}`);
  return stdout;
}

async function start() {
  const started = performance.now();
  const child = spawn('npm', ['start'], { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  for (;;) {
    assert.ok(performance.now() - started < 900_000, 'the server did not start');
    assert.equal(child.exitCode, null, 'the server ended');
    if (
      await fetch(`${base}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print('start', `${seconds} s`);
  return { child, seconds };
}

/** Ends the whole group, npm and the server, as a terminal's Ctrl-C does. */
async function stop({ child }) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGINT');
  await ended;
}

function print(label, value) {
  process.stdout.write(`${label.padEnd(40)} ${value}\n`);
}
