import { expect, it } from 'vitest';
import type { Clock } from '../../main/ports/clock';
import { Secret } from '../../shared/secret';
import { networkNamed, setUpInPractice } from './practice-setup';

const PAUSE_MS = 51 * 60_000;

/** A clock that can be put forward. */
function jumping(usual: Clock): { readonly clock: Clock; jump(ms: number): void } {
  let ahead = 0;
  return {
    clock: {
      now: () => usual.now() + ahead,
      wallTime: () => usual.wallTime(),
      sleep: (ms, signal) => usual.sleep(ms, signal),
      after: (ms, callback) => usual.after(ms, callback),
    },
    jump: (ms) => {
      ahead += ms;
    },
  };
}

it('a code that grows old at the device: the PC goes back, makes a new one, returns by itself, and only that is sent', async () => {
  let jump: (ms: number) => void = () => undefined;
  const end = await setUpInPractice({
    plan: { interactive: true, network: null, login: null },
    clock: (usual) => {
      const made = jumping(usual);
      jump = (ms) => {
        made.jump(ms);
      };
      return made.clock;
    },
    meanwhile: (setup, { world }) => {
      let asked = false;
      setup.subscribe(({ question }) => {
        if (question?.kind !== 'which-network' || asked) return;
        asked = true;
        jump(PAUSE_MS);
        const network = { ssid: networkNamed(world.network), security: 'auto', hidden: false } as const;
        const password = new Secret('wifi-password', world.networkPassword);
        setup.send({ kind: 'choose-network', network, login: { kind: 'password', password } });
      });
    },
  });
  expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null, facts: { homeRestored: true } });
  expect(end.snapshot.passed.filter(({ state }) => state === 'claimCode')).toHaveLength(2);
  expect(end.record.cloud.filter(({ path }) => path.endsWith('/device_claims'))).toHaveLength(2);
  expect(end.record.device.claimCodes).toHaveLength(1);
  expect(end.record.device.commands.filter((command) => command === 'connect-ap')).toHaveLength(1);
});
