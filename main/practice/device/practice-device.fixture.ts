import { connect } from 'node:net';
import { constants, publicEncrypt } from 'node:crypto';

import type { LatencyProfile, PracticeFaultSetting } from '../../../shared/practice/world';
import { createNeighbourhood } from '../radio/neighbourhood';
import { createFaultSwitches } from '../world/fault-switches';
import type { WorldTime } from '../world/world';
import { worldTime } from '../world/world-time';
import { createVirtualDevice, type Generation, type VirtualDevice } from './virtual-device';

/** A device with a cloud that notes what it is told, and a PC that is wherever the test puts it. */
export async function startDevice(
  options: {
    readonly generation?: Generation;
    readonly profile?: LatencyProfile;
    readonly faults?: readonly PracticeFaultSetting[];
    readonly claimAcknowledged?: boolean;
    readonly speed?: number;
  } = {},
) {
  const pc = { isWithDevice: true };
  const uplinks: { readonly idUpper: string; readonly claimCode: string | null }[] = [];
  const hangUps: string[] = [];
  const profile = options.profile ?? 'zero';
  const time: WorldTime = worldTime(options.speed ?? 50);
  const faults = createFaultSwitches(options.faults);
  const device = await createVirtualDevice({
    time,
    faults,
    profile,
    generation: options.generation ?? 'g2',
    neighbourhood: createNeighbourhood(profile),
    position: { reachesDevice: () => pc.isWithDevice, reachesInternet: () => !pc.isWithDevice },
    uplink: {
      connect: (caller) => {
        uplinks.push(caller);
        return Promise.resolve(options.claimAcknowledged ?? true);
      },
      disconnect: (idUpper) => void hangUps.push(idUpper),
    },
  });
  return { device, pc, uplinks, hangUps, faults, time };
}

/** What a raw client saw: all bytes, and how it ended. */
export interface Heard {
  readonly bytes: Buffer;
  readonly end: 'end' | 'reset' | 'still-open';
}

/** Sends bytes and listens until the other side ends, the bytes are enough, or for so many real milliseconds. */
export function exchange(
  port: number,
  request: string | Buffer,
  patienceMs = 5000,
  isEnough: (bytes: Buffer) => boolean = () => false,
): Promise<Heard> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request));
    const finish = (end: Heard['end']): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ bytes: Buffer.concat(chunks), end });
    };
    const timer = setTimeout(finish, patienceMs, 'still-open');
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (isEnough(Buffer.concat(chunks))) finish('still-open');
    });
    socket.once('end', () => {
      finish('end');
    });
    socket.once('error', () => {
      finish('reset');
    });
  });
}

/** A request in the line protocol; the length is counted in bytes. */
export function request(name: string, body: object | string = ''): Buffer {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return Buffer.concat([Buffer.from(`${name}\n${bytes.length}\n\n`), bytes]);
}

const isWholeObject = (bytes: Buffer): boolean => bytes.at(-1) === 0x7d;

/** One command over the line protocol, up to the closing brace; the text after the two line feeds. */
export async function ask(device: VirtualDevice, name: string, body: object | string = ''): Promise<string> {
  const { bytes } = await exchange(device.tcpPort, request(name, body), 5000, isWholeObject);
  const text = bytes.toString();
  return text.startsWith('\n\n') ? text.slice(2) : `unframed: ${text}`;
}

/** The device's public key as it dumps it. */
export async function publicKeyOf(device: VirtualDevice): Promise<Buffer> {
  const reply = JSON.parse(await ask(device, 'public-key')) as { readonly b: string };
  return Buffer.from(reply.b, 'hex');
}

/** A password as a client sends it. */
export async function encryptedFor(device: VirtualDevice, plain: string | Buffer): Promise<string> {
  const der = (await publicKeyOf(device)).subarray(0, 162);
  const key = `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(plain)).toString('hex');
}

/** Waits for something to become true, at most so many real milliseconds. */
export async function eventually(isTrue: () => boolean, patienceMs = 5000): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!isTrue()) {
    if (Date.now() > until) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
