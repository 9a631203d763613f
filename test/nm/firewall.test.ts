import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import { builtScript, type BuiltScript } from '../support/built-script';
import {
  anotherBeside,
  bareComputer,
  computersArePossible,
  link,
  type BareComputer,
} from '../support/linked-computers';
import { answersKept, answersLetIn, sentKept, type FirewallRules } from './firewall-rules';

const RADIO = 'wlan0';
/** Tries to reach the device as the program does, and prints how that ended. */
const knock = `
  const socket = require('node:net').connect({ host: '192.168.0.1', port: 5609 });
  const end = (word) => { console.log(word); process.exit(); };
  socket.once('connect', () => end('connected'));
  socket.once('error', ({ code }) => end(code));
  socket.setTimeout(700, () => end('silence'));
`;
const listen = `
  require('node:net').createServer(() => undefined).listen(5609, '192.168.0.1', () => console.log('there'));
`;
/** Sends to everybody, and to groups that nobody here has joined, so often a second each. */
const clamour = (perSecond: number): string => `
  const socket = require('node:dgram').createSocket('udp4').bind(0, '192.168.0.1', () => {
    socket.setBroadcast(true);
    socket.setMulticastInterface('192.168.0.1');
    const all = [['192.168.0.255', 17500], ['255.255.255.255', 68], ['239.255.255.250', 1900], ['224.0.0.251', 5353]];
    setInterval(() => { for (const [to, port] of all) socket.send('x', port, to); }, ${String(1000 / perSecond)});
    console.log('there');
  });
`;

const firewall = ok({ kind: 'firewall' });
const nothing = ok(null);

describe.each([
  ['iptables', '--list'],
  ['nft', 'list ruleset'],
] as const)('a rule of the firewall of this computer, by %s', (tool, look) => {
  describe.skipIf(!computersArePossible(tool, ...look.split(' ')))('in reach of a device', () => {
    let script: BuiltScript;
    let computer: BareComputer;
    let device: BareComputer;

    beforeAll(async () => {
      script = await builtScript('test/nm/why-unreachable.ts');
    });
    afterAll(() => script.remove());
    beforeEach(async () => {
      computer = await bareComputer();
      device = await anotherBeside(computer);
      link(computer, { name: RADIO, address: '192.168.0.2/24' }, device, '192.168.0.1/24');
      return async () => {
        await device.close();
        await computer.close();
      };
    });

    const set = (rules: FirewallRules): void => {
      for (const words of rules[tool]) computer.run(tool, ...words);
    };
    const tryDevice = (): string => computer.run(process.execPath, '--eval', knock).trim();
    const why = (...own: readonly string[]): unknown => JSON.parse(computer.run(process.execPath, script.file, ...own));
    const begin = (program: string): Promise<void> => device.start(process.execPath, '--eval', program);
    /** It hears, and what it would say goes nowhere. */
    const silence = (): string => device.run('ip', 'route', 'add', 'blackhole', '192.168.0.2');

    it.each(sentKept)('is named when it keeps what is sent: $name', ({ seen, ...rules }) => {
      set(rules);
      expect(tryDevice()).toMatch(seen);
      expect(why(RADIO)).toEqual(firewall);
      expect(why()).toEqual(firewall);
    });

    it.each(answersKept)('is named when it keeps the answers: $name', async (rules) => {
      await begin(listen);
      expect(tryDevice()).toBe('connected');
      set(rules);
      expect(tryDevice()).toBe('silence');
      expect(why(RADIO)).toEqual(firewall);
      expect(why()).toEqual(firewall);
    });

    describe('is not named where it lets in what is asked for', () => {
      beforeEach(() => {
        set(answersLetIn);
      });

      it('and the device has closed its port', () => {
        expect(tryDevice()).toBe('ECONNREFUSED');
        expect(why(RADIO)).toEqual(nothing);
      });

      it('and the device is silent', () => {
        silence();
        expect(tryDevice()).toBe('silence');
        expect(why(RADIO)).toEqual(nothing);
      });

      it.each([2, 5, 40])('and the device is silent, amid calls to everybody, %i a second', async (perSecond) => {
        await begin(clamour(perSecond));
        silence();
        expect(tryDevice()).toBe('silence');
        for (let time = 0; time < 5; time += 1) expect(why(RADIO)).toEqual(nothing);
      });

      it('and nobody has the address of a device', () => {
        device.run('ip', 'addr', 'flush', 'dev', `${RADIO}-far`);
        expect(tryDevice()).toMatch(/EHOSTUNREACH|silence/);
        expect(why(RADIO)).toEqual(nothing);
      });
    });
  });
});
