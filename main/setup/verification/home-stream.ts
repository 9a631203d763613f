import type { DeviceId } from '../../../shared/domain/device-id';
import type { CloudSession } from '../../ports/cloud-session';
import type { HomeStream, SentConnect, SetupRun } from '../run';
import { LifeSigns } from './life-signs';

/** What the stream is about. */
interface Heard {
  readonly session: CloudSession;
  readonly deviceId: DeviceId;
  readonly connect: SentConnect;
}

/** Begins to hear the device, in place of a stream that was open before: from the first look at home until the verdict. */
export function openHomeStream(run: SetupRun, { session, deviceId, connect }: Heard): HomeStream {
  endHomeStream(run);
  const hearing = new AbortController();
  const signs = new LifeSigns(deviceId, connect, run.known.baseline);
  signs.follow(session, hearing.signal);
  const stream: HomeStream = {
    signs,
    lookedAt: null,
    end: () => {
      hearing.abort();
    },
  };
  run.vault.stream = stream;
  return stream;
}

/** Whoever does not wait for a verdict any more hears nothing. */
export function endHomeStream({ vault }: Pick<SetupRun, 'vault'>): void {
  vault.stream?.end();
  vault.stream = null;
}
