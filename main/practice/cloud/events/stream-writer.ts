import type { FaultSwitches } from '../../world/world';
import type { PublishedEvent } from './event-hub';

/** Bytes that a client of the stream has to live with (cloud 3.2). */
interface Writable {
  write(chunk: string | Uint8Array): unknown;
  destroy(): unknown;
}

/** Writes events in one of the ways in which they come; which one is decided when the stream opens. */
export function eventWriter(to: Writable, faults: FaultSwitches): (event: PublishedEvent) => void {
  if (faults.strikes('event-stream-mute', 'events')) return () => undefined;
  if (faults.strikes('event-stream-mangled', 'events')) {
    return (event) => {
      writeMangled(to, event);
    };
  }
  return (event) => {
    const isCut = event.data === 'online' && faults.strikes('event-stream-cut', 'events');
    if (isCut) cutInTheMiddle(to, event);
    else to.write(`event: ${event.name}\ndata: ${payload(event)}\n\n`);
  };
}

/** All that the grammar allows, in one: CRLF, no space, several `data`, `retry`, comments, split UTF-8, twice the same. */
function writeMangled(to: Writable, event: PublishedEvent): void {
  const json = payload(event, { note: 'Küche' });
  const half = json.indexOf(',') + 1;
  const text =
    `: comment\r\nretry: 10\r\nid: 7\r\nevent:${event.name}\r\n` +
    `data:${json.slice(0, half)}\r\ndata: ${json.slice(half)}\r\n\r\n`;
  const bytes = Buffer.from(text.repeat(2));
  const inside = bytes.indexOf(0xc3) + 1;
  to.write(bytes.subarray(0, inside));
  to.write(bytes.subarray(inside));
}

function cutInTheMiddle(to: Writable, event: PublishedEvent): void {
  to.write(`event: ${event.name}\ndata: ${payload(event).slice(0, 12)}`);
  to.destroy();
}

function payload({ data, deviceId, publishedAt }: PublishedEvent, more: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify({
    data,
    ttl: 60,
    published_at: new Date(publishedAt).toISOString(),
    coreid: deviceId,
    ...more,
  });
}
