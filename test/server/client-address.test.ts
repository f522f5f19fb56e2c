import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '@/lib/kernel/env';
import { clientAddress } from '@/server/client-address';

const from = (remoteAddress: string | undefined, forwarded?: string | string[]) =>
  clientAddress({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage);

describe('the address of a client', () => {
  it.each([
    ['198.51.100.7', undefined, '198.51.100.7'],
    ['198.51.100.7', '192.0.2.7', '198.51.100.7'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['::1', '2001:db8::7', '2001:db8::7'],
    ['::ffff:127.0.0.1', '10.0.0.1, 192.0.2.7', '192.0.2.7'],
    ['127.0.0.1', ['10.0.0.1', '192.0.2.7'], '192.0.2.7'],
    ['127.0.0.1', '192.0.2.7, 127.0.0.1', '192.0.2.7'],
    ['127.0.0.1', '192.0.2.7, 10.0.0.2', '10.0.0.2'],
    ['127.0.0.1', '192.0.2.7, ', '127.0.0.1'],
    ['127.0.0.1', 'anything', 'anything'],
    [undefined, '192.0.2.7', 'unknown'],
  ])('from %s, forwarded for %j, is %s', (peer, forwarded, expected) => {
    readEnvironment({});
    expect(from(peer, forwarded)).toBe(expected);
  });

  it.each([
    ['10.0.0.2', '192.0.2.7', '192.0.2.7'],
    ['10.0.0.3', '192.0.2.7', '10.0.0.3'],
    ['::ffff:172.18.0.5', '192.0.2.7', '192.0.2.7'],
    ['172.18.0.5', '6.6.6.6, 192.0.2.7, 10.0.0.2', '192.0.2.7'],
    ['2001:db8:1::9', '192.0.2.7, 2001:db8:1::8, 172.31.255.255', '192.0.2.7'],
    ['2001:db8:2::9', '192.0.2.7', '2001:db8:2::9'],
    ['127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['172.18.0.5', '10.0.0.2', '10.0.0.2'],
  ])('behind proxies that are trusted, from %s, forwarded for %s, is %s', (peer, forwarded, expected) => {
    readEnvironment({ TRUSTED_PROXIES: '10.0.0.2, 172.16.0.0/12,2001:db8:1::/48' });
    expect(from(peer, forwarded)).toBe(expected);
  });
});
