import type { ErrorCode } from '../../shared/errors/error-codes';
import type { Scenario } from './scenarios';

const verified = { outcome: 'verified' } as const;
const failed = (code: ErrorCode): Scenario['ends'] => ({ outcome: 'failed', code });

/** A cable to a network of the kind that most homes have: its router may be at the device's address. */
const wiredTwin = ['eth0=192.168.0.77'];
const tunnel = ['wg0=10.8.0.2'];

/** Beside other networks of the same computer, real interfaces of its kernel; on every system alike. */
export const besideStories: readonly Scenario[] = [
  {
    name: 'a cable has the addresses of the device, which answers all the same',
    town: { beside: wiredTwin },
    ends: verified,
    warns: 'address-conflict',
  },
  {
    name: 'a cable has the addresses of the device, and its router is silent',
    town: { beside: wiredTwin, way: 'deserted' },
    ends: failed('address-conflict'),
    warns: 'address-conflict',
  },
  {
    name: 'a cable has the addresses of the device, and its router answers',
    town: { beside: wiredTwin },
    faults: ['garbage'],
    ends: failed('address-conflict'),
    warns: 'address-conflict',
  },
  { name: 'a tunnel leaves the device alone', town: { beside: tunnel }, ends: verified },
  {
    name: 'a tunnel takes what is for the device',
    town: { beside: tunnel, way: 'deserted' },
    ends: failed('vpn-in-the-way'),
  },
];

/** Linux tells nobody else what a rule takes out: the radio is there for its kernel too, and nobody was asked for. */
export const behindFirewall: Scenario = {
  name: 'a firewall takes out what is for the device',
  town: { beside: ['wlan0=192.168.0.2'], way: 'deserted' },
  ends: failed('firewall-blocks'),
};

/** With a rule of a real firewall, at a device that turns away whoever comes, and is not heard to. */
export const unheard: Scenario = {
  name: 'a firewall throws away what the device answers',
  town: { dropsAnswers: true, way: 'deserted' },
  ends: failed('firewall-blocks'),
};
