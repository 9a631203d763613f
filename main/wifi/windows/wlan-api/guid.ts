import { z } from 'zod';

/** A GUID as Windows lays it out in memory. */
export const guidSchema = z.object({
  Data1: z.number(),
  Data2: z.number(),
  Data3: z.number(),
  Data4: z.instanceof(Uint8Array),
});

export type GuidFields = z.infer<typeof guidSchema>;

/** The usual form: lower-case, hyphens, no braces. */
export function guidText({ Data1, Data2, Data3, Data4 }: GuidFields): string {
  const tail = Buffer.from(Data4).toString('hex');
  return [hex(Data1, 8), hex(Data2, 4), hex(Data3, 4), tail.slice(0, 4), tail.slice(4)].join('-');
}

/** Takes the usual form, with or without braces; undefined for anything else. */
export function guidFields(text: string): GuidFields | undefined {
  const [, first, second, third, fourth, fifth] =
    /^\{?([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}?$/i.exec(text) ?? [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  return {
    Data1: Number.parseInt(first, 16),
    Data2: Number.parseInt(second, 16),
    Data3: Number.parseInt(third, 16),
    Data4: Uint8Array.from(Buffer.from(`${fourth ?? ''}${fifth ?? ''}`, 'hex')),
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
