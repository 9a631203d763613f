import { describe, expect, it } from 'vitest';
import { fail } from '../../../../shared/result';
import { systemClock } from '../../../ports/system-clock';
import { wlanCalls } from './wlan-calls';
import type { WlanFunctions } from './wlan-functions';

const guid = { Data1: 0, Data2: 0, Data3: 0, Data4: new Uint8Array(8) };

function windowsWith(functions: Partial<WlanFunctions>): WlanFunctions {
  return { WlanOpenHandle: () => Promise.resolve(0), ...functions } as unknown as WlanFunctions;
}

describe('what Windows hands over', () => {
  it('is a fault when it is not what it should be, and freed all the same', async () => {
    const freed: unknown[] = [];
    const functions = windowsWith({ WlanFreeMemory: (data) => Promise.resolve(freed.push(data)) });
    const calls = wlanCalls(functions, systemClock(1000));
    const handOver = (_: unknown, out: unknown[]): Promise<number> => {
      out[0] = 'memory';
      return Promise.resolve(0);
    };
    const read = (): never => {
      throw new Error('this is no list');
    };
    expect(await calls.ask(handOver, read)).toEqual(fail({ kind: 'tool-failed' }));
    expect(freed).toEqual(['memory']);
  });
});

describe('a Windows that does not come back', () => {
  it('names no interface', async () => {
    const functions = windowsWith({ ConvertInterfaceGuidToLuid: () => new Promise(() => undefined) });
    expect(await wlanCalls(functions, systemClock(1000)).alias(guid)).toBeNull();
  });
});
