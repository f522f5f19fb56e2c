import { describe, expect, it } from 'vitest';
import type { LocalDraft } from '@/app/admin/editor/drafts/local-drafts';
import { restoreDecision } from '@/app/admin/editor/drafts/restore-decision';
import { sampleArticle, sampleDraft } from '../sample-article';

function left(markdown: string, sent: LocalDraft['sent'] = []): LocalDraft {
  const base = sampleDraft();
  const draft = sampleDraft({ markdown });
  return { articleId: 'article-1', editorId: 'tab', personId: 'p', version: 1, base, draft, sent, typedAt: 7 };
}

describe('a copy left on this device', () => {
  it('is restored when the server has not moved on', () => {
    const decision = restoreDecision(left('more'), sampleArticle(1));
    expect(decision).toEqual({ kind: 'restore', draft: sampleDraft({ markdown: 'more' }), typedAt: 7 });
  });

  it('is forgotten when the server has it already', () => {
    expect(restoreDecision(left('more'), sampleArticle(2, { markdown: 'more' }))).toEqual({ kind: 'forget' });
  });

  it('is merged with a change of another field', () => {
    const decision = restoreDecision(left('more'), sampleArticle(2, { title: 'Limits and colimits' }));
    expect(decision).toMatchObject({ kind: 'restore', draft: { markdown: 'more', title: 'Limits and colimits' } });
  });

  it('is put before the person when both texts changed', () => {
    const decision = restoreDecision(left('more'), sampleArticle(2, { markdown: 'theirs' }));
    expect(decision).toMatchObject({ kind: 'conflict', fields: ['markdown'], mine: { markdown: 'more' } });
  });

  it('is restored over an own save that arrived while its answer was lost', () => {
    const decision = restoreDecision(
      left('more and more', [{ markdown: 'more' }]),
      sampleArticle(2, { markdown: 'more' }),
    );
    expect(decision).toMatchObject({ kind: 'restore', draft: { markdown: 'more and more' } });
  });
});
