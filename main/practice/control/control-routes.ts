import { z } from 'zod';
import { practiceFaultSchema, type RadioPosition } from '../../../shared/practice/world';
import type { Result } from '../../../shared/result';
import type { RadioRefusal } from '../radio/pc-radio';
import type { ControlledWorld } from './controlled-world';

export interface ControlReply {
  readonly status: number;
  readonly body: unknown;
  /** What is to happen once the reply is on its way. */
  readonly afterwards?: () => void;
}

type ControlRoute = (world: ControlledWorld, body: unknown) => ControlReply | Promise<ControlReply>;

const joinSchema = z.object({ ssidHex: z.string(), passphrase: z.string().optional() });
const skipSchema = z.object({ ms: z.number().positive() });
/** null: the PC was on no network before. */
const returnSchema = z.object({ connectionId: z.string().nullable() });

/** Every route of the control port, by method and path behind its prefix. */
export const controlRoutes: ReadonlyMap<string, ControlRoute> = new Map<string, ControlRoute>([
  ['GET /world', (world) => done(world.describe())],
  ['GET /radio', (world) => done(world.radio.position())],
  ['GET /radio/permission', (world) => done(world.radio.permission())],
  ['POST /radio/scan', async (world) => done(await world.radio.scan())],
  ['POST /radio/join', join],
  ['POST /radio/return', comeBack],
  ['POST /radio/saved', (world) => done(world.radio.savedNetworks())],
  ['POST /radio/saved-password', savedPassword],
  ['GET /faults', (world) => done(world.faults.list())],
  ['POST /faults', setFault],
  ['DELETE /faults', clearFaults],
  ['GET /record', (world) => done(world.record())],
  ['POST /skip-time', skipTime],
  ['POST /reset-device', resetDevice],
  ['POST /hold-setup', holdSetup],
  ['POST /leave-setup', leaveSetup],
  ['POST /shutdown', shutDown],
]);

async function join(world: ControlledWorld, body: unknown): Promise<ControlReply> {
  const asked = joinSchema.safeParse(body);
  if (!asked.success) return unreadable();
  return moved(await world.radio.join(asked.data.ssidHex.toLowerCase(), asked.data.passphrase));
}

function savedPassword(world: ControlledWorld, body: unknown): ControlReply {
  const asked = joinSchema.safeParse(body);
  if (!asked.success) return unreadable();
  return done({ password: world.radio.savedPassword(asked.data.ssidHex.toLowerCase()) });
}

async function comeBack(world: ControlledWorld, body: unknown): Promise<ControlReply> {
  const asked = returnSchema.safeParse(body);
  if (!asked.success) return unreadable();
  const { connectionId } = asked.data;
  if (connectionId !== null) return moved(await world.radio.restore(connectionId));
  // A join that finds nothing leaves the radio on no network, which is what is asked for.
  await world.radio.join('');
  return done(world.radio.position());
}

function setFault(world: ControlledWorld, body: unknown): ControlReply {
  const fault = practiceFaultSchema.safeParse(body);
  if (!fault.success) return unreadable();
  world.faults.set(fault.data);
  return done(world.faults.list());
}

function clearFaults(world: ControlledWorld): ControlReply {
  world.faults.clear();
  return done(world.faults.list());
}

function skipTime(world: ControlledWorld, body: unknown): ControlReply {
  const asked = skipSchema.safeParse(body);
  if (!asked.success) return unreadable();
  world.skipTime(asked.data.ms);
  return done(asked.data);
}

async function resetDevice(world: ControlledWorld): Promise<ControlReply> {
  await world.resetDevice();
  return done(world.describe());
}

function holdSetup(world: ControlledWorld): ControlReply {
  world.holdSetupButton();
  return done(world.describe());
}

function leaveSetup(world: ControlledWorld): ControlReply {
  world.leaveSetupMode();
  return done(world.describe());
}

function shutDown(world: ControlledWorld): ControlReply {
  return { ...done({ ok: true }), afterwards: () => void world.stop() };
}

function moved(result: Result<RadioPosition, RadioRefusal>): ControlReply {
  return result.ok ? done(result.value) : { status: 409, body: { refusal: result.error } };
}

function done(body: unknown): ControlReply {
  return { status: 200, body };
}

function unreadable(): ControlReply {
  return { status: 400, body: { error: 'unreadable' } };
}
