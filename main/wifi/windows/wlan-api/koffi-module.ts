import { createRequire } from 'node:module';
import type * as Koffi from 'koffi';

export type KoffiModule = typeof Koffi;
export type KoffiFunction = ReturnType<Koffi.LibraryHandle['func']>;
export type KoffiType = string | Koffi.TypeObject | ReturnType<KoffiModule['out']>;

/**
 * The bridge to C libraries, loaded only here and only when a Windows radio is asked for. Null: not for this system.
 * It is required, not imported: Electron 25 cannot import from its archive.
 */
export function loadKoffi(): KoffiModule | null {
  try {
    return createRequire(import.meta.url)('koffi') as KoffiModule;
  } catch {
    return null;
  }
}
