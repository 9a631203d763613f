import { describe, expect, it } from 'vitest';
import type { JournalFact } from '../ports/journal';
import { startSetup } from './setup';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, PHOTON } from './testing/fake-world';
import { scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

function scene(former: readonly JournalFact[] = []) {
  const clock = new VirtualClock();
  const journal = [...former];
  const ports = fakePorts(new FakeWorld(clock), journal);
  return { clock, journal, ports };
}

describe('before anything is moved', () => {
  it('a system that asks whether local devices may be spoken to is made to ask', async () => {
    const { clock, journal, ports } = scene();
    const noted: (readonly string[])[] = [];
    const askForAccess = (): Promise<void> => {
      noted.push(journal.map(({ fact }) => fact));
      return Promise.resolve();
    };
    const wifi = { ...ports.wifi, observe: { ...ports.wifi.observe, askForAccess } };
    await clock.until(startSetup(scripted(), { ...ports, wifi }).finished);
    expect(noted).toEqual([['run-started', 'home-remembered']]);
  });

  it('a home that an earlier run left on this radio, and nobody could restore, is still the home', async () => {
    const adapter = scene().ports.wifi.ref;
    const home = { connectionId: 'home-0', name: 'Before' };
    const { clock, journal, ports } = scene([
      { fact: 'run-started', runId: 'r0', at: 0, adapter, claims: true },
      { fact: 'home-remembered', home },
      { fact: 'joining-device', ssid: PHOTON },
    ]);
    await clock.until(startSetup(scripted(), ports).finished);
    const remembered = journal.flatMap((fact) => (fact.fact === 'home-remembered' ? [fact.home] : []));
    expect(remembered).toEqual([home, { ...home, joined: [PHOTON] }]);
  });
});
