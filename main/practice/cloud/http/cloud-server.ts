import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { routeTable } from '../routes/route-table';
import type { CloudState } from '../model/cloud-state';
import { senderOf, type JournalEntry, type SenderMarks } from '../request-journal';
import { readBody } from './body';
import { basicOf, bearerOf } from './credentials';
import { dispatch, type Incoming } from './dispatch';
import type { Answer } from './exchange';
import { FaultAnswers } from './fault-answers';

/** The HTTP server of the virtual cloud; tells each request to `note` once it is answered. */
export function createCloudServer(state: CloudState, note: (entry: JournalEntry) => void): Server {
  const faults = new FaultAnswers(state.faults);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const incoming = await readIncoming(request);
    const at = state.time.now();
    const { answer, afterMs } = dispatch(incoming, routeTable, state, faults);
    const status = answer.kind === 'stream' ? 200 : answer.status;
    note({ at: Math.round(at), method: incoming.method, ...senderOf(marksOf(request, incoming), state), status });
    response.setHeader('date', new Date(at).toUTCString());
    response.setHeader('access-control-allow-origin', '*');
    if (afterMs > 0) await state.time.wait(afterMs);
    if (answer.kind === 'none' && answer.end === 'reset') request.socket.resetAndDestroy();
    else send(response, answer);
  };

  return createServer((request, response) => {
    // A client that goes away in the middle of its request is no concern of the cloud's.
    serve(request, response).catch(() => request.destroy());
  });
}

async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const { authorization } = request.headers;
  return {
    method: request.method ?? 'GET',
    path: (request.url ?? '/').split('?')[0] ?? '/',
    query: new URLSearchParams((request.url ?? '').split('?')[1] ?? ''),
    bearer: bearerOf(authorization),
    basic: basicOf(authorization),
    body: await readBody(request),
  };
}

function marksOf({ url, headers }: IncomingMessage, { bearer, basic, body }: Incoming): SenderMarks {
  const tool = headers['x-particle-tool'];
  return {
    url: url ?? '/',
    bearer,
    clientId: basic?.user ?? body?.fields.get('client_id') ?? null,
    clientSecret: basic?.password ?? body?.fields.get('client_secret') ?? null,
    tool: typeof tool === 'string' ? tool : null,
  };
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer.kind === 'none') return;
  if (answer.kind === 'stream') {
    answer.open(response);
    return;
  }
  const [type, text] =
    answer.kind === 'json'
      ? ['application/json; charset=utf-8', JSON.stringify(answer.body)]
      : ['text/html', answer.body];
  response.writeHead(answer.status, { 'content-type': type, ...answer.headers });
  response.end(text);
}
