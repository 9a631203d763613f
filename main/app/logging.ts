import electronLog from 'electron-log/main';
import type { Log } from '../ports/log';
import { redact } from './redact';

/** One file in the profile's log folder, rotated; nothing gets into it unredacted. */
export function openLog(packaged: boolean): Log {
  electronLog.hooks.push((message) => ({ ...message, data: message.data.map(redact) }));
  electronLog.transports.file.level = 'info';
  electronLog.transports.file.maxSize = 1024 * 1024;
  electronLog.transports.console.level = packaged ? false : 'warn';
  return {
    info: (event, fields) => {
      electronLog.info(event, fields ?? {});
    },
    warn: (event, fields) => {
      electronLog.warn(event, fields ?? {});
    },
  };
}
