import path from 'node:path';
import type { Clock } from '../../../ports/clock';
import { runProgram } from '../../run-program';
import { isHardwareAddress, type Router } from '../router';
import { linesOf } from './text-lines';

/** The router behind the adapter that has these IPv4 addresses; null: there is none, or it is not to be seen. */
export type FindRouter = (addresses: readonly string[], signal: AbortSignal) => Promise<Router | null>;

/** Each; a setup waits longer for the home that is told by it. */
const LIMIT_MS = 4_000;

/** By programs that are part of every Windows and ask for no consent: its routes, and what it knows of its neighbours. */
export function routerFinder(systemRoot: string, clock: Clock): FindRouter {
  const env = { SystemRoot: systemRoot, windir: systemRoot };
  const ask = async (name: string, args: readonly string[], signal: AbortSignal): Promise<string> => {
    const program = path.join(systemRoot, 'System32', name);
    const answer = await runProgram({ program, args, env, limitMs: LIMIT_MS, encoding: 'latin1' }, clock, signal);
    return answer.ok ? answer.value.output : '';
  };
  return async (addresses, signal) => {
    const way = defaultRoute(await ask('route.exe', ['print', '-4'], signal), addresses);
    if (way === null) return null;
    const { router, from } = way;
    const neighbours = await ask('arp.exe', ['-a', router, '-N', from], signal);
    return { address: router, hardware: hardwareOf(router, neighbours) };
  };
}

/** Network, mask, router, the own address and the metric: a lasting route that is not in use has no own address. */
const DEFAULT_ROUTE = /^\s*0\.0\.0\.0\s+0\.0\.0\.0\s+(\d[\d.]+)\s+(\d[\d.]+)\s+(\d+)\s*$/;

/** A way to the internet: by this router, from this own address. */
interface DefaultRoute {
  readonly router: string;
  readonly from: string;
  readonly metric: number;
}

/** The best one from one of these addresses, by the numbers of `route print`. */
export function defaultRoute(text: string, addresses: readonly string[]): DefaultRoute | null {
  const routes = linesOf(text).flatMap((line): DefaultRoute[] => {
    const [, router, from, metric] = DEFAULT_ROUTE.exec(line) ?? [];
    if (router === undefined || from === undefined || !addresses.includes(from)) return [];
    return [{ router, from, metric: Number(metric) }];
  });
  return routes.sort((a, b) => a.metric - b.metric)[0] ?? null;
}

/** Its address, and its hardware address as six pairs. */
const NEIGHBOUR = /^\s*(\d[\d.]+)\s+((?:[0-9a-f]{2}-){5}[0-9a-f]{2})\s/i;

/** The hardware address that `arp -a` has for this one, as 12 hex digits; null: none. */
export function hardwareOf(address: string, text: string): string | null {
  const rows = linesOf(text).flatMap((line) => {
    const [, who, pairs = ''] = NEIGHBOUR.exec(line) ?? [];
    return who === address ? [pairs.replaceAll('-', '').toLowerCase()] : [];
  });
  return rows.find(isHardwareAddress) ?? null;
}
