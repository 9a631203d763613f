import { ssidDisplay } from '../../shared/domain/ssid';
import { inert } from '../../shared/inert-text';
import type { SetupInstruction } from '../../shared/setup/snapshot';

/** What a person has to do with their hands, as a sentence. */
export function instructionText(instruction: SetupInstruction): string {
  switch (instruction.kind) {
    case 'hold-setup-button':
      return 'Hold the Setup button on the device for 3 seconds, until its light flashes dark blue, about twice a second.';
    case 'join-device-network': {
      const network =
        instruction.ssid === null ? 'whose name begins with "Photon-"' : `"${ssidDisplay(instruction.ssid)}"`;
      return `Connect this computer to the Wi-Fi network ${network}. We notice by ourselves when you are there.`;
    }
    case 'rejoin-own-network': {
      const network = instruction.connection === null ? 'your own network' : `"${inert(instruction.connection)}"`;
      return `Connect this computer to ${network} again. We notice by ourselves when you are back.`;
    }
  }
}
