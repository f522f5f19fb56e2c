import { expect, it } from 'vitest';
import { changedFields } from '@/app/admin/editor/drafts/changed-fields';
import { draftFaults } from '@/app/admin/editor/drafts/draft-faults';
import { maxMarkdownCharacters } from '@/lib/kernel/text-length';
import { sampleDraft } from '../sample-article';

it('a text of more characters than an article may have is held back, and everything else is saved', () => {
  const base = sampleDraft();
  const longest = { ...base, markdown: '𝒜'.repeat(maxMarkdownCharacters) };
  expect(draftFaults(longest)).toEqual({});
  const longer = { ...base, title: 'New', markdown: `${longest.markdown}a` };
  expect(draftFaults(longer)).toEqual({ markdown: 'too_long' });
  expect(changedFields(base, longer)).toEqual({ title: 'New' });
});
