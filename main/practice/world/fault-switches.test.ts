import { describe, expect, it } from 'vitest';

import { createFaultSwitches } from './fault-switches';

describe('the fault switches', () => {
  it('strike everywhere and always unless told otherwise', () => {
    const faults = createFaultSwitches([{ name: 'reset' }]);
    expect([faults.strikes('reset', 'set'), faults.strikes('reset', 'scan-ap')]).toEqual([true, true]);
    expect(faults.strikes('silence', 'set')).toBe(false);
  });

  it('strike only at the named place', () => {
    const faults = createFaultSwitches([{ name: 'reset', at: 'set' }]);
    expect([faults.strikes('reset', 'scan-ap'), faults.strikes('reset', 'set')]).toEqual([false, true]);
  });

  it('strike as often as told, and looking does not count', () => {
    const faults = createFaultSwitches([{ name: 'reset', times: 2 }]);
    expect([faults.has('reset', 'set'), faults.has('reset', 'set')]).toEqual([true, true]);
    expect([1, 2, 3].map(() => faults.strikes('reset', 'set'))).toEqual([true, true, false]);
    expect(faults.list()).toEqual([]);
  });

  it('are replaced by a new setting at the same place, and all cleared', () => {
    const faults = createFaultSwitches([{ name: 'reset', at: 'set', times: 1 }]);
    faults.set({ name: 'reset', at: 'set', times: 3 });
    faults.set({ name: 'reset', at: 'scan-ap' });
    expect(faults.list()).toHaveLength(2);
    faults.clear();
    expect(faults.list()).toEqual([]);
  });
});
