import { findJsonEnd, type FindEnd } from './json-end';
import { ScanWalk } from './scan-walk';

/**
 * Finds the end of a scan reply by the firmware's own form, since names in it may hold quotes, brackets and
 * backslashes; a reply in another form is taken as JSON.
 */
export function findScanEnd(): FindEnd {
  const walk = new ScanWalk();
  const asJson = findJsonEnd();
  let inFirmwareForm = true;
  return (bytes) => {
    if (inFirmwareForm) {
      const state = walk.advance(bytes);
      if (state === 'complete') return walk.at;
      if (state === 'unfinished') return undefined;
      inFirmwareForm = false;
    }
    return asJson(bytes);
  };
}
