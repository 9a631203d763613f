import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok } from '../../../shared/result';
import { systemClock } from '../../ports/system-clock';
import { adaptersToMove, findWindowsRadio } from './find-windows-radio';
import type { Netsh } from './netsh/netsh';

const fixtures = path.resolve(import.meta.dirname, '../../../test/fixtures/wifi/windows/en');
const noLibraries = { wlanapi: '/nowhere/wlanapi.dll', iphlpapi: '/nowhere/iphlpapi.dll' };
const netshSaying =
  (file: string): Netsh =>
  () =>
    Promise.resolve(ok({ exit: 0, text: readFileSync(path.join(fixtures, file), 'utf8'), isUtf8: true }));
const nowhere = { interfaces: () => ({}), internetWay: () => Promise.resolve(null) };
const find = (netsh: Netsh, wanted: string | null = null) =>
  findWindowsRadio(systemClock(), {}, wanted, { libraries: noLibraries, netsh, ...nowhere });

describe('the adapter to move', () => {
  const adapter = (description: string, state: number, carriesInternet: boolean | null = null) => ({
    ...{ guid: description, description, state, carriesInternet },
  });
  const best = (...adapters: ReturnType<typeof adapter>[]) => adaptersToMove(adapters)[0]?.description;

  it('is the one that carries no internet', () => {
    expect(best(adapter('Built in', 1), adapter('Stick', 4))).toBe('Stick');
    expect(best(adapter('Built in', 1, true), adapter('Stick', 1, false))).toBe('Stick');
  });

  it('is never the second face of another', () => {
    expect(best(adapter('Intel AX201', 1), adapter('Intel AX201 #2', 4))).toBe('Intel AX201');
  });
});

describe('where wlanapi.dll cannot be called', () => {
  it('moves by netsh', async () => {
    const found = await find(netshSaying('show-interfaces-win11.txt'));
    expect(found).toMatchObject({ kind: 'radio', ref: { kind: 'netsh', interfaceName: 'Wi-Fi' } });
  });

  it('moves the one that a person chose, and says when it is gone', async () => {
    const chosen = await find(netshSaying('show-interfaces-win11.txt'), 'Wi-Fi');
    expect(chosen).toMatchObject({ kind: 'radio', ref: { interfaceName: 'Wi-Fi' } });
    expect(chosen.reason).toMatchObject({ id: 'chosen', tool: 'netsh' });
    const gone = await find(netshSaying('show-interfaces-win11.txt'), 'Wi-Fi 2');
    expect(gone).toMatchObject({ kind: 'radio', ref: { interfaceName: 'Wi-Fi' } });
    expect(gone.reason).toMatchObject({ tool: 'netsh', isInstead: true });
  });

  it('leaves out the second face of an adapter', async () => {
    const found = await find(netshSaying('show-interfaces-win11-secondary.txt'));
    expect(found).toMatchObject({ kind: 'radio', ref: { kind: 'netsh', interfaceName: 'Wi-Fi' } });
  });

  it.each([
    ['show-nothing', netshSaying('err-no-adapter.txt'), 'windows-no-adapter'],
    ['service-down', () => Promise.resolve(fail({ kind: 'service-down' } as const)), 'windows-service-down'],
    ['names-hidden', () => Promise.resolve(fail({ kind: 'names-hidden' } as const)), 'windows-location'],
    ['tool-failed', () => Promise.resolve(fail({ kind: 'tool-failed' } as const)), 'windows-silent'],
  ] as const)('says why it cannot: %s', async (_what, netsh, id) => {
    expect(await find(netsh)).toEqual({ kind: 'none', reason: { id } });
  });
});
