import type { PracticeFaultSetting } from '../../../shared/practice/world';
import { createFaultSwitches } from '../world/fault-switches';
import type { FaultSwitches } from '../world/world';
import { worldTime } from '../world/world-time';
import { startVirtualCloud, type VirtualCloud, type VirtualCloudOptions } from './virtual-cloud';

export const DEVICE_UPPER = '3B0021001747353236343033';
export const DEVICE = '3b0021001747353236343033';

/** A virtual cloud with one device in its product's list, and a time that tests can push forward. */
export interface CloudForTest {
  readonly cloud: VirtualCloud;
  readonly faults: FaultSwitches;
  readonly position: { reachable: boolean };
  /** Pushes the world's wall time forward; timers stay as they are. */
  skip(ms: number): void;
  request(method: string, path: string, token?: string | null, form?: Record<string, string>): Promise<Response>;
}

/** Starts one; the world runs 20 times faster. The caller closes `cloud`. */
export async function startCloudForTest(
  settings: readonly PracticeFaultSetting[] = [],
  options: Pick<VirtualCloudOptions, 'limits' | 'foreignOwner' | 'duplicateCustomer' | 'noticedAfterMs'> = {},
): Promise<CloudForTest> {
  const faults = createFaultSwitches(settings);
  const position = { reachable: true };
  const time = worldTime(20);
  const reachesInternet = (): boolean => position.reachable;
  const cloud = await startVirtualCloud({ time, faults, position: { reachesInternet }, ...options });
  cloud.addDevice(DEVICE_UPPER);
  const request: CloudForTest['request'] = (method, path, token = cloud.customerToken, form) =>
    fetch(cloud.url + path, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
  return { cloud, faults, position, skip: time.skip, request };
}

/** A form of one of the product's clients. */
export function postAs(
  { cloud }: CloudForTest,
  client: { readonly id: string; readonly secret: string },
  path: string,
  form: Record<string, string>,
): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
  return fetch(cloud.url + path, { method: 'POST', headers: { authorization }, body: new URLSearchParams(form) });
}

/** Text of a stream up to and including `until`; undefined when the stream ends before. */
export async function readUntil(response: Response, until: string): Promise<string | undefined> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader !== undefined && !text.includes(until)) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    text += value;
  }
  return text;
}
