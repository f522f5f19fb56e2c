import { readdirSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { anonymous, systemActor } from '@/lib/accounts/actor';
import { database } from '@/lib/db/database';
import { findMedia } from '@/lib/media/find-media';
import { mediaFolder } from '@/lib/media/media-folder';
import { storeImage } from '@/lib/media/store-image';
import { useDatabase } from '@/test/setup/database';

const png = () =>
  sharp({ create: { width: 3, height: 2, channels: 3, background: '#08f' } })
    .png()
    .toBuffer();

describe('storing images', () => {
  useDatabase();
  const actor = systemActor('test');

  it('keeps the bytes once, knows what they are, and serves them by their hash', async () => {
    const bytes = await png();
    const first = await storeImage(actor, { bytes, fileName: 'blue.jpg' });
    const second = await storeImage(actor, { bytes, fileName: 'again.png' });
    expect(second).toEqual(first);
    expect(first).toMatchObject({
      width: 3,
      height: 2,
      url: expect.stringMatching(/^\/media\/[0-9a-f]{2}\/[0-9a-f]{64}\.png$/),
    });
    const found = await findMedia(first.url.slice('/media/'.length));
    expect(found).toMatchObject({ mediaType: 'image/png', byteLength: bytes.byteLength });
    expect(statSync(found?.path ?? '').size).toBe(bytes.byteLength);
    expect(await database().media.count()).toBe(1);
  });

  it('refuses what is no image, whatever it is called, and leaves nothing behind', async () => {
    const before = readdirSync(mediaFolder(), { recursive: true }).length;
    const bytes = Buffer.from('<html><script>alert(1)</script></html>');
    await expect(storeImage(actor, { bytes, fileName: 'x.png' })).rejects.toMatchObject({
      code: 'unsupported_media_type',
    });
    expect(readdirSync(mediaFolder(), { recursive: true })).toHaveLength(before);
  });

  it('is not for anonymous people', async () => {
    await expect(storeImage(anonymous, { bytes: await png(), fileName: 'x.png' })).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });

  it('no key leaves the media folder', async () => {
    for (const key of ['../../etc/passwd', 'aa/../../x.png', `aa/${'0'.repeat(64)}.png/..`, ''])
      expect(await findMedia(key)).toBeNull();
  });
});
