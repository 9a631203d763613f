import { rememberAdapter, surveyFor, surveyThisComputer } from '../../wiring/wifi-report';
import type { WifiWay } from '../../../shared/ipc/wifi-view';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { SetupDesk } from '../desk/desk-commands';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import { watchForPermission, type LatePermissionPorts } from './late-permission';
import { openPage } from './open-page';
import type { PageOpener } from './settings-pages';
import { createWifiDesk, type WifiDesk, type WifiDeskPorts } from './wifi-desk';

/** What the app gives to its Wi-Fi desk. */
export interface WifiGround {
  readonly desk: SetupDesk;
  readonly keeper: SnapshotKeeper;
  readonly stateFolder: string;
  readonly pages: WifiDeskPorts['pages'];
  readonly openAddress: (address: string) => Promise<void>;
  readonly rememberWay: (way: WifiWay) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens the desk, and lets a setup that waits for a permission go on when it comes. */
export function openWifiDesk(ground: WifiGround): WifiDesk {
  const { desk, keeper, stateFolder, clock, log } = ground;
  const survey = (signal: AbortSignal) => surveyThisComputer(stateFolder, signal);
  const retry = (): void => {
    desk.send({ kind: 'retry' });
  };
  const watch = watchForPermission({ survey: surveyOfSetup(ground, survey), retry, clock, log });
  keeper.subscribe(({ running, setup }) => {
    watch(running ? setup : null);
  });
  const first = keeper.now().wifi;
  const wifi = createWifiDesk(
    {
      ...{ system: first.system, pages: ground.pages, survey, log, rememberWay: ground.rememberWay },
      open: (opener: PageOpener) => openPage(opener, ground.openAddress),
      rememberAdapter: (id) => rememberAdapter(stateFolder, id),
      show: (view) => {
        keeper.change({ wifi: view });
      },
    },
    first,
  );
  // On Windows a look can make the system ask for the location, which has to be explained first (wifi 3.2).
  if (first.system !== 'windows') void wifi.look();
  return wifi;
}

/** What the computer of the present setup says, real or virtual; null: the virtual one does not answer. */
function surveyOfSetup(
  { desk, stateFolder }: WifiGround,
  real: WifiDeskPorts['survey'],
): LatePermissionPorts['survey'] {
  return async (signal) => {
    const practice = desk.practiceWorld()?.control ?? null;
    if (practice === null) return real(signal);
    const report = await surveyFor({ wifi: 'practice', practice, stateFolder }, signal);
    return report.ok ? report.value : null;
  };
}
