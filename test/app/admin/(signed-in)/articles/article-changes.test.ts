import { describe, expect, it } from 'vitest';
import { offeredChanges, undoOf } from '@/app/admin/(signed-in)/articles/article-changes';
import type { StateChange } from '@/lib/contract/article';

const publicAt = new Date('2026-01-11T08:00:00.000Z');
const draft = { status: 'draft', inTrash: false, hasUnpublishedChanges: false, publicAt: null } as const;
const published = { status: 'published', inTrash: false, hasUnpublishedChanges: false, publicAt } as const;
const scheduled = { ...published, status: 'scheduled' } as const;
const archived = { ...draft, status: 'archived' } as const;

const labels = (article: Parameters<typeof offeredChanges>[0]) => offeredChanges(article).map(({ label }) => label);

describe('what the list offers for an article', () => {
  it('fits its state', () => {
    expect(labels(draft)).toEqual(['publish', 'trash']);
    expect(labels(archived)).toEqual(['publish', 'trash']);
    expect(labels(scheduled)).toEqual(['cancelSchedule', 'trash']);
    expect(labels(published)).toEqual(['unpublish', 'archive', 'trash']);
  });

  it('begins with publishing edits where there are some', () => {
    expect(labels({ ...published, hasUnpublishedChanges: true })[0]).toBe('publishChanges');
  });

  it('is nothing but to come back, in the trash', () => {
    expect(labels({ ...published, inTrash: true })).toEqual(['restore']);
  });
});

describe('taking a change back', () => {
  it('makes a published article public again under its date', () => {
    const publishAt = '2026-01-11T08:00:00.000Z';
    expect(undoOf('unpublish', published)).toEqual({ publishAt });
    expect(undoOf('archive', published)).toEqual({ publishAt });
    expect(undoOf('trash', published)).toEqual({ restore: true, publishAt });
    expect(undoOf('unpublish', scheduled)).toEqual({ publishAt });
  });

  it('brings what was not public out of the trash and no further', () => {
    expect(undoOf('trash', draft)).toEqual({ restore: true });
    expect(undoOf('trash', archived)).toEqual({ restore: true });
  });

  it('unpublishes a draft that was published', () => {
    expect(undoOf('publish', draft)).toEqual({ unpublish: true });
  });

  it.each(['unpublish', 'archive', 'trash', 'publish'] satisfies StateChange[])(
    'is not offered for %s where newer edits would be published by it',
    (change) => {
      expect(undoOf(change, { ...published, hasUnpublishedChanges: true })).toBeNull();
    },
  );
});
