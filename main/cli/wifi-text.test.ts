import { describe, expect, it } from 'vitest';
import type { WifiAdapterReport, WifiReport } from '../../shared/domain/wifi-report';
import { wifiLines } from './wifi-text';

const adapter: WifiAdapterReport = {
  ...{ id: 'wlan0', name: 'wlan0', state: 'connected', connection: 'Home', carriesInternet: true },
};
const report: WifiReport = {
  adapters: [adapter],
  mayMove: true,
  mayReadNames: null,
  method: 'network-manager',
  adapter: 'wlan0',
  reason: { id: 'only', tool: 'network-manager', adapter: 'wlan0', isInstead: false },
  remembered: null,
};
const text = (changes: Partial<WifiReport>): string => wifiLines({ ...report, ...changes }).join('\n');

describe('what wifi tells a person', () => {
  it('is adapters, permission, the way and why', () => {
    expect(wifiLines(report)).toEqual([
      'Wi-Fi adapters: 1',
      '  wlan0: connected to "Home", carries the internet',
      'May move them without asking: yes',
      'May read network names:       the system does not say',
      'Adapter chosen by you:        none, the choice is automatic',
      'A setup moves this computer:  NetworkManager (nmcli)',
      'Why: NetworkManager moves wlan0.',
    ]);
  });

  it('gives the id that --use takes where the name is another', () => {
    const named = { ...adapter, id: '5b0e6a1c', name: 'Intel AX201', carriesInternet: null, connection: null };
    expect(text({ adapters: [named] })).toContain('  Intel AX201 (5b0e6a1c): connected\n');
  });

  it('says that a chosen adapter is gone, and nothing of the kind of one that is there', () => {
    expect(text({ remembered: 'wlan1' })).toContain('wlan1, which is not there now');
    expect(text({ remembered: 'wlan0' })).not.toContain('not there');
  });

  it('shows names from outside so that a terminal obeys none', () => {
    const hostile = '\u001b[2J\u202e\n';
    const shown = text({
      adapters: [{ ...adapter, id: hostile, name: hostile, connection: hostile }],
      remembered: hostile,
      reason: { id: 'chosen', tool: 'netsh', adapter: hostile, isInstead: true },
    });
    expect(shown).not.toMatch(/[\u001b\u202e]/);
    expect(shown.split('\n')).toHaveLength(7);
  });
});
