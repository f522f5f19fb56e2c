import { describe, expect, it } from 'vitest';
import { firstDate, publicationPlan } from '@/app/admin/editor/publication/publication-plan';
import { sampleArticle, sampleDraft } from '../sample-article';

const now = Date.parse('2026-06-01T00:00:00Z');
const future = '2026-07-01T00:00:00.000Z';
const past = '2026-01-01T00:00:00.000Z';

describe('the review before publishing', () => {
  it('publishes at once, under a past date, or schedules', () => {
    expect(publicationPlan({ kind: 'now' }, false, now)).toEqual({ kind: 'publish', publishedAt: null });
    expect(publicationPlan({ kind: 'at', at: past }, false, now)).toEqual({ kind: 'publish', publishedAt: past });
    expect(publicationPlan({ kind: 'at', at: future }, false, now)).toEqual({ kind: 'schedule', publishedAt: future });
  });

  it('does not go on without a date, nor schedule what is public', () => {
    expect(publicationPlan({ kind: 'at', at: null }, false, now)).toEqual({ kind: 'date_missing' });
    expect(publicationPlan({ kind: 'at', at: future }, true, now)).toEqual({ kind: 'already_public' });
  });

  it('begins with the date that stands', () => {
    const { facts } = sampleArticle();
    expect(firstDate(sampleDraft(), facts)).toEqual({ kind: 'now' });
    expect(firstDate(sampleDraft({ publishedAt: past }), facts)).toEqual({ kind: 'at', at: past });
    expect(firstDate(sampleDraft(), { ...facts, scheduledFor: future })).toEqual({ kind: 'at', at: future });
    expect(firstDate(sampleDraft({ publishedAt: past }), { ...facts, isPublic: true })).toEqual({ kind: 'keep' });
  });
});
