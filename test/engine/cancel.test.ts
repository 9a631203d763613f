import { describe, expect, it } from 'vitest';
import { setupStates, type SetupState } from '../../shared/setup/states';
import { setUpInPractice } from './practice-setup';

const neverEntered: readonly SetupState[] = ['checkPassword', 'chooseNetwork', 'failed', 'leaving', 'done'];
const states = setupStates.filter((state) => !neverEntered.includes(state));
/** At once, and in the middle of what the state does. */
const moments = [0, 15, 60];
const table = states.flatMap((state) => moments.map((afterMs) => ({ state, afterMs })));

describe.concurrent('cancelling', () => {
  it.each(table)('in $state, $afterMs ms in, brings the PC home', async ({ state, afterMs }) => {
    const end = await setUpInPractice({
      world: { profile: 'quiet' },
      meanwhile: (setup) => {
        const leave = setup.subscribe((snapshot) => {
          if (snapshot.state !== state) return;
          leave();
          setTimeout(() => {
            setup.send({ kind: 'cancel' });
          }, afterMs);
        });
        if (state === 'signIn') setup.send({ kind: 'cancel' });
      },
    });
    // A device that only lacks its name is verified; any other state may be over before the later moments come, and
    // `verify` before the first: it is listened to from the way home on.
    const others = afterMs === 0 && state !== 'verify' ? [] : ['verified'];
    expect(state === 'name' ? ['verified'] : ['cancelled', ...others]).toContain(end.snapshot.outcome);
    expect(end.connection).toBe('home');
    expect(end.snapshot.facts.homeRestored).not.toBe(false);
    expect(end.record.device.halfRequests).toBe(0);
  });
});
