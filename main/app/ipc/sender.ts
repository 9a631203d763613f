import { isOurAddress } from '../security/page-origins';

/** As much of a frame as the check needs. */
export interface Frame {
  readonly url: string;
}

/** Where a command came from. From Electron 33 on the frame may be null, when it is gone already. */
export interface Sender {
  readonly frame: Frame | null | undefined;
}

/** Is the sender the main frame of our window, still at our own address? */
export function isOurSender(sender: Sender, mainFrame: Frame | null, devOrigin: string | null): boolean {
  const { frame } = sender;
  if (frame === null || frame === undefined || mainFrame === null) return false;
  return frame === mainFrame && isOurAddress(frame.url, devOrigin);
}
