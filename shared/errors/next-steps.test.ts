import { describe, expect, it } from 'vitest';
import { systems } from '../domain/system';
import { english } from '../texts/english';
import { errorCodes } from './error-codes';
import { nextStep } from './next-steps';
import { errorOfWifiFault, type WifiFault } from './wifi-faults';

/** Every kind of failure of the reference (wifi 6) that the radio names, with the code that it becomes. */
const rows: readonly (readonly [string, WifiFault, string])[] = [
  ['no-adapter', { kind: 'no-adapter' }, 'no-wifi-adapter'],
  ['radio-off', { kind: 'switched-off' }, 'wifi-off'],
  ['service-down', { kind: 'service-down' }, 'wifi-service-down'],
  ['location-denied', { kind: 'names-hidden' }, 'network-names-hidden'],
  ['not-permitted', { kind: 'permission' }, 'wifi-permission'],
  ['not-found', { kind: 'network-gone' }, 'device-not-found'],
  ['assoc-failed', { kind: 'join-refused' }, 'join-refused'],
  ['timeout', { kind: 'timeout' }, 'join-timed-out'],
  ['no-address', { kind: 'no-address' }, 'join-no-address'],
  ['wrong-subnet', { kind: 'wrong-subnet' }, 'join-wrong-network'],
  ['unmanaged', { kind: 'unmanaged' }, 'wifi-unmanaged'],
  ['wrong-peer, by a cable', { kind: 'same-addresses', interface: 'eth0' }, 'address-conflict'],
  ['wrong-peer, by a tunnel', { kind: 'vpn', interface: 'wg0' }, 'vpn-in-the-way'],
  ['lan-blocked', { kind: 'local-network' }, 'local-network-blocked'],
  ['lan-blocked, by a rule', { kind: 'firewall' }, 'firewall-blocks'],
  ['return-failed', { kind: 'return-failed' }, 'rejoin-failed'],
  ['tool-missing', { kind: 'tool-failed' }, 'wifi-tool-failed'],
  ['tool-missing, as it hangs', { kind: 'tool-silent' }, 'wifi-tool-failed'],
];

/** What cannot be done on this system, and must not be told to its people. */
const foreign = {
  windows: /System Settings|menu bar|NetworkManager|nftables|Mac\b/,
  macos: /taskbar|WLAN|NetworkManager|nftables|Device Manager|Windows/,
  linux: /taskbar|WLAN|System Settings|menu bar|Device Manager|Windows/,
} as const;

describe.each(systems)('what to do next on %s', (system) => {
  it.each(rows)('after %s is one thing that can be done there', (_kind, fault, code) => {
    const error = errorOfWifiFault(fault);
    expect(error.code).toBe(code);
    // The Local Network permission is of macOS alone, and only NetworkManager leaves adapters to others.
    if (code === 'local-network-blocked' && system !== 'macos') return;
    if (code === 'wifi-unmanaged' && system !== 'linux') return;
    expect(nextStep(english, error.code, system)).toMatch(/^[A-Z].*\.$/s);
    expect(nextStep(english, error.code, system)).not.toMatch(foreign[system]);
  });

  it.each(errorCodes)('%s is in whole sentences without jargon', (code) => {
    expect(nextStep(english, code, system)).toMatch(/^[A-Z].*\.$/s);
    expect(nextStep(english, code, system)).not.toMatch(/softap|claim|dhcp|listening|oops|sorry|!/i);
  });
});
