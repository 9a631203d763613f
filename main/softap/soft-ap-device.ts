import { fail, ok } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { SoftApAddress, SoftApDevice, SoftApResult } from '../ports/soft-ap-device';
import { ask } from './ask';
import type { Command } from './command';
import { deviceIdCommand, publicKeyCommand, scanCommand, setClaimCodeCommand, versionCommand } from './commands';
import { configure } from './configure';
import { connectToNetwork } from './connect';
import { probeLimits } from './limits';
import { openLine, type SpeakFrom } from './line';
import { DeviceMemory } from './memory';
import { seenNetwork } from './scan-reply';
import { oneAtATime } from './one-at-a-time';

const asRouted: SpeakFrom = () => Promise.resolve(null);

/** The device in listening mode behind this address, spoken to `from` one of ours. Nothing is sent before the first command. */
export function openSoftApDevice(address: SoftApAddress, clock: Clock, from: SpeakFrom = asRouted): SoftApDevice {
  const once = openLine(address, clock, from);
  const inTurn = oneAtATime();
  const memory = new DeviceMemory();
  const asking =
    (signal: AbortSignal) =>
    <T>(command: Command<T>): SoftApResult<T> =>
      ask(once, command, clock, signal);
  const simple =
    <T>(command: Command<T>) =>
    (signal: AbortSignal): SoftApResult<T> =>
      inTurn(() => asking(signal)(command));

  return {
    version: simple(versionCommand),
    deviceId: (signal) =>
      inTurn(async () => {
        const identity = await asking(signal)(deviceIdCommand);
        if (identity.ok) memory.identified(identity.value);
        return identity;
      }),
    probe: (signal) =>
      inTurn(async () => {
        const answer = await once(deviceIdCommand, signal, probeLimits);
        return answer.ok ? answer : fail(answer.error.fault);
      }),
    publicKey: simple(publicKeyCommand),
    scan: (signal) =>
      inTurn(async () => {
        const scan = await asking(signal)(scanCommand);
        if (!scan.ok) return scan;
        memory.scanned(scan.value);
        return ok(scan.value.map(seenNetwork));
      }),
    setClaimCode: (code, signal) => simple(setClaimCodeCommand(code))(signal),
    configure: (wanted, key, signal) => inTurn(() => configure(wanted, key, asking(signal), memory)),
    connect: (signal) => inTurn(() => connectToNetwork(once, clock, signal)),
  };
}
