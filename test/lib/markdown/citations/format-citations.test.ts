import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/kernel/language';
import type { CitationCluster } from '@/lib/markdown/citations/citation-style';
import { findCitations } from '@/lib/markdown/citations/find-citations';
import { type FormattedCitations, formatCitations } from '@/lib/markdown/citations/format-citations';
import { readBibliography } from '@/lib/markdown/citations/read-bibliography';
import { library } from './cite-all';

/** The text of each cluster in a source, as the style formats it. */
function cite(
  source: string,
  style: 'gb-t-7714' | 'apa',
  language: Language = 'en',
  entries = library.entries,
): string[] {
  return format(source, style, language, entries).clusters.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
}

function format(
  source: string,
  style: 'gb-t-7714' | 'apa',
  language: Language,
  entries = library.entries,
): FormattedCitations {
  const clusters: CitationCluster[] = findCitations(source, (key) => entries.has(key));
  return formatCitations(clusters, entries, style, language);
}

describe('clusters in GB/T 7714', () => {
  it.each([
    ['[@vaswani2017]', ['[1]']],
    ['[@vaswani2017] [@lecun2015] [@vaswani2017]', ['[1]', '[2]', '[1]']],
    ['[@turing1950; @lecun2015] [@lecun2015; @turing1950]', ['[1-2]', '[1-2]']],
    ['[@turing1950] [@lecun2015] [@zhou2016] [@turing1950; @zhou2016]', ['[1]', '[2]', '[3]', '[1, 3]']],
    [
      '[@a1] [@turing1950] [@lecun2015] [@zhou2016; @turing1950; @lecun2015; @chen2000; @a1]',
      ['[a1?]', '[1]', '[2]', '[1-4, a1?]'],
    ],
    ['[@turing1950, 15]', ['[1]15']],
    ['[@turing1950, pp. 3--5]', ['[1]3-5']],
    ['[@turing1950, p. 15; @lecun2015]', ['[1]15, [2]']],
    ['[@turing1950, chap. 3]', ['[1]Chapter 3']],
    ['[see @turing1950, pp. 3-5; also @lecun2015]', ['see [1]3-5; also [2]']],
    ['[-@turing1950]', ['[1]']],
    ['[@turing1950; @turing1950]', ['[1]']],
    ['@turing1950 says', ['Turing[1]']],
    ['@vaswani2017 [p. 3] say', ['Vaswani et al.[1]3']],
    ['@kells1974', ['“The book of Kells”[1]']],
    ['@nobody [p. 3]', ['[nobody?]3']],
  ])('writes %s in English', (source, expected) => {
    expect(cite(source, 'gb-t-7714')).toEqual(expected);
  });

  it.each([
    ['@vaswani2017提出', ['Vaswani 等[1]']],
    ['@yuan2012 与 @zhou2016', ['袁训来 等[1]', '周志华[2]']],
    ['[参见 @zhou2016, 第 3 章; @turing1950, 第3-5页]', ['参见 [1]第 3 章；[2]3-5']],
    ['@kells1974', ['《The book of Kells》[1]']],
  ])('writes %s in Chinese', (source, expected) => {
    expect(cite(source, 'gb-t-7714', 'zh')).toEqual(expected);
  });

  it('assigns each number its key, and sets brackets as superscript', () => {
    const { clusters } = format(
      '[@turing1950] [@lecun2015] [@zhou2016] @vaswani2017 [@turing1950; @lecun2015; @zhou2016; @none]',
      'gb-t-7714',
      'en',
    );
    expect(clusters[0]?.pieces).toEqual([{ text: '[1]', key: 'turing1950', superscript: true }]);
    expect(clusters[3]?.pieces).toEqual([
      { text: 'Vaswani et al.', key: 'vaswani2017', superscript: false },
      { text: '[4]', key: 'vaswani2017', superscript: true },
    ]);
    expect(clusters[4]?.pieces.map(({ text, key }) => [text, key])).toEqual([
      ['[', null],
      ['1', 'turing1950'],
      ['-', null],
      ['3', 'zhou2016'],
      [', ', null],
      ['none?', null],
      [']', null],
    ]);
  });
});

