import { z } from 'zod';
import type { GuidFields } from './guid';
import type { KoffiModule } from './koffi-module';
import { win32 } from './win32-codes';
import type { WlanFunctions } from './wlan-functions';
import { NAME_UNITS, type WlanStructs } from './wlan-structs';

const LIST_HEADER_BYTES = 8;
/** No neighbourhood has more; a wrong count must not make us read on. */
const LIST_LIMIT = 8192;

/** Copies a list of Windows': a header of 8 bytes with the count at `countAt`, then the entries (wifi 3.3). Null has none. */
export function readList(koffi: KoffiModule, data: unknown, entry: WlanStructs['guid'], countAt = 0): unknown {
  if (data === null) return [];
  const count = z.number().parse(koffi.decode(data, countAt, 'uint32'));
  if (count === 0) return [];
  return koffi.decode(data, LIST_HEADER_BYTES, koffi.array(entry, Math.min(count, LIST_LIMIT)));
}

/** Copies one DWORD. */
export function readOne(koffi: KoffiModule, data: unknown): number {
  return koffi.decode.uint32(data);
}

/** The name of an interface as people and Node know it, as "Wi-Fi"; null where Windows does not tell. */
export async function readAlias(functions: WlanFunctions, guid: GuidFields): Promise<string | null> {
  const luid: unknown[] = [null];
  if ((await functions.ConvertInterfaceGuidToLuid(guid, luid)) !== win32.success) return null;
  const text = Buffer.alloc((NAME_UNITS + 1) * 2);
  if ((await functions.ConvertInterfaceLuidToAlias(luid, text, NAME_UNITS + 1)) !== win32.success) return null;
  const end = Array.from({ length: NAME_UNITS }, (_, unit) => text.readUInt16LE(unit * 2)).indexOf(0);
  return end > 0 ? text.toString('utf16le', 0, end * 2) : null;
}
