import { describe, expect, it } from 'vitest';
import { isPrivateFolder } from '@/lib/transfer/markdown/inherited/folder-name';

describe('folder names that say that a folder is not public', () => {
  it.each([
    'Private Notes',
    'private',
    'PRIVATE',
    '_private',
    'privateNotes',
    'wip',
    'WIP 2024',
    'drafts',
    '_drafts',
    'Draft Posts',
    'old_drafts',
    '99 - Drafts',
    'unpublished',
    'archive-private',
    'private.archive',
    'work in progress',
    'Work-In-Progress',
    'do-not-publish',
    'not_for_publication',
    'Not Public',
    'unfinished articles',
    'Internal Docs',
    'secret diary',
    'personal journal',
    'Personal Notes',
    'For My Eyes Only',
    '🔒 Private',
    'Recycle Bin',
    '草稿',
    '草稿箱',
    '我的草稿',
    '私密',
    '私密笔记',
    '私人',
    '私人日记',
    '未发布',
    '未發布',
    '未发布的文章',
    '不公开',
    '请勿公开',
    '待发布',
    '仅自己可见',
    '内部资料',
    '加密笔记',
    '草稿 Drafts',
    '01-草稿',
    '回收站',
  ])('%s', (name) => {
    expect(isPrivateFolder(name)).toBe(true);
  });

  it.each([
    'privacy',
    'draft-horses',
    'Drafting',
    'draughts',
    'privateer',
    'private-keys',
    'private equity',
    'internal medicine',
    'internal-combustion',
    'hidden-markov-models',
    'Hidden Figures',
    'secret garden',
    'secretary',
    'personal',
    'personal-finance',
    'archive',
    'archived',
    'posts',
    'notes',
    'wiping',
    'unfinished symphony',
    'encrypted',
    'restricted boltzmann machines',
    'in-progressive',
    'trash-metal',
    '私有云',
    '私人飞机',
    '隐私',
    '隐藏层',
    '内部排序',
    '秘密花园',
    '加密',
    '加密算法',
    '草稿纸上的数学',
    '发布',
    '个人',
    '',
    '2024',
  ])('not %s', (name) => {
    expect(isPrivateFolder(name)).toBe(false);
  });

  it('takes no time for a name that is made to take some', () => {
    const start = performance.now();
    expect(isPrivateFolder(`${'my 1 '.repeat(50)}x`)).toBe(false);
    expect(isPrivateFolder(`${'我的'.repeat(39)}x`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
