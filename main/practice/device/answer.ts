import { runCommand, type CommandName, type CommandReply } from './commands';
import type { Connection } from './connections';
import type { DeviceCore } from './device-core';
import type { Writes } from './reply-writer';
import { strikingFault, type WireFault } from './wire-faults';

/** Frames a reply for a transport; null is the empty reply to a rejected body. */
export type Frame = (writes: Writes | null) => Buffer;

/** How an exchange ended: the reply is out, or the device has ended the connection. */
type Answered = 'replied' | 'over';

const PACKET_BYTES = 1460;
const DRIP_MS = 200;
const AWAY_MS = 10_000;

/** Answers one whole request, with whatever fault strikes it. */
export async function answer(
  core: DeviceCore,
  connection: Connection,
  request: { readonly name: CommandName; readonly body: Buffer; readonly frame: Frame },
): Promise<Answered> {
  const { name, body, frame } = request;
  const fault = strikingFault(core.faults, name);
  switch (fault) {
    case 'refuse':
      return reset(connection);
    case 'ap-gone':
    case 'ap-gone-and-back':
      core.life.vanish(fault === 'ap-gone' ? null : AWAY_MS);
      return 'over';
    case 'silence':
      await connection.ended;
      return 'over';
    case 'garbage':
      return sendAndFinish(connection, core.garbage());
    case 'rejected-body':
      await connection.write(frame(null));
      return 'replied';
    default:
      break;
  }
  core.swapIdentityIfStruck(name);
  const reply = await runCommand(core, name, body);
  await core.time.wait(core.latencies.link);
  if (!core.position.reachesDevice()) connection.reset();
  const bytes = frame(reply.writes);
  const answered = await deliver(core, connection, { bytes, reply, fault });
  reply.afterwards();
  return answered;
}

async function deliver(
  core: DeviceCore,
  connection: Connection,
  { bytes, reply, fault }: { readonly bytes: Buffer; readonly reply: CommandReply; readonly fault: WireFault | null },
): Promise<Answered> {
  switch (fault) {
    case 'reset':
      return reset(connection);
    case 'half-reply':
      return sendAndFinish(connection, bytes.subarray(0, bytes.length >> 1));
    case 'connect-reply-lost':
      return 'over';
    case 'slow-drip':
      await sendPieces(core, connection, { bytes, size: 1, pauseMs: DRIP_MS });
      return 'replied';
    default: {
      const packets = Math.max(1, Math.ceil(bytes.length / PACKET_BYTES));
      await sendPieces(core, connection, { bytes, size: PACKET_BYTES, pauseMs: reply.spreadMs / packets });
      return 'replied';
    }
  }
}

async function sendPieces(
  core: DeviceCore,
  connection: Connection,
  { bytes, size, pauseMs }: { readonly bytes: Buffer; readonly size: number; readonly pauseMs: number },
): Promise<void> {
  for (let at = 0; at < bytes.length && !connection.socket.destroyed; at += size) {
    if (pauseMs > 0) await core.time.wait(pauseMs);
    await connection.write(bytes.subarray(at, at + size));
  }
}

async function sendAndFinish(connection: Connection, bytes: Buffer): Promise<Answered> {
  await connection.write(bytes);
  connection.finish();
  return 'over';
}

function reset(connection: Connection): Answered {
  connection.reset();
  return 'over';
}
