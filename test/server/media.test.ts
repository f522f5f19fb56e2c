import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemActor } from '@/lib/accounts/actor';
import { log } from '@/lib/kernel/log';
import { mediaPath } from '@/lib/media/media-folder';
import { storeImage } from '@/lib/media/store-image';
import { useFront } from './use-front';

const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');

describe('a stored picture', () => {
  const front = useFront();
  let address = '';
  let path = '';
  let second = '';
  const errors = vi.fn();
  beforeAll(async () => {
    ({ url: address } = await storeImage(systemActor('test'), { bytes, fileName: 'a.svg' }));
    const another = Buffer.from(bytes.toString().replace('9', '8'));
    ({ url: second } = await storeImage(systemActor('test'), { bytes: another, fileName: 'b.svg' }));
    path = mediaPath(address.slice('/media/'.length));
  });
  beforeEach(() => {
    errors.mockClear();
    vi.spyOn(log(), 'error').mockImplementation(errors);
  });
  afterEach(() => {
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, bytes);
    vi.restoreAllMocks();
  });
  const ask = (init: RequestInit = {}) => fetch(front().base + address, init);
  const everyWay: RequestInit[] = [{}, { method: 'HEAD' }, { headers: { range: 'bytes=0-4' } }];
  const put = (make: () => void) => {
    rmSync(path);
    make();
  };

  it('is served, again and again', async () => {
    for (let time = 0; time < 50; time++) {
      expect(Buffer.from(await (await ask()).arrayBuffer())).toEqual(bytes);
      expect((await ask({ method: 'HEAD' })).headers.get('content-length')).toBe(String(bytes.length));
      expect((await ask({ headers: { range: 'bytes=1-3' } })).status).toBe(206);
      expect((await ask({ headers: { 'if-none-match': '*' } })).status).toBe(304);
    }
  });

  it.each<[string, () => void]>([
    ['nothing', () => undefined],
    ['a folder', () => mkdirSync(path)],
    ['a pipe', () => execFileSync('sh', ['-c', 'mkfifo "$0"', path])],
    ['a link out of the folder', () => symlinkSync('/etc/hostname', path)],
    ['a link to a picture', () => symlinkSync(mediaPath(second.slice('/media/'.length)), path)],
    ['a link to nothing', () => symlinkSync('/nowhere', path)],
    ['a link to itself', () => symlinkSync(path, path)],
    ['a device', () => symlinkSync('/dev/zero', path)],
  ])('in whose place is %s is not found', async (_, make) => {
    put(make);
    for (const init of everyWay) {
      const answer = await ask(init);
      expect([answer.status, answer.headers.get('etag'), answer.headers.get('content-range')]).toEqual([
        404,
        null,
        null,
      ]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      if (init.method !== 'HEAD') expect(await answer.text()).toContain('<h1>');
    }
  });

  it('in whose place is a socket is not found', async () => {
    const server = createServer();
    rmSync(path);
    // The address of a socket is short; the name of a picture is not.
    await new Promise<void>((resolve) => server.listen(`${process.env.TMPDIR ?? '/tmp'}/s${process.pid}`, resolve));
    renameSync(`${process.env.TMPDIR ?? '/tmp'}/s${process.pid}`, path);
    expect((await ask()).status).toBe(404);
    server.close();
  });

  it.each([
    ['without a byte', 0],
    ['cut short', 20],
    ['longer than it was', 5_000],
  ])('%s is a failure of the site, which the log has', async (_, length) => {
    truncateSync(path, length);
    for (const init of everyWay) {
      errors.mockClear();
      const answer = await ask(init);
      expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([
        500,
        null,
        'no-store',
      ]);
      if (init.method !== 'HEAD') expect(await answer.text()).toContain(answer.headers.get('x-request-id'));
      expect(errors).toHaveBeenCalledOnce();
      expect(String(errors.mock.calls[0]?.[0].err)).toContain(`has ${length} bytes`);
    }
  });

  it('that the disk does not give is a failure, and not the beginning of an answer', async () => {
    const { open } = await import('node:fs/promises');
    const handle = await open(path);
    const kind = Object.getPrototypeOf(handle);
    await handle.close();
    vi.spyOn(kind, 'read').mockRejectedValue(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' }));
    for (const init of everyWay) {
      const answer = await ask(init);
      expect([answer.status, answer.headers.get('etag')]).toEqual([500, null]);
    }
    expect(errors).toHaveBeenCalledTimes(everyWay.length);
  });
});
