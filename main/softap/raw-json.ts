import { joinBytes, utf8 } from './wire';

export type RawValue = number | Uint8Array;

/**
 * Writes a flat object as the device reads it: strings are the bytes between the quotes, not escaped (softap 3.6).
 * The caller makes sure that no value holds a quote or a backslash that is not meant as such.
 */
export function rawJson(fields: readonly (readonly [key: string, value: RawValue])[]): Uint8Array {
  const parts = fields.map(([key, value], index) => {
    const head = utf8(`${index === 0 ? '' : ','}"${key}":`);
    return joinBytes(head, typeof value === 'number' ? utf8(String(value)) : joinBytes(utf8('"'), value, utf8('"')));
  });
  return joinBytes(utf8('{'), ...parts, utf8('}'));
}
