import { describe, expect, it } from 'vitest';
import { readMatter } from '@/lib/transfer/markdown/read-matter';
import { draftReason } from '@/lib/transfer/markdown/visibility';

const reasonOf = (source: string, path = 'posts/a.md') => {
  const matter = readMatter(source);
  return draftReason(path, matter, source.slice(matter.bodyOffset));
};
const yaml = (lines: string) => `---\ntitle: T\n${lines}\n---\nText\n`;

describe('what keeps a file from being published', () => {
  it.each([
    'publish: false',
    'publish: "no"',
    'Publish: False',
    'publish:',
    'published: false',
    'published: later',
    'published: 2099-01-01',
    'public: n',
    'is_public: false',
    'dg-publish: false',
    'listed: false',
    'hidden: true',
    'hide: true',
    'unlisted: true',
    'unlisted: yes',
    'password: secret',
    'password: 1234',
    'encrypt: true',
    'private: "True"',
    'Private: 1',
    'secret: on',
    'draft: true',
    'draft: maybe',
    'isDraft: true',
    'is-draft: yes',
    'draft: [true]',
    'visibility: private',
    'visibility: password protected',
    'visibility: members',
    'status: draft',
    'status: Pending',
    'status: future',
    'status: unknown-word',
    'post_status: private',
    'publishDate: 2099-01-01',
    'publish_date: 2099-01-01T00:00:00+08:00',
    'publishDate: soon',
    'embargo: 2099-12-31',
    'expiryDate: 2001-01-01',
    'unpublishDate: 2001-01-01 10:00:00',
    'expires: never mind',
    'permalink: false',
    'eleventyExcludeFromCollections: true',
    'headless: true',
    'build:\n  render: never',
    '_build: { list: never }',
    'extra: { private: true }',
    'params:\n  hidden: true',
    'tags: [a, draft]',
    'tags: "#private, b"',
    'layout: draft',
    '草稿: true',
    '状态: 草稿',
    '公开: 否',
  ])('%s', (lines) => {
    expect(reasonOf(yaml(lines))).not.toBeNull();
  });

  it.each([
    'draft: false',
    'draft: "No"',
    'draft:',
    'published: true',
    'published: Yes',
    'published: 2020-01-01',
    'publish: true',
    'hidden: false',
    'hide: [navigation, toc]',
    'hide:\n  - navigation',
    'hide_title: true',
    'password: ""',
    'password: false',
    'visibility: public',
    'status: publish',
    'status: Published',
    'status: new',
    'status: evergreen',
    'publishDate: 2020-01-01',
    'expiryDate: 2099-01-01',
    'permalink: /a/b/',
    'sitemap: false',
    'sitemap: { exclude: true }',
    'search: { exclude: true }',
    'search: false',
    'robots: noindex',
    'noindex: true',
    'comments: false',
    'toc: false',
    'build: { render: always, list: true }',
    'tags: [drafting, private-keys, hidden markov models]',
    '状态: 已发布',
    'math: true',
  ])('not %s', (lines) => {
    expect(reasonOf(yaml(lines))).toBeNull();
  });

  it.each([
    ['_drafts/a.md', true],
    ['blog/Drafts/a.md', true],
    ['private/a.md', true],
    ['_discarded/a.md', true],
    ['草稿/a.md', true],
    ['docs/_partial.md', true],
    ['draft-a.md', true],
    ['a.draft.md', true],
    ['_posts/2020-01-01-a.md', false],
    ['docs/_index.md', false],
    ['draughts/a.md', false],
    ['drafting-guide.md', false],
    ['privateer/a.md', false],
  ])('by its path: %s', (path, isDraft) => {
    expect(reasonOf('# A\n', path) !== null).toBe(isDraft);
  });

  it('names the words and their line, but no password', () => {
    expect(reasonOf(yaml('draft: true'))).toEqual({ reason: { en: 'draft: true', zh: 'draft: true' }, line: 3 });
    expect(reasonOf('+++\ntitle = "T"\n[extra]\nhidden = true\n+++\n')).toMatchObject({
      reason: { en: 'extra.hidden: true' },
    });
    expect(reasonOf(yaml('password: open-sesame'))?.reason.en).toBe('password: …');
  });

  it('reads the other forms of front matter, and the properties that Notion writes into the text', () => {
    expect(reasonOf('{\n"title": "T",\n"draft": true\n}\n\nText\n')).toMatchObject({ line: 3 });
    expect(reasonOf('Title: T\nStatus: draft\n\nText\n')).toMatchObject({ line: 2 });
    expect(reasonOf('title: T\npublished: false\n---\nText\n')).toMatchObject({ line: 2 });
    expect(reasonOf('# T\n\nCreated: June 1, 2023\nStatus: Draft\n\nText\n')).not.toBeNull();
    expect(reasonOf('# T\n\nNote: the draft is done.\n\nText\n')).toBeNull();
  });
});
