import { describe, expect, it } from 'vitest';
import { renderArticle } from '@/lib/markdown/render-article';

async function commentsIn(source: string) {
  const { problems } = await renderArticle(source, { language: 'en' });
  return problems
    .filter(({ code }) => code === 'comment-shown')
    .map(({ line, column, endLine, endColumn, fix }) => [line, column, endLine, endColumn, fix?.replacement]);
}

describe('a comment of Obsidian', () => {
  it.each([
    ['Public. %%private *remark*%% more', [[1, 9, 1, 29, '<!-- private *remark* -->']]],
    ['a %%b\nc%%', [[1, 3, 2, 4, '<!-- b\nc -->']]],
    ['%%a%%', [[1, 1, 1, 6, '<!-- a -->']]],
    ['%%a%% b', [[1, 1, 1, 6, undefined]]],
    ['a %%b -- c%%', [[1, 3, 1, 13, undefined]]],
    [
      '%%\n\nhidden\n\n%%',
      [
        [1, 1, 1, 3, undefined],
        [5, 1, 5, 3, undefined],
      ],
    ],
    [
      'a %%1%% b %%2%%',
      [
        [1, 3, 1, 8, '<!-- 1 -->'],
        [1, 11, 1, 16, '<!-- 2 -->'],
      ],
    ],
  ])('is reported in %j', async (source, expected) => {
    expect(await commentsIn(source)).toEqual(expected);
  });

  it.each(['`%%a%%`', '50%% of 60%%', 'a \\%%b%\\%', '$a%%b$', '```\n%%a%%\n```', '%%%'])(
    'is not %j',
    async (source) => {
      expect(await commentsIn(source)).toEqual([]);
    },
  );
});
