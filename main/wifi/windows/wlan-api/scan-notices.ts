import { z } from 'zod';
import { guidSchema, guidText } from './guid';
import type { ScanNews } from './scan-news';
import { threaded, type WlanFunctions, type WlanLibraries } from './wlan-functions';
import { readOne } from './wlan-memory';

/** WLAN_NOTIFICATION_SOURCE_ACM, and two of its notifications. */
const AUTO_CONFIG = 8;
const SCAN_COMPLETE = 7;
const SCAN_FAIL = 8;
/** WLAN_REASON_CODE_UNKNOWN */
const UNKNOWN_REASON = 0x10001;
const REASON_BYTES = 4;

/** WLAN_NOTIFICATION_DATA; with a failed scan comes a WLAN_REASON_CODE. */
const noticeSchema = z.object({
  NotificationSource: z.number(),
  NotificationCode: z.number(),
  InterfaceGuid: guidSchema.transform(guidText),
  dwDataSize: z.number(),
  pData: z.unknown(),
});

/**
 * `WlanRegisterNotification` for the ends of this adapter's scans, to be called with a handle. Windows calls from a
 * thread of its own, and waits until what it handed over is read. Nothing takes it back: whoever calls it must not end,
 * but be killed (decision 4).
 */
export function scanNotices(
  { koffi, structs }: WlanFunctions,
  { wlanapi }: WlanLibraries,
  guid: string,
  hear: (news: ScanNews) => void,
): (handle: unknown) => Promise<number> {
  const callback = koffi.pointer(koffi.proto('void', [koffi.pointer(structs.notificationData), 'void *']));
  const types = ['void *', 'uint32', 'int32', callback, 'void *', 'void *', 'void *'];
  const call = threaded(koffi.load(wlanapi).func('WlanRegisterNotification', 'uint32', types));
  const listener = koffi.register((data: unknown) => {
    const notice = noticeSchema.parse(koffi.decode(data, structs.notificationData));
    const { NotificationSource: source, NotificationCode: code, InterfaceGuid: adapter } = notice;
    if (source !== AUTO_CONFIG || adapter !== guid.toLowerCase()) return;
    if (code === SCAN_COMPLETE) hear('complete');
    if (code !== SCAN_FAIL) return;
    hear(`failed ${notice.dwDataSize === REASON_BYTES ? readOne(koffi, notice.pData) : UNKNOWN_REASON}`);
  }, callback);
  return (handle) => call(handle, AUTO_CONFIG, 0, listener, null, null, null);
}
