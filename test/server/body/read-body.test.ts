import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readBody } from '@/server/body/read-body';

describe('readBody', () => {
  it('gives null at once when the sender had left before', async () => {
    const request = new IncomingMessage(new Socket());
    request.destroy();
    await once(request, 'close');
    expect(await readBody(request, 100, 1)).toBeNull();
  });
});
