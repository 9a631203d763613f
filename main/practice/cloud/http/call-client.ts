import type { CloudState } from '../model/cloud-state';
import type { Client } from '../model/directory';
import type { Call } from './exchange';

/** The OAuth client of a call: HTTP Basic, or the body's `client_id` and `client_secret` (cloud 1.2). */
export function clientOf(call: Call, state: CloudState): Client | undefined {
  const id = call.basic?.user ?? call.fields.get('client_id');
  const secret = call.basic?.password ?? call.fields.get('client_secret');
  return id === undefined || secret === undefined ? undefined : state.directory.client(id, secret);
}
