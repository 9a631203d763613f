import type { WifiFault } from '../../../../shared/errors/wifi-faults';

/** What the functions of Windows return (wifi 3.2, 3.3, 6). */
export const win32 = {
  success: 0,
  accessDenied: 5,
  invalidHandle: 6,
  serviceNotActive: 1062,
  notFound: 1168,
  rpcInvalidBinding: 1702,
  rpcServerUnavailable: 1722,
  rpcCallFailed: 1726,
  invalidState: 5023,
  radioPowerInvalid: 0x80342002,
} as const;

/** Was the service restarted under an open handle? */
export function isStaleHandle(code: number): boolean {
  const stale: readonly number[] = [win32.invalidHandle, win32.rpcInvalidBinding, win32.rpcCallFailed];
  return stale.includes(code);
}

/** The one table from what Windows returned to what it means for the radio. */
export function faultOfCode(code: number): WifiFault {
  switch (code) {
    case win32.accessDenied:
      return { kind: 'permission' };
    case win32.serviceNotActive:
    case win32.rpcServerUnavailable:
    case win32.rpcCallFailed:
    case win32.rpcInvalidBinding:
      return { kind: 'service-down' };
    case win32.notFound:
      return { kind: 'no-adapter' };
    case win32.radioPowerInvalid:
      return { kind: 'switched-off' };
    default:
      return { kind: 'tool-failed' };
  }
}
