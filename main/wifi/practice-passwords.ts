import type { z } from 'zod';
import { ssidFromHex } from '../../shared/domain/ssid';
import { savedNetworksSchema, savedPasswordSchema } from '../../shared/practice/world';
import { fail, ok } from '../../shared/result';
import { Secret } from '../../shared/secret';
import type { SavedPasswords } from '../ports/saved-passwords';
import type { ControlPort } from './control-port';

const LIMIT_MS = 5_000;

/** The passwords that the virtual PC keeps. */
export function practicePasswords(port: ControlPort): SavedPasswords {
  const ask = <T>(path: string, body: object, schema: z.ZodType<T>, signal: AbortSignal) =>
    port.ask({ method: 'POST', path, body, limitMs: LIMIT_MS, schema }, signal);
  return {
    networks: async (signal) => {
      const answer = await ask('/radio/saved', {}, savedNetworksSchema, signal);
      const hexes = answer.ok && answer.value.kind === 'content' ? answer.value.content : [];
      return hexes.flatMap((hex) => ssidFromHex(hex) ?? []);
    },
    password: async (ssid, signal) => {
      const answer = await ask('/radio/saved-password', { ssidHex: ssid }, savedPasswordSchema, signal);
      if (!answer.ok || answer.value.kind !== 'content') return fail('no-answer');
      const { password } = answer.value.content;
      return password === null ? fail('not-kept') : ok(new Secret('wifi-password', password));
    },
  };
}
