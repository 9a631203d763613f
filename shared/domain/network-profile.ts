import type { Branded } from '../brand';
import type { ChosenNetwork } from './wifi-network';

/** Names one kept network for as long as it is kept: a UUID in lower case. */
export type ProfileId = Branded<string, 'ProfileId'>;

/** Takes a UUID in lower case and nothing else. */
export function parseProfileId(text: string): ProfileId | undefined {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? (text as ProfileId) : undefined;
}

/** The longest name of a kept network, in UTF-16 units. */
export const PROFILE_NAME_MAX = 64;

/** A network that a person keeps under a name, for one click the next time. Its log-in is not in here. */
export interface NetworkProfile {
  readonly id: ProfileId;
  /** Given by the person; no two of one world have the same. */
  readonly name: string;
  readonly network: ChosenNetwork;
  /** Of the practice world: never offered for a real device, and the other way round. */
  readonly practice: boolean;
}
