import type { z } from 'zod';

import type {
  LatencyProfile,
  RadioPermission,
  RadioPosition,
  radioRefusalSchema,
  radioScanSchema,
} from '../../../shared/practice/world';
import { fail, ok, type Result } from '../../../shared/result';
import { latenciesOf } from '../world/latency';
import type { FaultSwitches, PcPosition, WorldTime } from '../world/world';
import type { AccessPoint } from './access-point';
import { accessPointsHeard } from './access-points-heard';
import type { Neighbourhood } from './neighbourhood';
import { securityClass } from './security-values';

export type RadioScan = z.infer<typeof radioScanSchema>;
export type RadioRefusal = z.infer<typeof radioRefusalSchema>['refusal'];

export interface PcRadioOptions {
  readonly time: WorldTime;
  readonly profile: LatencyProfile;
  readonly neighbourhood: Neighbourhood;
  /** A cable beside the radio: device and internet are both reachable, wherever the radio is. */
  readonly ethernet?: boolean;
  readonly faults?: Pick<FaultSwitches, 'has' | 'strikes'>;
}

/** The PC's radio. It starts on the home connection, and never moves by itself except to nowhere. */
export interface PcRadio extends PcPosition {
  position(): RadioPosition;
  /** What the PC's system lets programs do. */
  permission(): RadioPermission;
  /** What is on the air when the scan ends. */
  scan(): Promise<RadioScan>;
  /**
   * Leaves the network it is on first, if it may; any other refusal leaves it on none. A newer move makes an older one
   * `network-gone`. With a passphrase it joins by that alone; without one only by what the PC keeps.
   */
  join(ssidHex: string, passphrase?: string): Promise<Result<RadioPosition, RadioRefusal>>;
  /** As `join`, to the connection with this id. */
  restore(connectionId: string): Promise<Result<RadioPosition, RadioRefusal>>;
  /** The networks that the PC keeps a password of: its home's. */
  savedNetworks(): readonly string[];
  /** Null: it keeps none for this network. */
  savedPassword(ssidHex: string): string | null;
  /** Tells each new position; the returned function ends that. */
  onChange(listener: (position: RadioPosition) => void): () => void;
  close(): void;
}

const HOME_ID = 'home';
const ASSOCIATION_SHARE = 0.7;
const nowhere: RadioPosition = { connectionId: null, connectionName: null, ssidHex: null, address: null };

/** Makes the radio of the practice PC. */
export function createPcRadio({ time, profile, neighbourhood, faults, ethernet = false }: PcRadioOptions): PcRadio {
  const { pcScan, pcJoin } = latenciesOf(profile);
  const { homeSsidHex } = neighbourhood;
  const listeners = new Set<(position: RadioPosition) => void>();
  const idOf = (ssidHex: string): string => (ssidHex === homeSsidHex ? HOME_ID : `network-${ssidHex}`);
  const on = (ssidHex: string, address: string | null): RadioPosition => {
    return { connectionId: idOf(ssidHex), connectionName: Buffer.from(ssidHex, 'hex').toString(), ssidHex, address };
  };
  let position = on(homeSsidHex, '192.168.1.20');
  let moves = 0;

  const inSight = (): readonly AccessPoint[] => {
    const device = neighbourhood.deviceNetwork();
    return device === null ? neighbourhood.accessPoints : [...neighbourhood.accessPoints, device];
  };
  const find = (ssidHex: string): AccessPoint | undefined => inSight().find((network) => network.ssidHex === ssidHex);

  const place = (next: RadioPosition): void => {
    position = next;
    for (const listener of [...listeners]) listener(next);
  };

  const kept = (ssidHex: string): string | null => {
    const key = ssidHex === homeSsidHex ? find(ssidHex)?.key : undefined;
    return key?.kind === 'passphrase' ? key.passphrase : null;
  };

  const join = async (
    ssidHex: string,
    passphrase: string | null = kept(ssidHex),
  ): Promise<Result<RadioPosition, RadioRefusal>> => {
    const move = ++moves;
    place(nowhere);
    await time.wait(pcJoin * ASSOCIATION_SHARE);
    const network = find(ssidHex);
    if (move !== moves || network === undefined) return fail('network-gone');
    if (!lets(network, passphrase)) return fail('join-refused');
    place(on(ssidHex, null));
    await time.wait(pcJoin * (1 - ASSOCIATION_SHARE));
    if (move !== moves || find(ssidHex) === undefined) return fail('network-gone');
    place(on(ssidHex, network === neighbourhood.deviceNetwork() ? '192.168.0.2' : '192.168.1.20'));
    return ok(position);
  };

  const mayReachDevice = (): boolean => faults?.has('local-network-withheld', 'device') !== true;

  const current = (): AccessPoint | undefined =>
    position.address === null || position.ssidHex === null ? undefined : find(position.ssidHex);

  const stopListening = neighbourhood.onDeviceNetwork((up) => {
    const isLost = !up && position.ssidHex !== null && find(position.ssidHex) === undefined;
    if (isLost) place(nowhere);
  });

  return {
    position: () => position,
    permission: () => ({
      mayMove: faults?.has('permission-withheld', 'join') !== true,
      mayReachDevice: mayReachDevice(),
    }),
    scan: async () => {
      await time.wait(pcScan);
      const onAir = { homeSsidHex, accessPoints: inSight() };
      const heard = faults === undefined ? onAir.accessPoints : accessPointsHeard(onAir, faults, 'pc-scan');
      return heard.filter(({ hidden }) => !hidden).map(seen);
    },
    join: async (ssidHex, passphrase) =>
      faults?.strikes('permission-withheld', 'join') === true ? fail('permission') : join(ssidHex, passphrase),
    restore: (connectionId) => {
      const network = inSight().find(({ ssidHex }) => idOf(ssidHex) === connectionId);
      return network === undefined ? Promise.resolve(fail('unknown-connection')) : join(network.ssidHex);
    },
    savedNetworks: () => [homeSsidHex],
    savedPassword: kept,
    reachesDevice: () => {
      const device = neighbourhood.deviceNetwork();
      return device !== null && mayReachDevice() && (ethernet || current() === device);
    },
    reachesInternet: () => ethernet || current()?.internet === true,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      stopListening();
      listeners.clear();
    },
  };
}

function lets({ key }: AccessPoint, passphrase: string | null): boolean {
  return key.kind === 'none' || (key.kind === 'passphrase' && key.passphrase === passphrase);
}

function seen(network: AccessPoint): RadioScan[number] {
  const { ssidHex, rssi, channel } = network;
  return { ssidHex, rssi, channel, security: securityClass(network.sec) };
}
