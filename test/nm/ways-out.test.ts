import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addArguments } from '../../main/wifi/linux/own-profile';
import { networkNamed } from '../engine/practice-setup';
import {
  anotherBeside,
  bareComputer,
  computersArePossible,
  link,
  type BareComputer,
} from '../support/linked-computers';

const OWN_ADDRESS = '192.168.0.2';
/** What NetworkManager gives a cable and a radio when a profile says nothing (wifi 2.2). */
const CABLE = 100;
const RADIO = 600;

/** Tells whoever comes who it is. */
const answering = (name: string): string =>
  `require('node:net').createServer((socket) => socket.end('${name}')).listen(5609, '192.168.0.1', () => console.log(''));`;
/** Prints who answers at the address of a device, asked from the address that this computer has there. */
const asking = `require('node:net').connect({ host: '192.168.0.1', port: 5609, localAddress: '${OWN_ADDRESS}' }).pipe(process.stdout);`;

describe.skipIf(!computersArePossible())('beside a cable to a router with the address of the device', () => {
  let computer: BareComputer;
  let device: BareComputer;
  let router: BareComputer;

  beforeAll(async () => {
    computer = await bareComputer();
    [device, router] = [await anotherBeside(computer), await anotherBeside(computer)];
    link(computer, { name: 'eth0', address: '192.168.0.77/24', metric: CABLE }, router, '192.168.0.1/24');
    link(computer, { name: 'wlan0', address: `${OWN_ADDRESS}/24`, metric: RADIO }, device, '192.168.0.1/24');
    for (const [one, name] of [
      [device, 'device'],
      [router, 'router'],
    ] as const) {
      await one.start(process.execPath, '--eval', answering(name));
    }
  });
  afterAll(async () => {
    for (const one of [router, device, computer]) await one.close();
  });

  const whoAnswers = (metric: number): string => {
    computer.run('ip', 'addr', 'del', `${OWN_ADDRESS}/24`, 'dev', 'wlan0');
    computer.run('ip', 'addr', 'add', `${OWN_ADDRESS}/24`, 'dev', 'wlan0', 'metric', String(metric));
    return computer.run(process.execPath, '--eval', asking);
  };

  it('the device is reached by the metric of our profile', () => {
    expect(whoAnswers(ownMetric())).toBe('device');
  });

  it('the router would be by the usual one, from the address of the radio too', () => {
    expect(whoAnswers(RADIO)).toBe('router');
  });
});

function ownMetric(): number {
  const words = addArguments({ device: 'wlan0', userId: 1000, login: 'me' }, networkNamed('Photon-AB12')) ?? [];
  return Number(words[words.indexOf('ipv4.route-metric') + 1]);
}
