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

  it('that is refused is outside the range of package.json, and one that is tried is inside', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0');
  });
});
