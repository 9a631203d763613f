import type { CloudState } from '../model/cloud-state';
import type { Answer, Call, Route, RouteGroup } from './exchange';
import type { FaultAnswers } from './fault-answers';
import { matchRoute, type RouteMatch } from './match-route';
import { badRequest, invalidToken, limited, missingToken, notFound } from './refusals';

/** A request before its route is known; `body` undefined: it could not be read. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly bearer: string | null;
  readonly basic: Call['basic'];
  readonly query: URLSearchParams;
  readonly body: Pick<Call, 'fields' | 'bodyKind' | 'json'> | undefined;
}

/** An answer, and how long it takes to come, in world milliseconds. */
interface Dispatched {
  readonly answer: Answer;
  readonly afterMs: number;
}

const SLOW_MS = 4_000;

/** Finds the route, lets the faults strike, checks the token, and runs the route. */
export function dispatch(
  incoming: Incoming,
  table: readonly Route[],
  state: CloudState,
  faults: FaultAnswers,
): Dispatched {
  const match = matchRoute(table, incoming.method, incoming.path);
  const place = placeOf(incoming, match?.route);
  const afterMs = state.faults.strikes('cloud-slow', place) ? SLOW_MS : 0;
  return { answer: answerOf(incoming, match, state, faults.answer(place, incoming.bearer !== null)), afterMs };
}

function answerOf(
  incoming: Incoming,
  match: RouteMatch | undefined,
  state: CloudState,
  faulty: Answer | undefined,
): Answer {
  if (faulty !== undefined) return faulty;
  if (!state.requests.admit()) return limited();
  if (match === undefined) return notFound();
  if (incoming.body === undefined) return badRequest('invalid_request', 'The body cannot be read');
  const { method, path, query, basic, body } = incoming;
  return runRoute(match.route, { method, path, query, basic, ...body, params: match.params }, incoming.bearer, state);
}

/** Where faults strike. A call without its token only looks whether somebody answers: that is no use of its route. */
function placeOf({ bearer }: Incoming, route: Route | undefined): RouteGroup {
  return route === undefined || (route.auth === 'bearer' && bearer === null) ? 'other' : route.group;
}

function runRoute(route: Route, call: Call, bearer: string | null, state: CloudState): Answer {
  if (route.auth === 'none') return route.handle(call, state);
  if (bearer === null) return missingToken();
  const token = state.tokens.valid(bearer);
  return token === undefined ? invalidToken() : route.handle({ ...call, identity: token.identity, token }, state);
}
