import type { Command } from './command-line';
import { ended, type Ending } from './ending';
import { guardCommand } from './guard-command';
import { hintsCommand } from './hints-command';
import { inspectCommand } from './inspect-command';
import { practiceCommand } from './practice-command';
import { restoreCommand } from './restore-command';
import type { Session } from './session';
import { setupCommand } from './setup-command';
import { usageText } from './usage-text';
import { programVersion } from '../../shared/program-version';
import { wifiCommand } from './wifi-command';
import { wlanScanCommand } from './wlan-scan-command';

/** Does what was asked for. */
export async function perform(command: Command, session: Session): Promise<Ending> {
  switch (command.command) {
    case 'setup':
      return await setupCommand(command.options, session);
    case 'inspect':
      return await inspectCommand(command.options, session);
    case 'restore':
      return await restoreCommand(session);
    case 'wifi':
      return await wifiCommand(command.options, session);
    case 'practice':
      return await practiceCommand(command.options, session);
    case 'guard':
      return await guardCommand(command.stateFolder, session);
    case 'hints':
      return await hintsCommand(session);
    case 'wlan-scan':
      return await wlanScanCommand(command.guid, session);
    case 'help':
      return show(usageText, session);
    case 'version':
      return show(`${programVersion()}\n`, session);
  }
}

/** Text for a person; standard output belongs to JSON when that was asked for, and there is no help in JSON. */
function show(text: string, { io, json }: Session): Ending {
  (json ? io.stderr : io.stdout).write(text);
  return ended(json ? { outcome: 'usage' } : {});
}
