import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ok } from '../../../shared/result';
import { systemClock } from '../../ports/system-clock';
import { heldBack, type LinuxNetworks } from './held-back';

const folder = mkdtempSync(path.join(tmpdir(), 'photon-asked-'));
const askedFor = path.join(folder, 'arp');
const clock = systemClock();
const calm = new AbortController().signal;
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const heading = 'IP address       HW type     Flags       HW address            Mask     Device\n';
const answered = '192.168.0.1      0x1         0x2         3a:93:7b:0f:86:f9     *        wlan0\n';
const unanswered = '192.168.0.1      0x1         0x0         00:00:00:00:00:00     *        wlan0\n';
const elsewhere = '192.168.0.1      0x1         0x2         3a:93:7b:0f:86:f9     *        eth0\n';
const other = '192.168.0.12     0x1         0x2         3a:93:7b:0f:86:f9     *        wlan0\n';

function networks(list: string | null, more: Readonly<Record<string, string>> = {}): LinuxNetworks {
  rmSync(askedFor, { force: true });
  if (list !== null) writeFileSync(askedFor, list);
  const all = Object.entries({ wlan0: '192.168.0.2', ...more });
  const table = Object.fromEntries(
    all.map(([name, address]) => [
      name,
      [{ address, netmask: '255.255.255.0', family: 'IPv4' as const, internal: name === 'lo' }],
    ]),
  );
  return { interfaces: () => table, kernel: folder };
}

const firewall = ok({ kind: 'firewall' });

describe('what was sent to the device', () => {
  it.each([
    ['nobody was asked for', heading],
    ['only another was', heading + other],
    ['it was on another network', heading + elsewhere],
  ])('did not leave this computer when %s', async (_what, list) => {
    expect(await heldBack('wlan0', clock, calm, networks(list))).toEqual(firewall);
    expect(await heldBack(null, clock, calm, networks(list))).toEqual(firewall);
  });

  it.each([
    ['answered', heading + answered],
    ['did not answer', heading + unanswered],
  ])('did when it was asked for, be it that nobody %s', async (_what, list) => {
    expect(await heldBack('wlan0', clock, calm, networks(list))).toEqual(ok(null));
  });

  it.each([
    ['that list is not there', networks(null)],
    ['a network with the same addresses may have it', networks(heading, { eth0: '192.168.0.77' })],
    ['a tunnel may have it', networks(heading, { wg0: '10.8.0.2' })],
    ['this computer is not at a device', networks(heading, { wlan0: '192.168.178.23' })],
    ['the interface is not one of the kernel’s', networks(heading, { lo: '192.168.0.3' })],
  ])('is not known to have been held back when %s', async (what, table) => {
    const own = what.startsWith('the interface') ? 'wlan1' : 'wlan0';
    expect(await heldBack(own, clock, calm, table)).toEqual(ok(null));
  });
});
