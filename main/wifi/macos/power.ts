import type { WifiFault } from '../../../shared/errors/wifi-faults';
import { fail, ok, type Result } from '../../../shared/result';
import type { MacRadio } from './mac-radio';

const LIMIT_MS = 5_000;

/** Is the radio on? `no-adapter`: there is no Wi-Fi device of this name (any more). */
export async function isOn({ tools, device }: MacRadio, signal: AbortSignal): Promise<Result<boolean, WifiFault>> {
  const answer = await tools('networksetup', { args: ['-getairportpower', device], limitMs: LIMIT_MS }, signal);
  if (!answer.ok) return answer;
  const state = /: (On|Off)\s*$/.exec(answer.value.said)?.[1];
  if (state !== undefined) return ok(state === 'On');
  const isNone = /is not a Wi-Fi interface|Error obtaining wireless/.test(answer.value.said);
  return fail({ kind: isNone ? 'no-adapter' : 'tool-failed' });
}

/** Fails with why the radio cannot be used now. */
export async function checkPower(radio: MacRadio, signal: AbortSignal): Promise<Result<void, WifiFault>> {
  const power = await isOn(radio, signal);
  if (!power.ok) return power;
  return power.value ? ok(undefined) : fail({ kind: 'switched-off' });
}

/** Switches the radio; whether that worked shows in its state, not in the answer. */
export async function switchTo(
  { tools, device }: MacRadio,
  state: 'on' | 'off',
  signal: AbortSignal,
): Promise<Result<void, WifiFault>> {
  const args = ['-setairportpower', device, state];
  const answer = await tools('networksetup', { args, limitMs: LIMIT_MS }, signal);
  return answer.ok ? ok(undefined) : answer;
}
