import { describe, expect, it } from 'vitest';
import { nextAddress, signInAddress } from '@/app/admin/next-address';

describe('where sign-in leads', () => {
  it('is the admin page that was asked for, with its filters', () => {
    expect(nextAddress('/admin/articles?status=draft&page=2#top')).toBe('/admin/articles?status=draft&page=2#top');
    expect(nextAddress('/admin')).toBe('/admin');
    expect(nextAddress('/admin/tags/%E6%A0%87%E7%AD%BE')).toBe('/admin/tags/%E6%A0%87%E7%AD%BE');
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['another site', 'https://evil.example/admin'],
    ['another site without a scheme', '//evil.example/admin'],
    ['another site behind a backslash', '/\\evil.example/admin'],
    ['another site behind a tab that browsers drop', '/\t/evil.example/admin'],
    ['another site behind a new line', '/\n/evil.example/admin'],
    ['a script', 'javascript:alert(1)'],
    ['a page outside the admin', '/articles/x'],
    ['a page that only begins like the admin', '/administrator'],
    ['a way out of the admin', '/admin/../setup'],
    ['an encoded way out of the admin', '/admin/%2e%2e/setup'],
    ['the sign-in page itself', '/admin/sign-in?next=/admin/sign-in'],
    ['something that is no address', '/admin:99999999//['],
    ['an address that a form cannot carry', `/admin/articles?title=${'x'.repeat(2_000)}`],
  ])('is the article list for %s', (_name, given) => {
    expect(nextAddress(given)).toBe('/admin/articles');
  });
});

describe('the address of sign-in', () => {
  it('carries where to come back to, without what Next adds for itself', () => {
    const address = signInAddress('/admin/tags?page=2&_rsc=abc');
    expect(address).toBe('/admin/sign-in?next=%2Fadmin%2Ftags%3Fpage%3D2');
    expect(nextAddress(new URL(address, 'http://site.test').searchParams.get('next'))).toBe('/admin/tags?page=2');
  });

  it('carries nothing where there is nothing worth coming back to', () => {
    expect(signInAddress(null)).toBe('/admin/sign-in');
    expect(signInAddress('//evil.example')).toBe('/admin/sign-in');
    expect(signInAddress('/admin/articles')).toBe('/admin/sign-in');
  });
});
