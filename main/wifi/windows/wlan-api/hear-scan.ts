import type { Clock } from '../../../ports/clock';
import { guidFields } from './guid';
import { loadKoffi } from './koffi-module';
import type { ScanNews } from './scan-news';
import { scanNotices } from './scan-notices';
import { win32 } from './win32-codes';
import { wlanCalls } from './wlan-calls';
import { bindWlan, type WlanLibraries } from './wlan-functions';

/**
 * Lets Windows scan once and tells when it says that this is over; without end where it never says so. Only for a
 * process that is killed afterwards (decision 4).
 */
export async function hearScan(
  guid: string,
  libraries: WlanLibraries,
  clock: Clock,
  tell: (news: ScanNews) => void,
): Promise<void> {
  const begun = await beginScan(guid, libraries, clock, tell);
  tell(begun ? 'scanning' : 'refused');
}

async function beginScan(
  guid: string,
  libraries: WlanLibraries,
  clock: Clock,
  tell: (news: ScanNews) => void,
): Promise<boolean> {
  const koffi = loadKoffi();
  const functions = koffi === null ? null : bindWlan(koffi, libraries);
  const id = guidFields(guid);
  if (functions === null || id === undefined) return false;
  // What comes before we asked is about another scan, what comes after it cannot be missed any more.
  let isAsked = false;
  const notices = scanNotices(functions, libraries, guid, (news) => {
    if (isAsked) tell(news);
  });
  const calls = wlanCalls(functions, clock);
  const registered = await calls.run(notices);
  if (!registered.ok || registered.value !== win32.success) return false;
  isAsked = true;
  const asked = await calls.run((handle) => functions.WlanScan(handle, id, null, null, null));
  return asked.ok && asked.value === win32.success;
}
