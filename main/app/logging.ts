import type electronLog from 'electron-log/main';
import type { Log } from '../ports/log';
import { redact } from './redact';

type Lines = Pick<typeof electronLog, 'info' | 'warn'>;

/** One file in the profile's log folder, rotated; nothing gets into it unredacted. */
export function openLog(packaged: boolean): Log {
  let logger: Promise<Lines> | null = null;
  const write = (level: 'info' | 'warn', event: string, fields: object = {}): void => {
    // Read with the first line: it brings its own HTTP, and most starts have nothing to say before the window shows.
    logger ??= openElectronLog(packaged);
    void logger.then((lines) => {
      lines[level](event, fields);
    });
  };
  return {
    info: (event, fields) => {
      write('info', event, fields);
    },
    warn: (event, fields) => {
      write('warn', event, fields);
    },
  };
}

async function openElectronLog(packaged: boolean): Promise<Lines> {
  const { default: log } = await import('electron-log/main');
  log.hooks.push((message) => ({ ...message, data: message.data.map(redact) }));
  log.transports.file.level = 'info';
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.console.level = packaged ? false : 'warn';
  return log;
}
