import { ssidDisplay } from '../../shared/domain/ssid';
import { systemOf } from '../../shared/domain/system';
import { inert } from '../../shared/inert-text';
import type { SetupInstruction } from '../../shared/setup/snapshot';
import { english } from './english';

/** What a person has to do with their hands, and where that is done on this system. */
export function instructionText(instruction: SetupInstruction, system = systemOf(process.platform)): string {
  const where = english(`instruction.where.${system}`);
  switch (instruction.kind) {
    case 'hold-setup-button':
      return 'Hold the SETUP button on the device for 3 seconds, until its light flashes deep blue, about twice a second.';
    case 'restart-device':
      return english('instruction.restart', { name: ssidDisplay(instruction.ssid) });
    case 'join-device-network': {
      const network =
        instruction.ssid === null ? 'whose name begins with "Photon-"' : `"${ssidDisplay(instruction.ssid)}"`;
      const how = `${where} ${english(`instruction.stay.${system}`)} ${english('instruction.locked')}`;
      return `Connect this computer to the Wi-Fi network ${network}. ${how} We notice by ourselves when you are there.`;
    }
    case 'allow-local-network':
      return 'If macOS asks, choose "Allow". If not, switch this program, or the terminal that it runs in, on in System Settings, Privacy & Security, Local Network. We notice by ourselves when that is done.';
    case 'rejoin-own-network': {
      const network = instruction.connection === null ? 'your own network' : `"${inert(instruction.connection)}"`;
      return `Connect this computer to ${network} again. ${where} We notice by ourselves when you are back.`;
    }
  }
}
