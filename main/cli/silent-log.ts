import type { Log } from '../ports/log';

/** The terminal program keeps no log: what it has to say, its reporter says. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined };
