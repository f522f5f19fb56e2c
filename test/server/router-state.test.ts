import { describe, expect, it } from 'vitest';
import { useFront } from './use-front';

describe('what a page says that it shows', () => {
  const front = useFront();
  const ask = (path: string, state: string) =>
    fetch(`${front().base}${path}`, { headers: { rsc: '1', 'next-router-state-tree': state } });

  it.each([
    '',
    'garbage',
    '%',
    '%ff',
    'null',
    '5',
    '{}',
    '[]',
    '[""]',
    '["",{"children":5}]',
    '["",{"children":["x"]}]',
    '[["a","b","x",null],{}]',
    '["",{},null,"unknown"]',
    JSON.stringify(['', {}, null, null, null, '', 1]),
    `["",{},null,null,${'1'.repeat(9_000)},"x","y"]`,
    '["",{}], ["",{}]',
  ])('%s is refused where it is nothing that one could', async (state) => {
    for (const path of ['/tags', '/admin/articles', '/nope']) {
      const answer = await ask(path, state);
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('<h1>')]);
    }
  });

  it.each([
    '["",{}]',
    '["",{"children":["(reader)",{"children":["__PAGE__",{}]}]},null,"refetch"]',
    '["",{"children":["tags",{"children":[["slug","x","d",null],{"children":["__PAGE__",{},null,null,1,"h"]}]}]}]',
  ])('%s goes on to Next', async (state) => {
    expect((await ask('/tags', encodeURIComponent(state))).status).toBe(200);
    expect(front().reached.at(-1)?.request.headers['next-router-state-tree']).toBe(encodeURIComponent(state));
    expect((await ask('/api/v1/tags', 'garbage')).status).toBe(200);
  });
});
