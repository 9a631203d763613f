import { vi } from 'vitest';
import type { PracticeWorld } from '../../../../shared/practice/world';
import { ok } from '../../../../shared/result';
import { firstSnapshot } from '../../../../shared/setup/first-snapshot';
import type { SetupIntent } from '../../../../shared/setup/intents';
import type { SetupPlan } from '../../../../shared/setup/plan';
import type { SetupSnapshot } from '../../../../shared/setup/snapshot';
import { systemClock } from '../../../ports/system-clock';
import type { Setup } from '../../../setup/setup';
import type { DeskPorts } from '../desk-ports';
import { createDesk } from '../setup-desk';
import { keepSnapshot } from '../snapshot-keeper';

export const first: SetupSnapshot = { ...firstSnapshot('r'), rev: 1, state: 'claimCode' };
const world = { token: 'world-token', product: '42', speed: 20, control: 'http://127.0.0.1:1' } as PracticeWorld;

/** A desk whose setups are played by hand: `tell` shows a snapshot, `end` the last one; `takes`: what fits them. */
export function setUp(changes: Partial<DeskPorts> = {}, takes: (intent: SetupIntent) => boolean = () => true) {
  const plans: SetupPlan[] = [];
  const intents: SetupIntent[] = [];
  const close = vi.fn(() => Promise.resolve());
  let listener: (snapshot: SetupSnapshot) => void = () => undefined;
  let finish: (snapshot: SetupSnapshot) => void = () => undefined;
  const startSetup = (plan: SetupPlan): Setup => {
    plans.push(plan);
    const finished = new Promise<SetupSnapshot>((resolve) => (finish = resolve));
    return {
      snapshot: () => first,
      subscribe: (tell) => {
        listener = tell;
        return () => undefined;
      },
      send: (intent) => {
        intents.push(intent);
        if (intent.kind === 'cancel') finish({ ...first, state: 'leaving', outcome: 'cancelled' });
        return takes(intent);
      },
      finished,
    };
  };
  const preparePractice = vi.fn<DeskPorts['preparePractice']>(() => Promise.resolve(world));
  const wifi = { system: 'linux', way: 'auto', report: null, opens: [] } as const;
  const account = { who: 'developer', cannotKeep: null, state: { kind: 'signed-out', because: null } } as const;
  const keeper = keepSnapshot({ language: 'en', lastProduct: null, companyServer: null, account, wifi });
  const ports: DeskPorts = {
    attachPractice: () => Promise.resolve(ok(world)),
    preparePractice,
    practiceHand: () => Promise.resolve({ moveTo: () => Promise.resolve(true) }),
    lookAround: () => Promise.resolve(ok({ networks: [], own: null, behindPage: false })),
    pcWifi: () => Promise.resolve({ saved: null, canCheckPassword: false }),
    openWorkbench: () => Promise.resolve(ok({ formerRun: null, start: startSetup, close })),
    mend: () => Promise.resolve(null),
    rememberStart: () => undefined,
    isPracticeApi: () => Promise.resolve(false),
    askLife: () => Promise.resolve(ok(null)),
    certificates: { identity: () => null, authority: () => null, hold: () => undefined },
    clock: systemClock(1000),
    log: { info: () => undefined, warn: () => undefined },
    ...changes,
  };
  const tell = (snapshot: SetupSnapshot): void => {
    listener(snapshot);
  };
  const end = (snapshot: SetupSnapshot): void => {
    finish(snapshot);
  };
  return { desk: createDesk(ports, keeper), keeper, plans, intents, close, tell, end, preparePractice, world };
}

export const practice = { mode: 'practice', claim: 'token' } as const;
