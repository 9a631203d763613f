import type { RadioTool, WifiReason } from './wifi-reason';

/** One Wi-Fi adapter of this computer as its system has it now. */
export interface WifiAdapterReport {
  /** An interface's name, or a GUID: what a person's choice is remembered by. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  readonly state: 'connected' | 'joining' | 'free' | 'off' | 'unavailable' | 'unmanaged' | 'unknown';
  /** What it is connected to, for people; null: nothing, or the system does not say. */
  readonly connection: string | null;
  /** Does the way to the internet go out by it? null: the system does not say. */
  readonly carriesInternet: boolean | null;
}

/** What can be seen of this computer's Wi-Fi without changing anything; null: the system does not say. */
export interface WifiReport {
  readonly adapters: readonly WifiAdapterReport[];
  /** May this program move them without anybody being asked? */
  readonly mayMove: boolean | null;
  /** May this program read the names of networks? */
  readonly mayReadNames: boolean | null;
  /** What would move this computer; `guided`: a person. */
  readonly method: 'guided' | 'practice' | RadioTool;
  /** The id of the adapter that would be moved; null where a person moves it. */
  readonly adapter: string | null;
  /** Why it is this method and this adapter. */
  readonly reason: WifiReason;
  /** The id of the adapter that a person chose earlier, even one that is gone; null: the choice is automatic. */
  readonly remembered: string | null;
}
