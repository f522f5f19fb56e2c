import { rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/accounts/actor';
import { mediaFolder, mediaPath } from '@/lib/media/media-folder';
import { mediaProblems } from '@/lib/media/media-problems';
import { storeImage } from '@/lib/media/store-image';
import { useDatabase } from '@/test/setup/database';

describe('stored files', () => {
  useDatabase();

  it('are sound when nobody touched them; lost, cut, changed and unknown ones are named', async () => {
    const keys: string[] = [];
    for (const background of ['#000', '#00f', '#0f0', '#f00']) {
      const bytes = await sharp({ create: { width: 3, height: 2, channels: 3, background } })
        .png()
        .toBuffer();
      const { url } = await storeImage(systemActor('test'), { bytes, fileName: 'x.png' });
      keys.push(url.slice('/media/'.length));
    }
    expect(await mediaProblems()).toEqual([]);
    const [lost = '', cut = '', changed = '', same = ''] = keys;
    rmSync(mediaPath(lost));
    truncateSync(mediaPath(cut), 10);
    writeFileSync(mediaPath(changed), Buffer.alloc(statSync(mediaPath(changed)).size, 7));
    writeFileSync(join(mediaFolder(), 'stray.txt'), 'nobody knows it');
    const problems = await mediaProblems();
    expect(problems.find((text) => text.startsWith(cut))).toMatch(/has 10 bytes instead of \d+$/);
    expect(problems).toEqual(
      expect.arrayContaining([
        `${lost} is lost`,
        `${changed} has other bytes than were stored`,
        'stray.txt has no record',
      ]),
    );
    expect(problems).toHaveLength(4);
    expect(problems.some((text) => text.startsWith(same))).toBe(false);
  });
});
