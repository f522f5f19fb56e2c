import { describe, expect, it } from 'vitest';
import { processState, registerProcessState } from '@/lib/kernel/process-state';

describe('what the process shares', () => {
  it('is there for every copy of the module, until it is removed', () => {
    registerProcessState('test-thing', { one: 1 });
    expect(processState('test-thing')).toEqual({ one: 1 });
    registerProcessState('test-thing', undefined);
    expect(() => processState('test-thing')).toThrow(/No test-thing is registered/);
  });
});
