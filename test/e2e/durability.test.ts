import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, runCommand, startServer } from '@/test/setup/server';
import { testSize } from '@/test/setup/test-size';

const kills = testSize(3, 20);

describe('a save that was acknowledged survives kill -9', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scholium-kill-'));
  let server: RunningServer;
  let token = '';

  beforeAll(async () => {
    server = await startServer(dataDir, { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'correct horse battery' });
    token = JSON.parse(
      runCommand(dataDir, ['token', 'create', '--name', 'saver', '--scopes', 'content:write,drafts:read', '--json'])
        .stdout,
    ).token;
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const call = (path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    fetch(`${server.base}/api/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers },
    });

  it(`none of the saves before ${kills} kills is lost, and the database is sound`, { timeout: 300_000 }, async () => {
    const made = await call('/articles', {
      method: 'POST',
      body: JSON.stringify({ title: 'Saved', markdown: 'save 0' }),
    });
    expect(made.status).toBe(201);
    const { id, version: first } = (await made.json()).data as { id: string; version: number };
    let version = first;
    let acknowledged = 0;
    for (let round = 0; round < kills; round++) {
      let end: NodeJS.Timeout | undefined;
      for (;;) {
        const answer = await saveOnce(id, version, acknowledged + 1).catch(() => null);
        if (answer === null) break;
        expect(answer.status).toBe(200);
        version = answer.version;
        acknowledged++;
        // From the first save on, so that every kill meets a server that is saving.
        end ??= setTimeout(() => void server.process.kill('SIGKILL'), Math.random() * 300);
      }
      clearTimeout(end);
      await server.kill();
      server = await startServer(dataDir);
      const now = (await (await call(`/articles/${id}?workingCopy=true`)).json()).data as {
        markdown: string;
        version: number;
      };
      const kept = Number(now.markdown.replace('save ', ''));
      // The save under way at the kill may be there or not; all before it must be.
      expect([acknowledged, acknowledged + 1]).toContain(kept);
      acknowledged = kept;
      version = now.version;
    }
    expect(acknowledged).toBeGreaterThan(kills);
    const database = new Sqlite(join(dataDir, 'scholium.db'), { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
    process.stdout.write(`${acknowledged} acknowledged saves before ${kills} kills, none lost\n`);
  });

  async function saveOnce(id: string, version: number, number: number): Promise<{ status: number; version: number }> {
    const answer = await call(`/articles/${id}`, {
      method: 'PATCH',
      headers: { 'if-match': `"${version}"` },
      body: JSON.stringify({ markdown: `save ${number}` }),
    });
    const { data } = (await answer.json()) as { data: { version: number } };
    return { status: answer.status, version: data.version };
  }
});
