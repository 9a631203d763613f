import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { PracticeFault } from '../../../../shared/practice/world';
import { DEVICE_UPPER, readUntil, startCloudForTest, type CloudForTest } from '../practice-cloud.fixture';

let bench: CloudForTest;
afterEach(() => bench.cloud.close());

async function streamUnder(name: PracticeFault): Promise<Response> {
  bench = await startCloudForTest([{ name, times: 1 }]);
  return await bench.request('GET', '/v1/devices/events/spark');
}

async function comeOnline(): Promise<void> {
  const made = await bench.request('POST', '/v1/products/1319/device_claims');
  const { claim_code: claimCode } = z.object({ claim_code: z.string() }).parse(await made.json());
  await bench.cloud.uplink.connect({ idUpper: DEVICE_UPPER, claimCode });
}

test('one stream too many is refused with 529', async () => {
  expect((await streamUnder('event-stream-refused')).status).toBe(529);
});

test('a stream that is closed at once says no more than that it was open', async () => {
  expect(await (await streamUnder('event-stream-closed')).text()).toBe(':ok\n\n');
});

test('a cut stream ends in the middle of a line', async () => {
  const stream = await streamUnder('event-stream-cut');
  const read = readUntil(stream, 'nothing of this');
  await comeOnline();
  expect(await read.catch(() => 'cut')).toBe('cut');
});

test('a mangled stream says everything twice in the widest grammar', async () => {
  const stream = await streamUnder('event-stream-mangled');
  await comeOnline();
  const text = (await readUntil(stream, 'Küche"}\r\n\r\n: comment')) ?? '';
  expect(text).toContain('event:spark/status\r\ndata:{"data":"online",\r\ndata: "ttl":60');
});

test('a device that updates itself goes and comes back', async () => {
  bench = await startCloudForTest([{ name: 'update-after-claim', times: 1 }]);
  const stream = await bench.request('GET', '/v1/devices/events/spark');
  await comeOnline();
  const text = (await readUntil(stream, 'success')) ?? '';
  const order = ['"online"', 'started', '"offline"', '"online"', 'success'];
  let at = 0;
  for (const word of order) {
    expect(text.indexOf(word, at), word).toBeGreaterThanOrEqual(at);
    at = text.indexOf(word, at) + 1;
  }
});

test('a device whose update comes first is claimed at once, and says hello only after it', async () => {
  bench = await startCloudForTest([{ name: 'update-before-hello', times: 1 }]);
  const stream = await bench.request('GET', '/v1/devices/events/spark');
  await comeOnline();
  const text = (await readUntil(stream, 'success')) ?? '';
  expect(text.indexOf('started')).toBeGreaterThan(-1);
  expect(text.indexOf('"online"')).toBeGreaterThan(text.indexOf('started'));
});
