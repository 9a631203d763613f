import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { heldBack } from '../../main/wifi/linux/held-back';
import { ok } from '../../shared/result';
import {
  anotherBeside,
  bareComputer,
  computersArePossible,
  link,
  type BareComputer,
} from '../support/linked-computers';

const RADIO = 'wlan0';
/** Tries to reach the device as the program does, and prints how that ended. */
const knock = `
  const socket = require('node:net').connect({ host: '192.168.0.1', port: 5609 });
  const end = (word) => { console.log(word); process.exit(); };
  socket.once('connect', () => end('connected'));
  socket.once('error', ({ code }) => end(code));
  socket.setTimeout(1500, () => end('silence'));
`;

/** What a rule does with what is sent to the device, and how a socket sees it: as where nobody is, or a port is closed. */
const rules = [
  ['DROP', [], 'silence'],
  ['REJECT', [], 'ECONNREFUSED'],
  ['REJECT', ['--reject-with', 'icmp-admin-prohibited'], 'EHOSTUNREACH'],
  ['REJECT', ['--reject-with', 'tcp-reset'], /ECONNREFUSED|silence/],
] as const;

describe.skipIf(!computersArePossible('iptables'))('a rule of the firewall of this computer', () => {
  let computer: BareComputer;
  let device: BareComputer;

  beforeAll(async () => {
    computer = await bareComputer();
    device = await anotherBeside(computer);
    link(computer, { name: RADIO, address: '192.168.0.2/24' }, device, '192.168.0.1/24');
  });
  afterAll(async () => {
    await device.close();
    await computer.close();
  });
  beforeEach(() => {
    computer.run('iptables', '--flush');
    computer.run('ip', 'neigh', 'flush', 'dev', RADIO);
  });

  const tryDevice = (): string => computer.run(process.execPath, '--eval', knock).trim();
  const why = (): ReturnType<typeof heldBack> =>
    heldBack(RADIO, { interfaces: () => joined, askedFor: `/proc/${String(computer.pid)}/net/arp` });
  const rule = (chain: 'INPUT' | 'OUTPUT', ...words: readonly string[]): void => {
    computer.run('iptables', '--append', chain, '--protocol', 'tcp', ...words);
  };

  it.each(rules)('is named: %s %s', async (what, how, seen) => {
    rule('OUTPUT', '--destination', '192.168.0.1', '--jump', what, ...how);
    expect(tryDevice()).toMatch(seen);
    expect(await why()).toEqual(ok({ kind: 'firewall' }));
  });

  it('is not named where the device has closed its port', async () => {
    expect(tryDevice()).toBe('ECONNREFUSED');
    expect(await why()).toEqual(ok(null));
  });

  it('is not named where the device does not answer, or its answers may have been kept back', async () => {
    rule('INPUT', '--source', '192.168.0.1', '--jump', 'DROP');
    expect(tryDevice()).toBe('silence');
    expect(await why()).toEqual(ok(null));
  });

  it('is not named where nobody has the address of a device', async () => {
    device.run('ip', 'addr', 'flush', 'dev', `${RADIO}-far`);
    try {
      expect(tryDevice()).toMatch(/EHOSTUNREACH|silence/);
      expect(await why()).toEqual(ok(null));
    } finally {
      device.run('ip', 'addr', 'add', '192.168.0.1/24', 'dev', `${RADIO}-far`);
    }
  });
});

const joined = {
  [RADIO]: [{ address: '192.168.0.2', netmask: '255.255.255.0', family: 'IPv4', internal: false }],
} as const;
