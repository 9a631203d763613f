import type { Ssid } from '../../../shared/domain/ssid';
import type { ChosenNetwork, SeenNetwork } from '../../../shared/domain/wifi-network';
import { setupError, type SetupError } from '../../../shared/errors/error-codes';
import { fail, ok } from '../../../shared/result';
import type { SetupIntent } from '../../../shared/setup/intents';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import { joinableAmong } from '../device-networks';
import type { Known, SetupRun, Step } from '../run';
import { scan } from './scan';

interface Choice {
  readonly network: ChosenNetwork;
  readonly login: WifiLogin;
  readonly check: boolean | undefined;
}

/** Waits for a person's choice; after a refused password only the password is asked, everything else is kept. */
export const chooseNetwork: Step = async (run, signal) => {
  if (!run.plan.interactive) return fail(setupError('network-not-found', { saw: 'none-chosen' }));
  const { known } = run;
  const choice =
    known.askPassword !== null && known.network !== null
      ? await askPassword(run, known.network, known.askPassword, signal)
      : await askNetwork(run, signal);
  if (choice === null) return fail(setupError('internal', { saw: 'cancelled' }));
  known.network = choice.network;
  known.askPassword = known.askNetwork = null;
  known.networkMissing = false;
  known.checkPassword = choice.check ?? known.checkPassword;
  known.allowDowngrade = run.plan.allowDowngrade;
  run.vault.login = choice.login;
  run.view.learn({ network: choice.network });
  return ok(undefined);
};

function askPassword(
  run: SetupRun,
  network: ChosenNetwork,
  because: SetupError,
  signal: AbortSignal,
): Promise<Choice | null> {
  return run.ask(
    {
      question: { kind: 'password', network, because, networks: joinableAmong(run.known.nearby) },
      accept: (intent) =>
        intent.kind === 'password' ? { network, login: intent.login, check: intent.check } : chosen(intent),
    },
    signal,
  );
}

async function askNetwork(run: SetupRun, signal: AbortSignal): Promise<Choice | null> {
  for (;;) {
    const networks = joinableAmong(run.known.nearby);
    const { network, networkMissing, askNetwork: because } = run.known;
    const preselected = network?.ssid ?? homeAmong(run.known, networks);
    const answer = await run.ask(
      {
        question: { kind: 'which-network', networks, preselected, missing: networkMissing ? network : null, because },
        rescan: run.known.atDevice,
        accept: (intent): Choice | 'rescan' | undefined => {
          if (intent.kind === 'rescan' && run.known.atDevice) return 'rescan';
          return chosen(intent);
        },
      },
      signal,
    );
    if (answer !== 'rescan') return answer;
    await scan(run, signal);
  }
}

function chosen(intent: SetupIntent): Choice | undefined {
  if (intent.kind !== 'choose-network') return undefined;
  const { network, login, check } = intent;
  return { network, login, check };
}

/** The network that the PC came from is the likeliest. */
function homeAmong({ homeSsid }: Known, networks: readonly SeenNetwork[]): Ssid | null {
  return networks.some(({ ssid }) => ssid === homeSsid) ? homeSsid : null;
}
