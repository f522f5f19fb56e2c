import { describe, expect, it } from 'vitest';
import { readNames } from '@/lib/markdown/citations/bibtex/read-names';

describe('readNames', () => {
  it.each([
    ['Donald E. Knuth', [{ family: 'Knuth', given: 'Donald E.' }]],
    ['Knuth, Donald E.', [{ family: 'Knuth', given: 'Donald E.' }]],
    ['Ludwig van Beethoven', [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }]],
    ['van der Maaten, Laurens', [{ family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' }]],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      [{ family: 'Vallée Poussin', given: 'Charles Louis Xavier Joseph', 'non-dropping-particle': 'de la' }],
    ],
    ['Peebles, Jr., Peyton Z.', [{ family: 'Peebles', given: 'Peyton Z.', suffix: 'Jr.' }]],
    [
      'de Leeuw, Jan and Gauss, C.~F.',
      [
        { family: 'Leeuw', given: 'Jan', 'non-dropping-particle': 'de' },
        { family: 'Gauss', given: 'C. F.' },
      ],
    ],
    ['A B and others', [{ family: 'B', given: 'A' }, { literal: 'others' }]],
    ['{Barnes and Noble} and {NASA}', [{ literal: 'Barnes and Noble' }, { literal: 'NASA' }]],
    ['{World Health Organization}, ', [{ literal: 'World Health Organization' }]],
    ['OpenAI and Plato', [{ literal: 'OpenAI' }, { family: 'Plato' }]],
    [
      '周志华 and 周, 志华 and 周 志华',
      [{ literal: '周志华' }, { family: '周', given: '志华' }, { literal: '周志华' }],
    ],
    ['哈里森·沃尔德伦', [{ literal: '哈里森·沃尔德伦' }]],
    [
      "{\\'E}douard Lucas AND {\\O}ystein Ore",
      [
        { family: 'Lucas', given: 'Édouard' },
        { family: 'Ore', given: 'Øystein' },
      ],
    ],
    ['Sand Andy', [{ family: 'Andy', given: 'Sand' }]],
    ['', []],
    [' and , and {}', []],
  ])('reads %j', (value, names) => {
    expect(readNames(value)).toEqual(names);
  });

  it('keeps 500 names of a longer list and marks the list as incomplete', () => {
    const names = readNames(Array.from({ length: 600 }, (_, index) => `A B${index}`).join(' and '));
    expect([names.length, names.at(-1)]).toEqual([501, { literal: 'others' }]);
  });
});
