import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeNode } from '@/server/node-version.mjs';

describe('a version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '24.21.0', '26.10.0'])(
    '%s is one that Scholium is tried on',
    (version) => {
      expect(judgeNode(version).verdict).toBe('tried');
    },
  );

  it.each(['0.12.0', '16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
    '%s is refused with what to install',
    (version) => {
      const { verdict, sentence } = judgeNode(version);
      expect(verdict).toBe('refused');
      expect(sentence).toBe(`Scholium does not run on Node ${version}. Install Node 22 (22.12 or newer), 24 or 26.`);
    },
  );

  it.each(['23.11.0', '25.1.0', '27.0.0', '30.2.1'])('%s may be used, and is told to be untried', (version) => {
    const { verdict, sentence } = judgeNode(version);
    expect(verdict).toBe('untried');
    expect(sentence).toContain(`Node ${version} is `);
  });

  it('is refused where the range of package.json leaves it out, and only there', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const ranges = engines.node.split(' || ').map((range) => /^(\^|>=)(\d+)\.(\d+)\.0$/.exec(range)?.slice(1) ?? []);
    const isIn = (major: number, minor: number) =>
      ranges.some(([sign, from, least]) => {
        const isSame = major === Number(from) && minor >= Number(least);
        return isSame || (sign === '>=' && major > Number(from));
      });
    for (let major = 16; major < 30; major += 1)
      for (let minor = 0; minor < 30; minor += 1) {
        const { verdict } = judgeNode(`${major}.${minor}.0`);
        // Releases with odd numbers are no longer maintained, and none of the range names one; they are tried by nobody.
        if (verdict !== 'untried')
          expect([major, minor, verdict === 'tried']).toEqual([major, minor, isIn(major, minor)]);
      }
  });
});
