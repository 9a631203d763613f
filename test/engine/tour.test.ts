import { describe, expect, it } from 'vitest';
import type { RunningWorld } from '../../main/practice/start-world';
import type { Setup } from '../../main/setup/setup';
import { stationAhead, tourStations, type StationId } from '../../shared/practice/training';
import { Secret } from '../../shared/secret';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { networkNamed, setUpInPractice } from './practice-setup';

describe.concurrent('each station of the guided tour, in a world with its fault', () => {
  it.each(tourStations.map(({ id }) => id))('%s shows its failure and can be put right', async (id) => {
    const seen: SetupSnapshot[] = [];
    const station = stationAhead({ faults: [], tour: { station: id, seen: [] } });
    const end = await setUpInPractice({
      world: { faults: station?.faults ?? [] },
      plan: { interactive: true },
      meanwhile: (setup, world) => {
        if (station?.deviceAway === true) void tell(world, 'POST', '/leave-setup');
        const react = personAt(setup, world);
        setup.subscribe((snapshot) => {
          const shows = seen.length === 0 && station?.showsIn(snapshot) === true;
          if (shows) seen.push(snapshot);
          void (shows ? tell(world, 'DELETE', '/faults') : Promise.resolve()).then(() => react(snapshot));
        });
      },
    });
    expect(seen.map(summary)).toEqual([expected[id]]);
    expect(end.snapshot.outcome).toBe('verified');
  });
});

/** What a person has before them when the failure has shown itself. */
const expected: Readonly<Record<StationId, string>> = {
  'captive-page': 'not-particle',
  'not-in-setup-mode': 'hold-setup-button',
  'other-owner': 'take-over',
  'network-out-of-reach': 'which-network',
  'wrong-password': 'password',
  'no-internet-there': 'device-never-online',
};

function summary({ question, instruction, error }: SetupSnapshot): string {
  return question?.kind ?? instruction?.kind ?? error?.code ?? '';
}

/** Somebody who answers every question rightly, holds SETUP when asked to and tries again after a failure. */
function personAt(setup: Setup, world: RunningWorld): (snapshot: SetupSnapshot) => Promise<void> {
  let answered = '';
  return async (snapshot) => {
    const { state, attempt } = snapshot;
    const what = `${state} ${String(attempt)} ${summary(snapshot)}`;
    if (what === answered) return;
    answered = what;
    if (snapshot.instruction?.kind === 'hold-setup-button') await tell(world, 'POST', '/hold-setup');
    const intent = answerTo(snapshot, world);
    if (intent !== null) setup.send(intent);
  };
}

function answerTo({ question, state }: SetupSnapshot, { world }: RunningWorld): SetupIntent | null {
  const password = new Secret('wifi-password', world.networkPassword);
  const login = { kind: 'password', password } as const;
  if (question?.kind === 'take-over') return { kind: 'take-over' };
  if (question?.kind === 'password') return { kind: 'password', login };
  if (question?.kind === 'which-network') {
    const network = { ssid: networkNamed(world.network), security: 'wpa2', hidden: false } as const;
    return { kind: 'choose-network', network, login };
  }
  return state === 'failed' ? { kind: 'retry' } : null;
}

function tell({ world }: RunningWorld, method: string, path: string): Promise<unknown> {
  return fetch(`${world.control}${path}`, { method, body: '{}' });
}
