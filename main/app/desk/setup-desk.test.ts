import { describe, expect, it, vi } from 'vitest';
import { ssidFromHex, type Ssid } from '../../../shared/domain/ssid';
import { setupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import type { Setup } from '../../setup/setup';
import type { SetupDesk } from './desk-commands';
import { first, practice, setUp } from './testing/desk';

const network = { ssid: ssidFromHex('486f6d65') as Ssid, security: 'wpa2', hidden: false } as const;

/** Begins without a network: the device will be asked. */
function begin(desk: SetupDesk): 'begun' | 'not-now' {
  desk.start(practice);
  return desk.askDevice();
}

describe('the desk', () => {
  it("starts a practice with the world's own token and speed", async () => {
    const { desk, keeper, plans } = setUp();
    expect(begin(desk)).toBe('begun');
    await vi.waitFor(() => {
      expect(keeper.now().setup).toEqual(first);
    });
    const claim = plans[0]?.claim;
    expect(claim?.kind === 'token' && claim.token.reveal()).toBe('world-token');
    expect(keeper.now()).toMatchObject({ mode: 'practice', activity: 'idle', running: true, clock: { speed: 20 } });
    expect(JSON.stringify(keeper.now())).not.toContain('world-token');
  });

  it('shows no start screen in between, before or after another setup', async () => {
    const { desk, keeper, plans, end } = setUp();
    const betweens: number[] = [];
    keeper.subscribe(({ rev, activity, setup, choosing }) => {
      if (activity === 'idle' && setup === null && choosing === null) betweens.push(rev);
    });
    begin(desk);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    end({ ...first, outcome: 'verified' });
    await vi.waitFor(() => {
      expect(keeper.now().running).toBe(false);
    });
    expect(await desk.startAnother(null)).toBe('begun');
    desk.askDevice();
    await vi.waitFor(() => {
      expect(plans).toHaveLength(2);
    });
    expect(betweens).toEqual([]);
  });

  it('runs one setup at a time', async () => {
    const { desk, plans } = setUp();
    begin(desk);
    expect(desk.start(practice)).toBe('not-now');
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    expect(desk.start(practice)).toBe('not-now');
    expect(await desk.toStart(null)).toBe('not-now');
    expect(await desk.startAnother(null)).toBe('not-now');
  });

  it('says why no setup could begin, and lets the person try again', async () => {
    const openWorkbench = vi.fn(() => Promise.resolve(fail(setupError('radio-busy'))));
    const { desk, keeper } = setUp({ openWorkbench });
    desk.start({ mode: 'real', claim: 'none' });
    desk.askDevice();
    await vi.waitFor(() => {
      expect(keeper.now()).toMatchObject({ activity: 'idle', mode: 'none', error: { code: 'radio-busy' } });
    });
    expect(await desk.startAnother(null)).toBe('begun');
  });

  it('notes when each step began, so that the page can show how long it takes', async () => {
    const { desk, keeper, tell, plans } = setUp();
    begin(desk);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    tell({ ...first, rev: 2, state: 'findDevice', elapsedMs: 500 });
    tell({ ...first, rev: 3, state: 'findDevice', elapsedMs: 900 });
    expect(keeper.now().clock.stepBeganMs).toBe(500);
  });

  it('takes the next device in practice after a success, and the same one after a failure', async () => {
    const { desk, keeper, plans, end, preparePractice, world } = setUp();
    begin(desk);
    for (const [count, outcome, next] of [
      [1, 'failed', false],
      [2, 'verified', true],
    ] as const) {
      await vi.waitFor(() => {
        expect(plans).toHaveLength(count);
      });
      end({ ...first, outcome });
      await vi.waitFor(() => {
        expect(keeper.now().running).toBe(false);
      });
      expect(await desk.startAnother(null)).toBe('begun');
      desk.askDevice();
      await vi.waitFor(() => {
        expect(plans).toHaveLength(count + 1);
      });
      expect(preparePractice).toHaveBeenLastCalledWith(world, next);
    }
  });

  it('ends a practice and waits for that; a real setup it leaves alone', async () => {
    const { desk, keeper, plans, close } = setUp();
    expect(await desk.endPractice()).toBe('done');
    begin(desk);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    expect(await desk.endPractice()).toBe('done');
    expect([keeper.now().running, close.mock.calls.length]).toEqual([false, 1]);
    desk.start({ mode: 'real', claim: 'none' });
    desk.askDevice();
    await vi.waitFor(() => {
      expect(plans).toHaveLength(2);
    });
    expect(await desk.endPractice()).toBe('not-now');
    expect(keeper.now().running).toBe(true);
  });

  it('goes back to the start from a failure that waits for a person, when the setup has ended', async () => {
    const { desk, keeper, plans, tell, close } = setUp();
    begin(desk);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    tell({ ...first, state: 'failed', error: setupError('token-invalid') });
    expect(await desk.toStart(null)).toBe('done');
    expect(close).toHaveBeenCalledTimes(1);
    expect(keeper.now()).toMatchObject({ mode: 'none', running: false, setup: null });
  });

  it('says so when a setup has no use for a command, and does nothing', async () => {
    const { desk, keeper, plans } = setUp({}, () => false);
    desk.start(practice);
    desk.chooseNetwork(network, { kind: 'password', password: 'correct horse' }, false);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    const held = desk.held();
    const other = { ...network, ssid: ssidFromHex('4f74686572') as Ssid };
    expect(desk.chooseHeld({ network: other, login: { kind: 'none' } })).toBe('not-now');
    expect([desk.send({ kind: 'retry' }), desk.lookAgain()]).toEqual(['not-now', 'not-now']);
    expect(desk.held()).toBe(held);
    expect(keeper.now().remembered).toEqual(network);
  });

  it('leaves only after the setup has ended and the workbench is closed', async () => {
    const { desk, keeper, plans, close } = setUp();
    begin(desk);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    await desk.leave();
    expect(close).toHaveBeenCalledTimes(1);
    expect(keeper.now().setup?.outcome).toBe('cancelled');
    expect(keeper.now().running).toBe(false);
    expect(desk.start(practice)).toBe('not-now');
  });

  it('starts nothing any more when it is told to leave while the radio is being opened', async () => {
    const { desk, plans, close } = setUp();
    begin(desk);
    await desk.leave();
    expect(plans).toHaveLength(0);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever for a setup that does not end', async () => {
    const stuck: Setup = {
      snapshot: () => first,
      subscribe: () => () => undefined,
      send: () => true,
      finished: new Promise(() => undefined),
    };
    const bench = { formerRun: null, start: () => stuck, close: () => Promise.resolve() };
    const { desk, keeper } = setUp({ openWorkbench: () => Promise.resolve(ok(bench)) });
    begin(desk);
    await vi.waitFor(() => {
      expect(keeper.now().setup).not.toBeNull();
    });
    await desk.leave();
    expect(keeper.now().activity).toBe('leaving');
  });

  it('mends a former run first and then tells of it', async () => {
    const formerRun = { mode: 'practice', deviceId: null, homeRestored: true, passedPointOfNoReturn: false } as const;
    const { desk, keeper } = setUp({ mend: () => Promise.resolve(formerRun) });
    const mending = desk.mendFormerRun();
    expect(keeper.now().activity).toBe('mending');
    expect(desk.start(practice)).toBe('not-now');
    await mending;
    expect(keeper.now()).toMatchObject({ activity: 'idle', formerRun });
  });

  it.each(['signIn', 'joinDevice', 'connect'] as const)(
    'cuts a setup in %s short before a sleep, and goes on with the same network by one click',
    async (state) => {
      const { desk, keeper, plans, intents, tell } = setUp();
      desk.start(practice);
      desk.chooseNetwork(network, { kind: 'password', password: 'correct horse' }, false);
      await vi.waitFor(() => {
        expect(plans).toHaveLength(1);
      });
      tell({ ...first, state });
      desk.slept();
      expect(intents).toEqual([{ kind: 'cancel' }]);
      await vi.waitFor(() => {
        expect(keeper.now()).toMatchObject({ running: false, stoppedBySleep: true, setup: { outcome: 'cancelled' } });
      });
      expect(await desk.startAnother(null)).toBe('begun');
      await vi.waitFor(() => {
        expect(plans).toHaveLength(2);
      });
      expect(plans[1]?.network).toEqual(plans[0]?.network);
      expect(keeper.now()).toMatchObject({ stoppedBySleep: false, choosing: null });
    },
  );

  it('ends a setup that is only being opened before a sleep as soon as it begins, and goes on likewise', async () => {
    const { desk, keeper, plans, intents } = setUp();
    desk.start(practice);
    desk.chooseNetwork(network, { kind: 'password', password: 'correct horse' }, false);
    expect(keeper.now().activity).toBe('opening');
    desk.slept();
    await vi.waitFor(() => {
      expect(keeper.now()).toMatchObject({ running: false, stoppedBySleep: true, setup: { outcome: 'cancelled' } });
    });
    expect(intents).toEqual([{ kind: 'cancel' }]);
    expect(await desk.startAnother(null)).toBe('begun');
    await vi.waitFor(() => {
      expect(plans).toHaveLength(2);
    });
    expect(plans[1]?.network).toEqual(plans[0]?.network);
    expect(intents).toHaveLength(1);
  });

  it('says why a setup could not begin also after a sleep in the meantime', async () => {
    const { desk, keeper } = setUp({ openWorkbench: () => Promise.resolve(fail(setupError('radio-busy'))) });
    begin(desk);
    desk.slept();
    await vi.waitFor(() => {
      expect(keeper.now()).toMatchObject({ activity: 'idle', stoppedBySleep: false, error: { code: 'radio-busy' } });
    });
  });

  it('leaves a setup alone that is on its way home or there, and brings one home that could not go', async () => {
    const { desk, keeper, plans, intents, tell } = setUp();
    begin(desk);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    for (const state of ['rejoinHome', 'verify', 'name', 'done', 'leaving', 'failed'] as const) {
      tell({ ...first, state });
      desk.slept();
    }
    expect(intents).toEqual([]);
    tell({ ...first, state: 'failed', facts: { ...first.facts, homeRestored: false } });
    desk.slept();
    expect(intents).toEqual([{ kind: 'retry' }]);
    expect(keeper.now().stoppedBySleep).toBe(false);
  });

  it('sweeps up before a sleep what former runs left, unseen unless there was something', async () => {
    const formerRun = { mode: 'real', deviceId: null, homeRestored: true, passedPointOfNoReturn: false } as const;
    const mend = vi.fn<() => Promise<typeof formerRun | null>>(() => Promise.resolve(null));
    const { desk, keeper } = setUp({ mend });
    desk.slept();
    expect(keeper.now().activity).toBe('idle');
    await vi.waitFor(() => {
      expect(mend).toHaveBeenCalledTimes(1);
    });
    expect(keeper.now().formerRun).toBeNull();
    mend.mockResolvedValueOnce(formerRun);
    desk.slept();
    await vi.waitFor(() => {
      expect(keeper.now().formerRun).toEqual(formerRun);
    });
  });

  it('puts back after a sleep what is still to be put back, and disturbs nothing else', async () => {
    const mend = vi.fn(() => Promise.resolve(null));
    const { desk, keeper, plans, intents, end, tell } = setUp({ mend });
    desk.woke();
    begin(desk);
    await vi.waitFor(() => {
      expect(plans).toHaveLength(1);
    });
    desk.woke();
    expect(intents).toEqual([]);
    const away = { ...first, state: 'failed', facts: { ...first.facts, homeRestored: false } } as const;
    tell(away);
    desk.woke();
    expect(intents).toEqual([{ kind: 'retry' }]);
    expect(mend).not.toHaveBeenCalled();
    end({ ...away, outcome: 'failed' });
    await vi.waitFor(() => {
      expect(keeper.now().running).toBe(false);
    });
    desk.woke();
    expect(mend).toHaveBeenCalledTimes(1);
  });
});
