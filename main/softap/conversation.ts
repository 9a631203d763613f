import { connect, type Socket } from 'node:net';
import type { SoftApFault } from '../../shared/errors/soft-ap-faults';
import { fail, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { SoftApAddress } from '../ports/soft-ap-device';
import { REPLY_MAX_BYTES, type Limits } from './limits';
import { faultBeforeReply, faultOfReading } from './socket-faults';
import type { ReplyReader, Verdict } from './wire';

export interface Talk {
  readonly address: SoftApAddress;
  /** What the connection leaves this computer by; null: as the system routes it. */
  readonly localAddress: string | null;
  readonly request: Uint8Array;
  readonly reader: ReplyReader;
  readonly limits: Limits;
}

/** How a conversation failed, and whether the device may have acted on the request. */
export interface Failure {
  readonly fault: SoftApFault;
  readonly sent: boolean;
}

/**
 * One command on one connection: connects, sends the request in one write, reads up to the end of the JSON and
 * closes, without waiting for the device to close (softap 2.2). A request that began to go out goes out whole,
 * also when the signal aborts: a half request blocks older devices for good (softap 2.3).
 */
export function converse(talk: Talk, clock: Clock, signal: AbortSignal): Promise<Result<Uint8Array, Failure>> {
  if (signal.aborted) return Promise.resolve(fail({ fault: { kind: 'cancelled' }, sent: false }));
  return new Promise((resolve) => {
    new Conversation(talk, clock, signal, resolve).begin();
  });
}

class Conversation {
  readonly #talk: Talk;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #resolve: (outcome: Result<Uint8Array, Failure>) => void;
  readonly #socket: Socket;
  #phase: 'connecting' | 'sending' | 'listening' | 'over' = 'connecting';
  #received = 0;
  #endLimit: () => void = () => undefined;
  #endPieceLimit: () => void = () => undefined;

  constructor(talk: Talk, clock: Clock, signal: AbortSignal, resolve: (outcome: Result<Uint8Array, Failure>) => void) {
    this.#talk = talk;
    this.#clock = clock;
    this.#signal = signal;
    this.#resolve = resolve;
    const { address, localAddress } = talk;
    const from = localAddress === null ? {} : { localAddress };
    this.#socket = connect({ host: address.host, port: address.port, noDelay: true, ...from });
  }

  begin(): void {
    this.#socket
      .on('connect', () => {
        this.#send();
      })
      .on('data', (piece) => {
        this.#hear(piece);
      })
      .on('end', () => {
        this.#heardEnd();
      })
      .on('error', (error) => {
        this.#broken(error);
      });
    this.#signal.addEventListener('abort', this.#cancel, { once: true });
    this.#endLimit = this.#clock.after(this.#talk.limits.connectMs, () => {
      this.#fail({ kind: 'unreachable' });
    });
  }

  #send(): void {
    this.#phase = 'sending';
    this.#endLimit();
    this.#endLimit = this.#clock.after(this.#talk.limits.replyMs, () => {
      this.#stalled(this.#talk.limits.replyMs);
    });
    this.#socket.write(this.#talk.request, () => {
      if (this.#phase !== 'sending') return;
      this.#phase = 'listening';
      if (this.#signal.aborted) this.#fail({ kind: 'cancelled' });
    });
  }

  #hear(piece: Uint8Array): void {
    if (this.#phase === 'over') return;
    this.#received += piece.length;
    const reading = this.#talk.reader.push(piece);
    if (reading.kind !== 'more') this.#conclude(reading);
    else if (this.#received > REPLY_MAX_BYTES) this.#fail({ kind: 'not-a-photon' });
    else this.#awaitPiece();
  }

  #awaitPiece(): void {
    this.#endPieceLimit();
    this.#endPieceLimit = this.#clock.after(this.#talk.limits.pieceMs, () => {
      this.#stalled(this.#talk.limits.pieceMs);
    });
  }

  #heardEnd(): void {
    if (this.#phase === 'over') return;
    this.#conclude(this.#received === 0 ? { kind: 'cut' } : this.#talk.reader.end());
  }

  #broken(error: Error): void {
    this.#fail(this.#received > 0 ? { kind: 'cut' } : faultBeforeReply(error));
  }

  #stalled(limitMs: number): void {
    if (this.#signal.aborted) this.#fail({ kind: 'cancelled' });
    else if (this.#talk.reader.stalled() === 'empty') this.#fail({ kind: 'request-rejected' });
    else this.#fail({ kind: 'silent', limitMs });
  }

  readonly #cancel = (): void => {
    if (this.#phase !== 'sending') this.#fail({ kind: 'cancelled' });
  };

  #conclude(reading: Verdict): void {
    if (reading.kind === 'json') this.#finish(ok(reading.json));
    else this.#finish(fail({ fault: faultOfReading(reading.kind), sent: reading.kind !== 'busy' }));
  }

  #fail(fault: SoftApFault): void {
    this.#finish(fail({ fault, sent: this.#phase !== 'connecting' }));
  }

  #finish(outcome: Result<Uint8Array, Failure>): void {
    if (this.#phase === 'over') return;
    this.#phase = 'over';
    this.#endLimit();
    this.#endPieceLimit();
    this.#signal.removeEventListener('abort', this.#cancel);
    this.#socket.destroy();
    this.#resolve(outcome);
  }
}