describe('clusters in APA', () => {
  it.each([
    ['[@vaswani2017, p. 3]', ['(Vaswani et al., 2017, p. 3)']],
    ['@vaswani2017 show', ['Vaswani et al. (2017)']],
    ['@vaswani2017 [pp. 3-5] show', ['Vaswani et al. (2017, pp. 3–5)']],
    ['[@kingma2014]', ['(Kingma & Ba, 2014)']],
    ['@kingma2014', ['Kingma and Ba (2014)']],
    ['@kingma2014 [p. 2; see @turing1950]', ['Kingma and Ba (2014, p. 2; see Turing, 1950)']],
    ['[-@vaswani2017]', ['(2017)']],
    ['[@vaswani2017; @kingma2014; @turing1950]', ['(Kingma & Ba, 2014; Turing, 1950; Vaswani et al., 2017)']],
    ['[see @vaswani2017, pp. 3-5; also @kingma2014]', ['(see Vaswani et al., 2017, pp. 3–5; also Kingma & Ba, 2014)']],
    ['[@shannon1948; @shannon1940]', ['(Shannon, 1940, 1948)']],
    ['[@shannon1948, p. 2; @shannon1940]', ['(Shannon, 1940; Shannon, 1948, p. 2)']],
    ['[@oclc]', ['(Online Computer Library Center, Inc., n.d.)']],
    ['[@brown2020]', ['(Brown et al., 2020)']],
    ['[@maaten2008]', ['(van der Maaten & Hinton, 2008)']],
    ['[@kells1974]', ['(“The book of Kells”, 1974)']],
    ['[@zhou2016; @yuan2012]', ['(袁训来 et al., 2012; 周志华, 2016)']],
    ['[@nobody, p. 3; @turing1950]', ['(Turing, 1950; nobody?, p. 3)']],
    ['@nobody', ['nobody?']],
    ['[@turing1950, Theorem 3, and elsewhere]', ['(Turing, 1950, Theorem 3, and elsewhere)']],
  ])('writes %s in English', (source, expected) => {
    expect(cite(source, 'apa')).toEqual(expected);
  });

  it.each([
    ['[@vaswani2017, p. 3]', ['（Vaswani 等，2017，第 3 页）']],
    ['@vaswani2017 [第 3-5 页] 提出', ['Vaswani 等（2017，第 3–5 页）']],
    ['@zhou2016提出', ['周志华（2016）']],
    ['[@kingma2014; @li2010]', ['（李幼平和王莉，2010；Kingma 和 Ba，2014）']],
    ['[参见@oclc]', ['（参见Online Computer Library Center, Inc.，无日期）']],
  ])('writes %s in Chinese', (source, expected) => {
    expect(cite(source, 'apa', 'zh')).toEqual(expected);
  });

  it('distinguishes works of the same authors and year by letters, in the order of their titles', () => {
    const { entries } = readBibliography(`
      @book{z, author={A, B}, title={The Zebra}, year=2017} @book{m, author={A, B}, title={A Monkey}, year=2017}
      @book{n, author={A, B}, title={None}} @book{o, author={A, B}, title={Other}}`);
    expect(cite('[@z] [@m] @z [@n] [@z; @m]', 'apa', 'en', entries)).toEqual([
      '(A, 2017b)',
      '(A, 2017a)',
      'A (2017b)',
      '(A, n.d.)',
      '(A, 2017a, 2017b)',
    ]);
    const { bibliography } = format('[@z; @m; @n; @o]', 'apa', 'en', entries);
    expect(bibliography.map(({ text }) => text)).toEqual([
      'A, B. (n.d.-a). None.',
      'A, B. (n.d.-b). Other.',
      'A, B. (2017a). A monkey.',
      'A, B. (2017b). The zebra.',
    ]);
  });

  it('shows as many names as distinguish two lists of authors', () => {
    const { entries } = readBibliography(`
      @book{x, author={A, K and B, L and C, M and D, N}, title={X}, year=2017}
      @book{y, author={A, K and B, L and E, O and F, P}, title={Y}, year=2017}
      @book{z, author={A, K and G, L and C, M}, title={Z}, year=2018}`);
    expect(cite('[@x] [@y] @z', 'apa', 'en', entries)).toEqual([
      '(A, B, C, et al., 2017)',
      '(A, B, E, et al., 2017)',
      'A et al. (2018)',
    ]);
  });

  it('shows initials for first authors with the same family name', () => {
    const { entries } = readBibliography(`
      @book{x, author={Smith, Anna}, title={X}, year=2017} @book{y, author={Smith, Zoe and Lee, K}, title={Y}, year=2019}`);
    expect(cite('[@x] @y', 'apa', 'en', entries)).toEqual(['(A. Smith, 2017)', 'Z. Smith and Lee (2019)']);
  });
});

describe('formatCitations', () => {
  it('lists unknown keys by position and leaves them out of the bibliography', () => {
    const { unknown, bibliography } = format('[@turing1950; @nobody] @noone', 'apa', 'en');
    expect(unknown).toEqual([
      { key: 'nobody', cluster: 0, item: 1 },
      { key: 'noone', cluster: 1, item: 0 },
    ]);
    expect(bibliography.map(({ key }) => key)).toEqual(['turing1950']);
  });

  it('returns nothing for no citations', () => {
    expect(formatCitations([], library.entries, 'apa', 'zh')).toEqual({ clusters: [], bibliography: [], unknown: [] });
  });

  it('returns the same result for the same input, whatever was formatted before', () => {
    const source = '[@turing1950; @lecun2015] @zhou2016';
    const first = JSON.stringify(format(source, 'apa', 'zh'));
    format('[@vaswani2017; @shannon1940]', 'gb-t-7714', 'en');
    expect(JSON.stringify(format(source, 'apa', 'zh'))).toBe(first);
  });
});
