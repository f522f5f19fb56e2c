import { describe, expect, it } from 'vitest';
import { hasSomethingToPublish } from '@/app/admin/editor/publication/something-to-publish';
import { sampleArticle } from '../sample-article';

const { facts } = sampleArticle();
const saved = { kind: 'saved', at: 1 } as const;
const live = { ...facts, status: 'published', isPublic: true } as const;

describe('publishing is offered', () => {
  it('for what nobody can read yet', () => {
    expect(hasSomethingToPublish({ facts, save: saved })).toBe(true);
  });

  it('for a live article with edits, be they saved or on their way', () => {
    expect(hasSomethingToPublish({ facts: { ...live, hasUnpublishedChanges: true }, save: saved })).toBe(true);
    expect(hasSomethingToPublish({ facts: live, save: { kind: 'waiting' } })).toBe(true);
  });

  it('not where readers have what is written', () => {
    expect(hasSomethingToPublish({ facts: live, save: saved })).toBe(false);
  });
});
