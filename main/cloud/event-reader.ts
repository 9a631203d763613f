import { StringDecoder } from 'node:string_decoder';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { z } from 'zod';
import { parseDeviceId } from '../../shared/domain/device-id';
import { parseJson } from '../../shared/parse-json';
import type { DeviceEvent } from '../ports/cloud-session';
import { readTime } from './replies';

/** Takes the bytes of an event stream as they come; false once they cannot be one (an event without end). */
export interface EventReader {
  feed(chunk: Uint8Array): boolean;
}

/** Bytes; an event of Particle's has at most some kB. */
const LONGEST_EVENT = 1_000_000;

/** Reads an event stream in any chunking: LF or CRLF, comments, split UTF-8. What is no device's event is left out (cloud 3.2). */
export function readEvents(onEvent: (event: DeviceEvent) => void): EventReader {
  const decoder = new StringDecoder('utf8');
  let sinceEvent = 0;
  const parser = createParser({
    onEvent: (message) => {
      sinceEvent = 0;
      const event = deviceEventOf(message);
      if (event !== undefined) onEvent(event);
    },
  });
  return {
    feed: (chunk) => {
      sinceEvent += chunk.length;
      parser.feed(decoder.write(chunk));
      return sinceEvent <= LONGEST_EVENT;
    },
  };
}

const text = z.string().nullish().catch(null);
const eventSchema = z.object({ data: z.unknown(), coreid: z.string(), published_at: text, name: text });

function deviceEventOf(message: EventSourceMessage): DeviceEvent | undefined {
  const parsed = eventSchema.safeParse(parseJson(message.data));
  const deviceId = parsed.success ? parseDeviceId(parsed.data.coreid) : undefined;
  if (!parsed.success || deviceId === undefined) return undefined;
  const { data, name, published_at: publishedAt } = parsed.data;
  return {
    deviceId,
    name: message.event ?? name ?? 'message',
    data: data === undefined || data === null ? null : typeof data === 'string' ? data : JSON.stringify(data),
    publishedAt: readTime(publishedAt),
  };
}
