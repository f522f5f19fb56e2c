import { beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '@/lib/kernel/env';
import { isScholiumError } from '@/lib/kernel/errors';
import { registerProcessState } from '@/lib/kernel/process-state';
import { type RequestSource, requireOwnPage } from '@/lib/site/require-own-page';
import { settleSiteOrigin } from '@/lib/site/site-origins';

function verdict(source: Partial<RequestSource>): string {
  try {
    requireOwnPage({ origin: null, fetchSite: null, host: null, ...source });
    return 'ours';
  } catch (error) {
    if (!isScholiumError(error)) throw error;
    return error.code;
  }
}

beforeEach(() => registerProcessState('settled-origin', undefined));

describe('with SITE_URL', () => {
  const origin = 'https://notes.example.org';
  beforeEach(() => readEnvironment({ SITE_URL: origin, PORT: '3000' }));

  it('a change comes from that address, whatever Host a proxy passes on', () => {
    for (const host of ['notes.example.org', '127.0.0.1:3000']) expect(verdict({ origin, host })).toBe('ours');
    expect(verdict({ fetchSite: 'same-origin', host: 'notes.example.org' })).toBe('ours');
  });

  it.each([
    'http://notes.example.org',
    'https://notes.example.org:8443',
    'https://www.notes.example.org',
    'https://notes.example.org.evil.example',
    'https://notes.example.org@evil.example',
    'http://127.0.0.1:3000',
    'http://rebound.example',
  ])('%s changes nothing, also when its own host was asked for', (other) => {
    expect(verdict({ origin: other, host: new URL(other).host })).toBe('unknown_site_address');
    expect(verdict({ origin: other, host: 'elsewhere.example' })).toBe('cross_site_request');
  });

  it('without Origin the host asked for decides', () => {
    expect(verdict({ fetchSite: 'same-origin', host: 'rebound.example' })).toBe('unknown_site_address');
    // HTTP/1.0 without a Host: no address can be named.
    expect(verdict({ fetchSite: 'same-origin' })).toBe('cross_site_request');
    expect(verdict({ origin: 'null', host: 'notes.example.org' })).toBe('cross_site_request');
  });
});

describe('without SITE_URL', () => {
  beforeEach(() => readEnvironment({ PORT: '3000' }));
  const own = ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'];

  it('a change comes from a loopback name with the port, in plain HTTP', () => {
    for (const origin of own) expect(verdict({ origin, host: new URL(origin).host })).toBe('ours');
    for (const origin of [
      'https://127.0.0.1:3000',
      'https://localhost:3000',
      'http://localhost:3001',
      'http://localhost',
      'http://127.0.0.2:3000',
      'http://192.168.1.5:3000',
      'http://rebound.example:3000',
      'http://localhost.evil.example:3000',
    ])
      expect(verdict({ origin, host: new URL(origin).host }), origin).toBe('unknown_site_address');
  });

  it('once somebody signed in under one of them, from that one alone', () => {
    settleSiteOrigin('http://localhost:3000');
    expect(own.map((origin) => verdict({ origin, host: new URL(origin).host }))).toEqual([
      'unknown_site_address',
      'ours',
      'unknown_site_address',
    ]);
  });

  it('nothing that is no web address, and nothing that another site sent, is ours', () => {
    const host = '127.0.0.1:3000';
    for (const origin of ['null', '', 'nonsense', 'file://127.0.0.1:3000', 'chrome-extension://127.0.0.1:3000'])
      expect(verdict({ origin, host })).toBe('cross_site_request');
    for (const fetchSite of ['cross-site', 'same-site', 'none', 'new-value'])
      expect(verdict({ origin: 'http://127.0.0.1:3000', fetchSite, host })).toBe('cross_site_request');
    expect(verdict({ host })).toBe('cross_site_request');
  });
});
