import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceEvent } from '../ports/cloud-session';
import { readEvents } from './event-reader';

const id = '0123456789abcdef01234567';
const online = {
  deviceId: id,
  name: 'spark/status',
  data: 'online',
  publishedAt: Date.parse('2026-01-01T14:29:49.787Z'),
};

function eventsIn(...chunks: readonly (string | Uint8Array)[]): readonly DeviceEvent[] {
  const events: DeviceEvent[] = [];
  const reader = readEvents((event) => events.push(event));
  for (const chunk of chunks) reader.feed(Buffer.from(chunk));
  return events;
}

function wire(data: object, lineEnd = '\n', name = 'spark/status'): string {
  return `event: ${name}${lineEnd}data: ${JSON.stringify(data)}${lineEnd}${lineEnd}`;
}

const body = { data: 'online', ttl: 60, published_at: '2026-01-01T14:29:49.787Z', coreid: id };

describe('an event', () => {
  it.each([
    ['with line feeds', wire(body)],
    ['with carriage returns', wire(body, '\r\n')],
    ['after the greeting and keep-alives', `:ok\n\n\n: still here\n\n${wire(body)}`],
    ['without a space after the colon', wire(body).replaceAll(': {', ':{').replace('event: ', 'event:')],
    ['with other fields', `id: 5\nretry: 10\nodd\n${wire(body)}`],
    [
      'in several data lines',
      `event: spark/status\ndata: {"data":"online","coreid":"${id}",\ndata: "published_at":"2026-01-01T14:29:49.787Z"}\n\n`,
    ],
    ['of a device in upper case', wire({ ...body, coreid: id.toUpperCase() })],
    ['with its name in the data', wire({ ...body, name: 'spark/status' }).replace('event: spark/status\n', '')],
    ['after a broken one', `data: {"data":\n\n${wire(body)}`],
  ])('%s', (_, text) => {
    expect(eventsIn(text)).toEqual([online]);
  });

  it('is the same however it is cut, also inside a character', () => {
    const text = ['\n', '\r\n']
      .map((lineEnd) => `:ok${lineEnd}${lineEnd}${wire({ ...body, data: 'Café ☕ 🚀' }, lineEnd)}`)
      .join('');
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 30 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
        expect(eventsIn(...chunks).map((event) => event.data)).toEqual(['Café ☕ 🚀', 'Café ☕ 🚀']);
      }),
    );
    expect(eventsIn(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toHaveLength(2);
  });

  it.each([
    [null, null],
    [7, '7'],
    [{ a: 1 }, '{"a":1}'],
  ])('with the data %j', (data, read) => {
    expect(eventsIn(wire({ ...body, data }))[0]?.data).toBe(read);
  });

  it('without a readable time', () => {
    expect(eventsIn(wire({ ...body, published_at: 'noon' }))[0]?.publishedAt).toBeNull();
  });

  it.each(['particle-internal', '', 7, null])('of %j is no device event', (coreid) => {
    expect(eventsIn(wire({ ...body, coreid }))).toEqual([]);
  });
});

describe('a stream', () => {
  it('of any bytes is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array(),
            fc.string().map((text) => Buffer.from(`data: ${text}\n\n`)),
          ),
        ),
        (chunks) => {
          eventsIn(...chunks);
        },
      ),
    );
  });

  it.each([
    ['a line', 'x'.repeat(600_000)],
    ['an event', `data: ${'x'.repeat(992)}\n`.repeat(600)],
  ])('with %s that does not end is no event stream', (_, half) => {
    const reader = readEvents(() => undefined);
    expect(reader.feed(Buffer.from(half))).toBe(true);
    expect(reader.feed(Buffer.from(half))).toBe(false);
  });

  it('with many events may be as long as it likes', () => {
    const reader = readEvents(() => undefined);
    const events = Buffer.from(wire({ ...body, data: 'x'.repeat(10_000) }).repeat(60));
    expect([reader.feed(events), reader.feed(events), reader.feed(events)]).toEqual([true, true, true]);
  });
});
