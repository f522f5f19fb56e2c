import type { ArticleDraft, EditableArticle } from '@/app/admin/editor/drafts/article-draft';

/** A draft to begin with; a test says what differs. */
export function sampleDraft(changes: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    title: 'Limits',
    markdown: 'One line.',
    slug: 'limits',
    excerpt: '',
    tags: ['analysis'],
    language: 'en',
    publishedAt: null,
    series: null,
    seriesPosition: null,
    ...changes,
  };
}

/** That draft as the server has it, in `version`. */
export function sampleArticle(version = 1, changes: Partial<ArticleDraft> = {}): EditableArticle {
  return {
    id: 'article-1',
    version,
    draft: sampleDraft(changes),
    facts: {
      status: 'draft',
      scheduledFor: null,
      isPublic: false,
      hasUnpublishedChanges: false,
      inTrash: false,
      liveUrl: null,
    },
  };
}
