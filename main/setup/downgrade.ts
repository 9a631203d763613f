import type { Downgrade } from '../../shared/domain/downgrade';
import { isWeak, protection } from '../../shared/domain/namesakes';
import type { SeenNetwork, SeenSecurity } from '../../shared/domain/wifi-network';
import { setupError, type SetupError } from '../../shared/errors/error-codes';
import type { SetupRun } from './run';

/**
 * Compares what the device sees of the chosen network with what this computer heard, what was said of it, and the
 * log-in that it is to have. Null: nothing speaks against it, or the device was not asked what it sees.
 */
export function downgradeOf(run: Compared): Downgrade | null {
  return lessThanExpected(run, run.known.heardByDevice);
}

/**
 * Does this computer hear the chosen network with less than it should have? Then the device is asked what it sees: told
 * of a protected network, newer firmware stores what its own scan says, without a word (softap 3.6).
 */
export function hearsLess(run: Compared): boolean {
  return lessThanExpected(run, run.known.heardHere) !== null;
}

type Compared = Pick<SetupRun, 'known' | 'vault'>;

function lessThanExpected({ known, vault }: Compared, list: readonly SeenNetwork[]): Downgrade | null {
  const { network, heardHere } = known;
  const entry = list.find(({ ssid }) => ssid === network?.ssid);
  const seen = entry?.namesake ?? entry?.security;
  if (network === null || seen === undefined || !isWeak(seen)) return null;
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
