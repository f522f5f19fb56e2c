import { beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '@/lib/kernel/env';
import { registerProcessState } from '@/lib/kernel/process-state';
import { isOwnHost, settleSiteOrigin, siteOrigins } from '@/lib/site/site-origins';

beforeEach(() => registerProcessState('settled-origin', undefined));

describe('the origins whose pages may change something', () => {
  it('with SITE_URL is its own alone, without its path and the port of its scheme', () => {
    readEnvironment({ SITE_URL: 'https://Notes.example.org:443/maths' });
    settleSiteOrigin('http://127.0.0.1:3000');
    expect(siteOrigins()).toEqual(['https://notes.example.org']);
  });

  it.each(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::'])(
    'without it, listening on %s, are the names of this machine',
    (HOST) => {
      readEnvironment({ HOST, PORT: '4000' });
      expect(siteOrigins()).toEqual(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000']);
    },
  );

  it('without it, listening on one address, is that address', () => {
    readEnvironment({ HOST: '192.168.1.5', PORT: '80' });
    expect(siteOrigins()).toEqual(['http://192.168.1.5']);
  });

  it('is the first loopback name that somebody signed in under, until the process ends', () => {
    readEnvironment({ PORT: '3000' });
    settleSiteOrigin('http://rebound.example:3000');
    settleSiteOrigin(null);
    expect(siteOrigins()).toHaveLength(3);
    settleSiteOrigin('http://localhost:3000');
    settleSiteOrigin('http://127.0.0.1:3000');
    expect(siteOrigins()).toEqual(['http://localhost:3000']);
  });
});

describe('the hosts that are the site', () => {
  it('are those of SITE_URL and of this machine, with their port', () => {
    readEnvironment({ SITE_URL: 'https://notes.example.org', PORT: '3000' });
    const own = ['notes.example.org', 'NOTES.example.org', '127.0.0.1:3000', 'localhost:3000', '[::1]:3000'];
    expect(own.map(isOwnHost)).toEqual(own.map(() => true));
    const others = [
      'notes.example.org:8080',
      'evil.example',
      '127.0.0.1',
      'localhost:3001',
      'notes.example.org.evil.example',
    ];
    expect(others.map(isOwnHost)).toEqual(others.map(() => false));
  });
});
