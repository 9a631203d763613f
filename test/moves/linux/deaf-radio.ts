import { execFileSync } from 'node:child_process';
import { anotherBeside, computersArePossible, link, type BareComputer } from '../../support/linked-computers';
import { DEVICE_ADDRESS } from '../room/namespace';
import { ADAPTER } from './linux-town';

/** Only root can link the room of a story with one more computer. */
export function deafRadioIsPossible(): boolean {
  return process.getuid?.() === 0 && computersArePossible('iptables', '--list');
}

/**
 * Gives the room a radio that is linked with a computer at the device's address, and a firewall that drops all that comes
 * by it. `enter`: the words before a program that is to run in the room, the last of them a process in it.
 */
export async function deafRadio(enter: readonly string[]): Promise<BareComputer> {
  const [program = '', ...words] = enter;
  const inRoom = (...command: readonly string[]): string =>
    execFileSync(program, [...words, ...command], { encoding: 'utf8' });
  const device = await anotherBeside({ pid: Number(enter.at(-1)) });
  // The door of the device has its address in the room itself, and is not opened in this story.
  inRoom('ip', 'addr', 'flush', 'to', DEVICE_ADDRESS);
  link({ run: inRoom }, { name: ADAPTER, address: '192.168.0.2/24' }, device, `${DEVICE_ADDRESS}/24`);
  inRoom('iptables', '--append', 'INPUT', '--in-interface', ADAPTER, '--jump', 'DROP');
  return device;
}
