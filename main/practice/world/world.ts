import type { PracticeFault, PracticeFaultSetting } from '../../../shared/practice/world';

/** The world's own time: milliseconds, `speed` times faster than outside. */
export interface WorldTime {
  readonly speed: number;
  /** World milliseconds since 1970. */
  readonly now: () => number;
  wait(ms: number): Promise<void>;
  /** Calls back once after `ms` of world time; the returned function takes that back. */
  after(ms: number, callback: () => void): () => void;
}

/** The faults that are switched on. */
export interface FaultSwitches {
  set(fault: PracticeFaultSetting): void;
  clear(): void;
  list(): readonly PracticeFaultSetting[];
  /** Does this fault strike here, now? Counts down a fault that strikes a number of times. */
  strikes(name: PracticeFault, at: string): boolean;
  /** As `strikes`, without counting down. */
  has(name: PracticeFault, at: string): boolean;
}

/** Where the PC is; the servers of the device and of the cloud refuse sockets by it. */
export interface PcPosition {
  reachesDevice(): boolean;
  reachesInternet(): boolean;
}

/** How the virtual device reaches the virtual cloud once it has joined a network with internet. */
export interface CloudUplink {
  /** A full handshake with the stored claim code, if any. True: the claim was acknowledged (flag c becomes 1, code cleared). */
  connect(device: { readonly idUpper: string; readonly claimCode: string | null }): Promise<boolean>;
  disconnect(idUpper: string): void;
}
