import { PAGE_ORIGIN } from './page-files';

/** May this page of ours be at, or load, this address? `devOrigin`: the development server's, never when packaged. */
export function isOurAddress(address: string, devOrigin: string | null): boolean {
  if (address.startsWith(`${PAGE_ORIGIN}/`)) return true;
  return devOrigin !== null && originOf(address) === devOrigin;
}

/** The development server, only when the app is not packaged and the address is on this machine. */
export function devOriginOf(packaged: boolean, rendererUrl: string | undefined): string | null {
  if (packaged || rendererUrl === undefined) return null;
  const origin = originOf(rendererUrl);
  return origin !== null && /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin) ? origin : null;
}

function originOf(address: string): string | null {
  try {
    const url = new URL(address);
    // The live-reload socket of the development server counts as the same place.
    return url.origin === 'null' ? null : url.origin.replace(/^ws:/, 'http:');
  } catch {
    return null;
  }
}
