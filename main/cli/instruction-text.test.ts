import { describe, expect, it } from 'vitest';
import { systems } from '../../shared/domain/system';
import { instructionText } from './instruction-text';
import { ssid } from './testing/snapshots';

const photon = ssid('Photon-AB12');

describe.each(systems)('moving the computer by hand, told by the terminal on %s', (system) => {
  it('names the network of the device and where to click', () => {
    const text = instructionText({ kind: 'join-device-network', ssid: photon }, system);
    expect(text).toContain('"Photon-AB12"');
    expect(text).toMatch({ windows: /taskbar/, macos: /menu bar/, linux: /system menu/ }[system]);
    expect(instructionText({ kind: 'join-device-network', ssid: null }, system)).toContain('begins with "Photon-"');
  });

  it('says of the network of a device that it never has a password, and what to do where one is asked for', () => {
    expect(instructionText({ kind: 'join-device-network', ssid: photon }, system)).toMatch(
      /password\? Take the device.s power/,
    );
    const restart = instructionText({ kind: 'restart-device', ssid: photon }, system);
    expect(restart).toMatch(/Photon-AB12.*never has one.*power away.*SETUP button/);
  });

  it('says where the switch is that lets this program speak to the device', () => {
    expect(instructionText({ kind: 'allow-local-network' }, system)).toContain('Privacy & Security, Local Network');
  });

  it('names the own network, letter by letter as far as a terminal may print it', () => {
    const text = instructionText({ kind: 'rejoin-own-network', connection: 'Home\u001b[2J' }, system);
    expect(text).toContain('"Home');
    expect(text).not.toContain('\u001b');
  });
});
