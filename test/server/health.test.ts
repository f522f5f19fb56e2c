import { mkdirSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as folders from '@/lib/kernel/probe-folder';
import { mediaFolder } from '@/lib/media/media-folder';
import { answerHealth } from '@/server/health';
import { useDatabase } from '@/test/setup/database';
import { seedSite } from '@/test/setup/site';

describe('/readyz', () => {
  useDatabase();
  // The real one, watched: no disk of a test can be made to hang.
  const probeFolder = vi.spyOn(folders, 'probeFolder');
  afterAll(() => probeFolder.mockRestore());
  beforeAll(async () => {
    await seedSite();
    mkdirSync(mediaFolder(), { recursive: true });
  });

  const ask = async () => {
    const request = new IncomingMessage(new Socket());
    request.url = '/readyz';
    const response = new ServerResponse(request);
    const end = vi.spyOn(response, 'end');
    expect(await answerHealth(request, response)).toBe(true);
    return JSON.parse(String(end.mock.calls[0]?.[0])) as object;
  };
  /** Waits until the last answer is no longer given again. */
  const later = () => new Promise((resolve) => setTimeout(resolve, 1_100));

  it('answers within seconds while the disk hangs, and tries it once until it is back', async () => {
    let comeBack: (fault: null) => void = () => undefined;
    probeFolder.mockClear();
    probeFolder.mockReturnValueOnce(
      new Promise((resolve) => {
        comeBack = resolve;
      }),
    );
    const hanging = { status: 'degraded', reads: true, writes: false, problem: 'disk_hanging' };
    const started = performance.now();
    expect(await Promise.all([ask(), ask()])).toMatchObject([hanging, hanging]);
    expect(performance.now() - started).toBeLessThan(5_000);
    await later();
    expect(await ask()).toMatchObject(hanging);
    expect(probeFolder).toHaveBeenCalledTimes(1);
    comeBack(null);
    await later();
    expect(await ask()).toMatchObject({ status: 'ok' });
  });

  it('says that a folder is unusable, and not that a disk fails, where the process is what cannot open files', async () => {
    await later();
    probeFolder.mockRejectedValueOnce(Object.assign(new Error('EMFILE'), { code: 'EMFILE' }));
    expect(await ask()).toMatchObject({ status: 'degraded', problem: 'folder_unusable' });
  });
});
