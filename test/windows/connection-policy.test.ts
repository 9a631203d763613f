import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { connectionPolicy } from '../../main/wifi/windows/connection-policy';
import { nativeWindowsAdapter } from '../../main/wifi/windows/native-windows-adapter';
import { fail, ok } from '../../shared/result';
import {
  ADAPTER_GUID,
  buildLibraries,
  device,
  usual,
  WindowsWorld,
  type StandInNetwork,
} from './stand-in/windows-world';

const world = new WindowsWorld();
const library = buildLibraries(world);
const calm = new AbortController().signal;
const KEY = 'HKLM\\Software\\Policies\\Microsoft\\Windows\\WcmSvc\\GroupPolicy';

afterAll(() => {
  world.close();
});

/** A folder like that of Windows, whose registry has this value, or none, for the policy and nothing else. */
function systemRoot(value: string | null): string {
  const root = path.join(world.folder, `policy-${value ?? 'none'}`);
  mkdirSync(path.join(root, 'System32'), { recursive: true });
  const lines =
    value === null
      ? []
      : [KEY.replace('HKLM', 'HKEY_LOCAL_MACHINE'), `    fMinimizeConnections    REG_DWORD    ${value}`];
  writeFileSync(path.join(root, 'printed'), ['', ...lines, ''].join('\r\n'));
  const asked = `[ "$*" = 'query ${KEY} /v fMinimizeConnections' ] || exit 9`;
  const script = ['#!/bin/sh', asked, `cat '${root}/printed'`, `exit ${value === null ? '1' : '0'}`, ''];
  writeFileSync(path.join(root, 'System32', 'reg.exe'), script.join('\n'), { mode: 0o755 });
  return root;
}

it.each([
  ['is why a join is refused, where it allows no Wi-Fi beside a cable', '0x3', 'refuses', 'permission'],
  ['is why a device is not found', '0x3', 'absent', 'permission'],
  ['is no reason where an address is missing', '0x3', 'silent', 'no-address'],
  ['is no reason where a person may join', '0x1', 'refuses', 'join-refused'],
  ['is no reason where there is none', null, 'refuses', 'join-refused'],
] as const)("an administrator's policy %s", async (_, value, outcome, kind) => {
  const networks = usual.networks.map((one): StandInNetwork => (one.ssid === device ? { ...one, outcome } : one));
  world.become({ ...usual, networks });
  const adapter = nativeWindowsAdapter({
    ...{ guid: ADAPTER_GUID, clock: systemClock(40), interfaces: world.interfaces },
    libraries: { wlanapi: library, iphlpapi: library },
    policy: connectionPolicy(systemRoot(value), systemClock()),
  });
  expect(await adapter.move?.join(device, calm)).toEqual(fail({ kind }));
});

it('is not asked for where a join goes well, and no answer is none', async () => {
  world.become(usual);
  let asked = 0;
  const adapter = nativeWindowsAdapter({
    ...{ guid: ADAPTER_GUID, clock: systemClock(40), interfaces: world.interfaces },
    libraries: { wlanapi: library, iphlpapi: library },
    policy: () => Promise.resolve((asked += 1) > 0),
  });
  expect(await adapter.move?.join(device, calm)).toEqual(ok(undefined));
  expect(asked).toBe(0);
  expect(await connectionPolicy('/nowhere', systemClock())(calm)).toBe(false);
});
