import { configureAp, configureKinds } from './configure-ap';
import type { DeviceCore } from './device-core';
import { readRequest, type FieldKinds } from './json-request';
import { deviceIdReply, publicKeyReply, resultReply, versionReply, type Writes } from './reply-writer';
import { scanReply } from './scan-ap';

export const commandNames = [
  'version',
  'device-id',
  'scan-ap',
  'public-key',
  'set',
  'configure-ap',
  'connect-ap',
] as const;
export type CommandName = (typeof commandNames)[number];

/** What a command answers: its writes, or null for a body that the reader rejects. */
export interface CommandReply {
  readonly writes: Writes | null;
  /** The reply leaves in packets, spread over this many milliseconds. */
  readonly spreadMs: number;
  /** To be done once the reply is out, or lost. */
  readonly afterwards: () => void;
}

const LONGEST_CLAIM_CODE = 63;
const setKinds: FieldKinds = { k: 'string', v: 'string' };

/** Whether there is such a command. */
export function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}

/** Only these read a body (softap 2.1). */
export function takesBody(name: CommandName): boolean {
  return name === 'set' || name === 'configure-ap';
}

/** Runs a command for as long as the device takes (softap 3). */
export async function runCommand(core: DeviceCore, name: CommandName, body: Buffer): Promise<CommandReply> {
  core.log.command(name);
  switch (name) {
    case 'version':
      return plain(versionReply());
    case 'device-id':
      return plain(deviceIdReply(core.identity().idUpper, isClaimed(core)));
    case 'public-key':
      return plain(publicKeyReply(core.identity().publicKeyField));
    case 'scan-ap':
      return { ...plain(scanReply(core)), spreadMs: core.latencies.scan };
    case 'set':
      return plain(await set(core, body));
    case 'configure-ap':
      return plain(await configure(core, body));
    case 'connect-ap':
      return {
        ...plain(resultReply(0)),
        afterwards: () => {
          connect(core);
        },
      };
  }
}

function plain(writes: Writes | null): CommandReply {
  return { writes, spreadMs: 0, afterwards: () => undefined };
}

function isClaimed({ memory, faults }: DeviceCore): boolean {
  return memory.claimed || faults.has('claimed-before', 'device-id') || faults.has('owned-by-other', 'device-id');
}

async function set({ time, latencies, memory, log }: DeviceCore, body: Buffer): Promise<Writes | null> {
  const fields = readRequest(body, setKinds);
  if (fields === null) return null;
  const key = fields.text('k')?.toString('latin1', 0, 2);
  const code = fields.text('v')?.toString('latin1', 0, LONGEST_CLAIM_CODE) ?? '';
  if (key !== 'cc' || code === '') return resultReply(-1);
  await time.wait(latencies.set);
  memory.storeClaimCode(code);
  log.claimCode(code);
  return resultReply(0);
}

async function configure(core: DeviceCore, body: Buffer): Promise<Writes | null> {
  const fields = readRequest(body, configureKinds[core.generation]);
  return fields === null ? null : resultReply(await configureAp(core, fields));
}

function connect({ faults, life }: DeviceCore): void {
  if (!faults.strikes('never-leaves', 'connect-ap')) life.leaveAndJoin();
}
