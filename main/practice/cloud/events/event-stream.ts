import type { ServerResponse } from 'node:http';
import { json, type Answer, type AuthorizedCall } from '../http/exchange';
import { limited } from '../http/refusals';
import type { CloudState } from '../model/cloud-state';
import type { StreamScope } from './event-hub';
import { eventWriter } from './stream-writer';

/** Particle's own servers send something after 9 s of quiet (cloud 3.2). */
const KEEP_ALIVE_MS = 9000;
const DROPPED_AFTER_MS = 300;

/** Opens a stream of server-sent events, or refuses one stream too many (cloud 3.2, 5.4). */
export function eventStream(call: AuthorizedCall, state: CloudState, scope: StreamScope): Answer {
  const prefix = call.params['prefix'] ?? '';
  if (scope.kind === 'public' && prefix === '')
    return json({ ok: false, error: 'event prefix filter is required' }, 400);
  if (state.faults.strikes('event-stream-refused', 'events')) return limited(529);
  if (!state.streamOpenings.admit() || state.events.size >= state.limits.streamsAtOnce) return limited(529);
  return {
    kind: 'stream',
    open: (response) => {
      run(response, call, state, { scope, prefix });
    },
  };
}

function run(
  response: ServerResponse,
  { identity, token }: AuthorizedCall,
  state: CloudState,
  wanted: { readonly scope: StreamScope; readonly prefix: string },
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write(':ok\n\n');
  if (state.faults.strikes('event-stream-closed', 'events')) {
    response.end();
    return;
  }
  if (state.faults.strikes('event-stream-silent', 'events')) return;
  const deliver = eventWriter(response, state.faults);
  const endings = [state.events.subscribe({ identity, ...wanted, deliver }), keepAlive(response, token.value, state)];
  if (state.faults.strikes('event-stream-dropped', 'events')) {
    endings.push(state.time.after(DROPPED_AFTER_MS, () => response.destroy()));
  }
  response.on('close', () => {
    for (const end of endings) end();
  });
}

/** Bare newlines; a stream whose token has died meanwhile is cut (cloud 9.3). */
function keepAlive(response: ServerResponse, token: string, state: CloudState): () => void {
  let cancel = state.time.after(KEEP_ALIVE_MS, beat);
  function beat(): void {
    if (state.tokens.valid(token) === undefined) {
      response.destroy();
      return;
    }
    response.write('\n');
    cancel = state.time.after(KEEP_ALIVE_MS, beat);
  }
  return () => {
    cancel();
  };
}
