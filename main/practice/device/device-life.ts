import type { AccessPoint } from '../radio/access-point';
import type { Neighbourhood } from '../radio/neighbourhood';
import type { Latencies } from '../world/latency';
import type { CloudUplink, FaultSwitches, WorldTime } from '../world/world';
import { accessPointsHeard } from '../radio/access-points-heard';
import type { DeviceMemory } from './device-memory';
import type { DevicePhase } from './device-record';
import { accessPointFor } from './join';

/** Listening, and what becomes of the device after connect-ap (softap 1.4). */
export interface DeviceLife {
  phase(): DevicePhase;
  joinedSsidHex(): string | null;
  credentialsChanged(ssidHex: string): void;
  /** connect-ap was answered: the network goes down soon, then the device joins. Again: harmless. */
  leaveAndJoin(): void;
  /** The device is gone at once, for good or for some milliseconds. */
  vanish(backAfterMs: number | null): void;
  /** A new listening session, whatever the device was doing. */
  listen(): void;
  /** Tells when the device starts and stops listening. */
  onListening(listener: (up: boolean) => void): () => void;
  stop(): void;
}

interface DeviceLifeOptions {
  readonly time: WorldTime;
  readonly faults: FaultSwitches;
  readonly latencies: Latencies;
  readonly neighbourhood: Neighbourhood;
  readonly memory: DeviceMemory;
  readonly uplink: CloudUplink;
  readonly ssidHex: string;
  idUpper(): string;
}

/** A device that is on, and not yet listening. */
export function createDeviceLife(options: DeviceLifeOptions): DeviceLife {
  const { time, faults, latencies, neighbourhood, memory, uplink, ssidHex } = options;
  const listeners = new Set<(up: boolean) => void>();
  let phase: DevicePhase = 'gone';
  let joined: AccessPoint | null = null;
  /** The network configured in this listening session: only then does the device come back after a failed join. */
  let configured: string | null = null;
  let era = 0;
  let isLeaving = false;
  let onlineAs: string | null = null;
  let cancelTimer = (): void => undefined;

  const enter = (next: DevicePhase): void => {
    const wasListening = phase === 'listening';
    phase = next;
    const isListening = next === 'listening';
    if (wasListening === isListening) return;
    if (isListening) neighbourhood.raiseDeviceNetwork(ssidHex);
    else neighbourhood.dropDeviceNetwork();
    for (const listener of [...listeners]) listener(isListening);
  };

  /** Ends whatever was going on; later steps of it see that their era is over. */
  const begin = (next: DevicePhase): number => {
    cancelTimer();
    if (onlineAs !== null) uplink.disconnect(onlineAs);
    [joined, onlineAs, isLeaving] = [null, null, false];
    enter(next);
    era += 1;
    return era;
  };

  const listen = (): void => {
    begin('gone');
    configured = null;
    enter('listening');
  };

  const join = async (isCurrent: () => boolean): Promise<AccessPoint | null> => {
    const target = configured ?? memory.stored[0]?.ssidHex;
    const isAbsent = faults.strikes('network-absent', 'connect-ap');
    const isPasswordWrong = faults.strikes('wrong-password', 'connect-ap');
    for (const stored of memory.stored) {
      await time.wait(latencies.join);
      if (!isCurrent()) return null;
      const isSpoilt = stored.ssidHex === target && (isAbsent || (isPasswordWrong && stored.key.kind !== 'none'));
      const network = isSpoilt
        ? undefined
        : accessPointFor(stored, accessPointsHeard(neighbourhood, faults, 'scan-ap'));
      if (network === undefined) continue;
      await time.wait(latencies.dhcp);
      return network;
    }
    return null;
  };

  const goOnline = async (isCurrent: () => boolean): Promise<void> => {
    await time.wait(latencies.cloudConnect);
    if (!isCurrent()) return;
    const id = options.idUpper();
    onlineAs = id;
    const acknowledged = await uplink.connect({ idUpper: id, claimCode: memory.claimCode }).catch(() => null);
    if (!isCurrent()) return;
    if (acknowledged === true) memory.claimAcknowledged();
    enter(acknowledged === null ? 'offline' : 'online');
  };

  const joinStored = async (): Promise<void> => {
    const mine = begin('joining');
    const isCurrent = (): boolean => era === mine;
    const startedAt = time.now();
    const network = await join(isCurrent);
    if (!isCurrent()) return;
    if (network === null) {
      enter('offline');
      if (configured !== null) returnAfter(latencies.networkBack - (time.now() - startedAt));
      return;
    }
    joined = network;
    const hasInternet = network.internet && !faults.strikes('network-without-internet', 'connect-ap');
    enter('offline');
    if (hasInternet) await goOnline(isCurrent);
  };

  const returnAfter = (ms: number): void => {
    cancelTimer = time.after(Math.max(0, ms), listen);
  };

  return {
    phase: () => phase,
    joinedSsidHex: () => joined?.ssidHex ?? null,
    credentialsChanged: (changed) => {
      configured = changed;
    },
    leaveAndJoin: () => {
      if (phase !== 'listening' || isLeaving) return;
      isLeaving = true;
      cancelTimer = time.after(latencies.networkDown, () => {
        void joinStored();
      });
    },
    vanish: (backAfterMs) => {
      begin('gone');
      if (backAfterMs !== null) returnAfter(backAfterMs);
    },
    listen,
    onListening: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      begin('gone');
      listeners.clear();
    },
  };
}
