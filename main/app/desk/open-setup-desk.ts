import { fail } from '../../../shared/result';
import { openCloud } from '../../cloud/cloud';
import { systemClock } from '../../ports/system-clock';
import { apiOrigin } from '../../wiring/addresses';
import { lookAround } from '../../wiring/look-around';
import { pcWifiOf } from '../../wiring/pc-wifi';
import { openWorkbench } from '../../wiring/workbench';
import type { SettingsFile } from '../settings';
import type { HeldCertificates } from '../certificates/certificate-desk';
import type { SetupDesk } from './desk-commands';
import { practiceHand } from './practice-hand';
import { spawnPractice } from './practice-program';
import { askWorld, attachPractice, setWorldFaults, tellWorld } from './practice-world';
import { createDesk } from './setup-desk';
import type { SnapshotKeeper } from './snapshot-keeper';
import { mendFormerRun, surroundingsOf, type Ground } from './surroundings';
import { practicePreparation, type WorldHands } from './training-desk';

/** The hands on the practice world, by its control address. */
export const worldHands: WorldHands = { setFaults: setWorldFaults, tell: tellWorld, ask: askWorld };

/** What a desk for setups needs of the app. `given`: the control address of a practice world; null: its own. */
export interface SetupGround {
  readonly ground: Ground;
  readonly settings: SettingsFile;
  readonly given: string | null;
  readonly keeper: SnapshotKeeper;
  readonly certificates: HeldCertificates;
  /** Done as a setup of this computer begins, before it is moved. */
  readonly beforeMoving: () => void;
}

/** The desk whose setups happen on this computer, or in the practice world. */
export function openSetupDesk({ ground, settings, given, keeper, certificates, beforeMoving }: SetupGround): SetupDesk {
  const way = () => keeper.now().wifi.way;
  return createDesk(
    {
      attachPractice: () =>
        attachPractice({
          given,
          remembered: () => settings.read().practiceControl,
          remember: (practiceControl) => {
            settings.write({ practiceControl });
          },
          spawn: () => spawnPractice(ground.program),
        }),
      openWorkbench: (world, company, onAskedToLeave) => {
        if (world === null) beforeMoving();
        return openWorkbench(surroundingsOf(ground, world, company, way()), onAskedToLeave);
      },
      lookAround: (world, signal) => lookAround(surroundingsOf(ground, world, null, way()), signal),
      pcWifi: (world) => pcWifiOf(surroundingsOf(ground, world, null, way())),
      isPracticeApi: async (api) => given !== null && (await askWorld(given))?.api === api,
      practiceHand,
      preparePractice: practicePreparation(keeper, worldHands),
      mend: () => mendFormerRun(ground, settings.read().lastMode),
      rememberStart: (request) => {
        settings.write({ lastMode: request.mode });
        if (request.mode === 'real' && request.claim === 'token') settings.write({ lastProduct: request.product });
      },
      askLife: async (token) => {
        const origin = apiOrigin(null, null);
        if (!origin.ok) return fail({ kind: 'not-particle' });
        const cloud = openCloud({ origin: origin.value, clock: systemClock(), log: ground.log });
        return cloud.session(token).life(new AbortController().signal);
      },
      certificates,
      clock: systemClock(),
      log: ground.log,
    },
    keeper,
  );
}
