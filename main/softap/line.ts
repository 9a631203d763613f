import type { Clock } from '../ports/clock';
import type { SoftApAddress } from '../ports/soft-ap-device';
import { fail, type Result } from '../../shared/result';
import type { Command } from './command';
import { converse, type Failure } from './conversation';
import { httpWire } from './http-wire';
import { tcpWire } from './tcp-wire';
import type { Limits } from './limits';

/** Sends one command once. */
export type Once = <T>(command: Command<T>, signal: AbortSignal, limits?: Limits) => Promise<Result<T, Failure>>;

/** The address of this computer to speak from; null: whichever the system takes. */
export type SpeakFrom = (signal: AbortSignal) => Promise<string | null>;

/** The way to one device: each command once, on a connection of its own. */
export function openLine(address: SoftApAddress, clock: Clock, from: SpeakFrom): Once {
  const wire = address.transport === 'tcp' ? tcpWire : httpWire(address);
  return async (command, signal, limits = command.limits) => {
    const request = wire.request(command.name, command.body);
    const reader = wire.reader(command.findEnd());
    const talk = { address, localAddress: await from(signal), request, reader, limits };
    const reply = await converse(talk, clock, signal);
    if (!reply.ok) return reply;
    const answer = await command.read(reply.value);
    return answer.ok ? answer : fail({ fault: answer.error, sent: true });
  };
}
