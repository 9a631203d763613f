import { describe, expect, it } from 'vitest';
import { systems } from '../../shared/domain/system';
import { ssidFromText } from '../../shared/domain/ssid';
import { instructionText } from './instruction-text';

describe.each(systems)('moving the computer by hand, told by the terminal on %s', (system) => {
  it('names the network of the device and where to click', () => {
    const ssid = ssidFromText('Photon-AB12') ?? null;
    const text = instructionText({ kind: 'join-device-network', ssid }, system);
    expect(text).toContain('"Photon-AB12"');
    expect(text).toMatch({ windows: /taskbar/, macos: /menu bar/, linux: /system menu/ }[system]);
    expect(instructionText({ kind: 'join-device-network', ssid: null }, system)).toContain('begins with "Photon-"');
  });

  it('names the own network, letter by letter as far as a terminal may print it', () => {
    const text = instructionText({ kind: 'rejoin-own-network', connection: 'Home\u001b[2J' }, system);
    expect(text).toContain('"Home');
    expect(text).not.toContain('\u001b');
  });
});
