import type { LatencyProfile } from '../../../shared/practice/world';
import type { Neighbourhood } from '../radio/neighbourhood';
import { systemChance, type Chance } from '../world/chance';
import type { CloudUplink, FaultSwitches, PcPosition, WorldTime } from '../world/world';
import { createConnections } from './connections';
import { createCore } from './device-core';
import type { DeviceRecord } from './device-record';
import { createHttpService } from './http-server';
import { listenOn } from './port';
import { createTcpService } from './tcp-server';

/** Firmware 0.4.0 to 0.6.4, or 0.7.0 and later (softap, generations). */
export type Generation = 'g1' | 'g2';

export interface VirtualDeviceOptions {
  readonly time: WorldTime;
  readonly faults: FaultSwitches;
  readonly profile: LatencyProfile;
  readonly generation: Generation;
  readonly neighbourhood: Neighbourhood;
  readonly position: PcPosition;
  readonly uplink: CloudUplink;
  /** Absent or 0: any free port. */
  readonly ports?: { readonly tcp?: number; readonly http?: number };
  /** Default 127.0.0.1. */
  readonly host?: string;
  readonly deviceIdUpper?: string;
  readonly claimedBefore?: boolean;
  /** Where its id and the end of its network's name come from; default: the system. */
  readonly chance?: Chance;
}

/** A Photon in listening mode, real on the wire. */
export interface VirtualDevice {
  readonly tcpPort: number;
  readonly httpPort: number;
  readonly idUpper: string;
  readonly ssidHex: string;
  record(): DeviceRecord;
  networkUp(): boolean;
  onNetworkChange(listener: (up: boolean) => void): () => void;
  /** A person resets the device and holds SETUP for 3 s: it leaves the cloud and listens again. */
  holdSetupButton(): void;
  /** It runs its own program: no setup mode until SETUP is held. */
  leaveSetupMode(): void;
  close(): Promise<void>;
}

/** Starts a virtual Photon in listening mode; resolves when both of its ports are bound. */
export async function createVirtualDevice(options: VirtualDeviceOptions): Promise<VirtualDevice> {
  const { faults, generation, position, host = '127.0.0.1', ports = {} } = options;
  const ssidHex = Buffer.from(`Photon-${suffixOf(generation, options.chance ?? systemChance)}`).toString('hex');
  const core = createCore(options, ssidHex);
  const { life, log, memory } = core;
  const isOpen = (): boolean =>
    life.phase() === 'listening' && position.reachesDevice() && !faults.strikes('refuse', 'accept');
  const connections = createConnections(isOpen);
  const stopDropping = life.onListening((up) => {
    if (!up) connections.dropAll();
  });
  const [serveTcp, serveHttp] = [createTcpService(core), createHttpService(core)];
  const tcp = await listenOn(
    (socket) => {
      connections.accept(socket, serveTcp);
    },
    ports.tcp ?? 0,
    host,
  );
  const http = await listenOn(
    (socket) => {
      connections.accept(socket, serveHttp);
    },
    ports.http ?? 0,
    host,
  );
  life.listen();

  return {
    tcpPort: tcp.port,
    httpPort: http.port,
    idUpper: core.identity().idUpper,
    ssidHex,
    record: () => ({
      ...log.read(),
      phase: life.phase(),
      claimed: memory.claimed,
      stored: memory.stored,
      joinedSsidHex: life.joinedSsidHex(),
    }),
    networkUp: () => life.phase() === 'listening',
    onNetworkChange: (listener) => life.onListening(listener),
    holdSetupButton: () => {
      life.listen();
    },
    leaveSetupMode: () => {
      life.vanish(null);
    },
    close: async () => {
      life.stop();
      stopDropping();
      connections.dropAll();
      await Promise.all([tcp.close(), http.close()]);
    },
  };
}

const SUFFIX_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Four characters on older firmware, six on newer (softap 1.1). */
function suffixOf(generation: Generation, chance: Chance): string {
  const length = generation === 'g1' ? 4 : 6;
  return Array.from(chance(length), (byte) => SUFFIX_ALPHABET[byte % SUFFIX_ALPHABET.length] ?? '').join('');
}
