import type { SoftApAddress } from '../ports/soft-ap-device';

const DEFAULT_PORT = { tcp: 5609, http: 80 } as const;

/**
 * Parses `host`, `host:port` or `[v6]:port`; without a port it is 5609 for TCP and 80 for HTTP (softap 2).
 * `undefined` when it is none of these.
 */
export function parseSoftApAddress(text: string, transport: 'tcp' | 'http'): SoftApAddress | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([A-Za-z0-9._-]+))(?::(\d{1,5}))?$/i.exec(text);
  const host = match?.[1] ?? match?.[2];
  if (host === undefined) return undefined;
  const port = match?.[3] === undefined ? DEFAULT_PORT[transport] : Number(match[3]);
  if (port < 1 || port > 65_535) return undefined;
  return { host, port, transport };
}
