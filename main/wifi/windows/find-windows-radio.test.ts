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
    Promise.resolve(ok({ exit: 0, text: readFileSync(path.join(fixtures, file), 'utf8') }));
const find = (netsh: Netsh) => findWindowsRadio(systemClock(), {}, { libraries: noLibraries, netsh });

describe('the adapter to move', () => {
  const adapter = (description: string, state: number) => ({ guid: description, description, state });
  const best = (...adapters: ReturnType<typeof adapter>[]) => adaptersToMove(adapters)[0]?.description;

  it('is the one that carries no internet', () => {
    expect(best(adapter('Built in', 1), adapter('Stick', 4))).toBe('Stick');
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

  it('leaves out the second face of an adapter', async () => {
    const found = await find(netshSaying('show-interfaces-win11-secondary.txt'));
    expect(found).toMatchObject({ kind: 'radio', ref: { kind: 'netsh', interfaceName: 'Wi-Fi' } });
  });

  it.each([
    ['show-nothing', netshSaying('err-no-adapter.txt'), /no Wi-Fi adapter/],
    ['service-down', () => Promise.resolve(fail({ kind: 'service-down' } as const)), /AutoConfig/],
    ['names-hidden', () => Promise.resolve(fail({ kind: 'names-hidden' } as const)), /location/],
    ['tool-failed', () => Promise.resolve(fail({ kind: 'tool-failed' } as const)), /neither/],
  ] as const)('says why it cannot: %s', async (_what, netsh, reason) => {
    const found = await find(netsh);
    expect(found.kind).toBe('none');
    expect(found.reason).toMatch(reason);
  });
});
