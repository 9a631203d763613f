import { isDeviceNetwork } from '../../shared/domain/device-network';
import { ssidFromText } from '../../shared/domain/ssid';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { Setup } from '../setup/setup';
import { failureLines } from './closing-text';
import { askLight } from './light-question';
import type { Prompter } from './prompter';

/**
 * After a failure: again, or not; and where it helps, the networks changed by hand, the name on the label, or what the
 * light does, which may change the reason. Null: nobody answers any more.
 */
export async function askWhatNext(
  setup: Setup,
  prompter: Prompter,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<SetupIntent | null> {
  for (;;) {
    const now = setup.snapshot();
    const answer = (await prompter.ask(whatNext(now), signal))?.trim();
    if (answer === undefined) return null;
    if (!asksForLight(answer, now)) return intentOf(answer, now);
    const light = await askLight(prompter, signal);
    if (light === null) return null;
    setup.send({ kind: 'say-light', light });
    const { error, verdict } = setup.snapshot();
    if (error !== null) for (const line of failureLines(error.code, verdict)) print(`${line}\n`);
  }
}

function whatNext(now: SetupSnapshot): string {
  const more = [
    ...(now.can.byHand ? ['h to change networks by hand'] : []),
    ...(namesAreHidden(now) ? ["the name of the device's network, as Photon-AB12"] : []),
    ...(now.verdict === null ? [] : ['l to say what the light does']),
  ];
  return `Try again? [${['Y/n', ...more].join(', or ')}] `;
}

function asksForLight(answer: string, { verdict }: SetupSnapshot): boolean {
  return verdict !== null && /^l/i.test(answer);
}

function intentOf(answer: string, now: SetupSnapshot): SetupIntent {
  if (/^n/i.test(answer)) return { kind: 'cancel' };
  if (now.can.byHand && /^h/i.test(answer)) return { kind: 'by-hand' };
  const ssid = namesAreHidden(now) ? ssidFromText(answer) : undefined;
  return ssid !== undefined && isDeviceNetwork(ssid) ? { kind: 'choose-device', ssid } : { kind: 'retry' };
}

function namesAreHidden({ error }: SetupSnapshot): boolean {
  return error?.code === 'network-names-hidden';
}
