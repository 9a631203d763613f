import { systemClock } from '../../ports/system-clock';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import { CertificateDesk, type CertificatePorts } from './certificate-desk';
import { readCertificateFile } from '../../wiring/certificate-file';

/**
 * The desk for the files of this computer. It keeps them while a network is chosen, a setup goes on, or its log-in is
 * held for another device, and no longer.
 */
export function openCertificateDesk(
  chooseFile: CertificatePorts['chooseFile'],
  keeper: SnapshotKeeper,
): CertificateDesk {
  const clock = systemClock();
  const desk = new CertificateDesk(
    { chooseFile, readFile: readCertificateFile, wallTime: () => clock.wallTime() },
    keeper,
  );
  keeper.subscribe(({ activity, running, choosing, remembered }) => {
    if (activity === 'idle' && !running && choosing === null && remembered === null) desk.forget();
  });
  return desk;
}
