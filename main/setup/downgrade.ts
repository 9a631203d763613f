import type { Downgrade } from '../../shared/domain/downgrade';
import type { SeenSecurity } from '../../shared/domain/wifi-network';
import { setupError, type SetupError } from '../../shared/errors/error-codes';
import type { SetupRun } from './run';

/**
 * What each kind keeps from whoever listens nearby: nothing, what takes minutes to break, the rest. A password says
 * only that a network is not open.
 */
const protection: Readonly<Record<SeenSecurity, number>> = {
  ...{ open: 0, unknown: 1, wep: 1, wpa: 2, wpa2: 2, wpa3: 2, 'wpa-enterprise': 2, 'wpa2-enterprise': 2 },
};

/**
 * Compares what the device sees of the chosen network with what this computer heard, what was said of it, and the
 * log-in that it is to have. Null: nothing speaks against it, or the device was not asked what it sees.
 */
export function downgradeOf({ known, vault }: Pick<SetupRun, 'known' | 'vault'>): Downgrade | null {
  const { network, heardHere, heardByDevice } = known;
  const seen = heardByDevice.find(({ ssid }) => ssid === network?.ssid)?.security;
  if (network === null || (seen !== 'open' && seen !== 'wep')) return null;
  const heard = heardHere.find(({ ssid }) => ssid === network.ssid)?.security;
  const named: SeenSecurity[] = [];
  if (network.security !== 'auto') named.push(network.security);
  if (heard !== undefined && heard !== 'unknown') named.push(heard);
  if ((vault.login ?? { kind: 'none' }).kind !== 'none') named.push('unknown');
  const expected = named.find((security) => protection[security] > protection[seen]);
  return expected === undefined ? null : { network, expected, seen };
}

/**
 * Asks a person whether a downgrade is meant, or goes by what a script said; null: it is, or there is none. Whoever
 * agrees has the network joined as the device sees it: an open one is never given the password.
 */
export async function settleDowngrade(run: SetupRun, signal: AbortSignal): Promise<SetupError | null> {
  const downgrade = downgradeOf(run);
  if (downgrade === null) return null;
  const { network, expected, seen } = downgrade;
  run.known.allowDowngrade ||= run.plan.interactive && (await agrees(run, downgrade, signal));
  if (!run.known.allowDowngrade) return setupError('network-downgraded', { expected, seen });
  run.known.network = { ...network, security: seen };
  if (seen === 'open') run.vault.login = { kind: 'none' };
  return null;
}

async function agrees(run: SetupRun, downgrade: Downgrade, signal: AbortSignal): Promise<boolean> {
  const answer = await run.ask(
    {
      question: { kind: 'downgrade', ...downgrade },
      accept: ({ kind }) => (kind === 'allow-downgrade' ? true : kind === 'refuse-downgrade' ? false : undefined),
    },
    signal,
  );
  return answer === true;
}
