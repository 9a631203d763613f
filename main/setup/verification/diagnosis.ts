import { errorOfCloudFault, type CloudFault } from '../../../shared/errors/cloud-faults';
import { setupError, type SetupError } from '../../../shared/errors/error-codes';

/** Everything that was seen by the end of the time for verification. */
export interface Evidence {
  /** What the cloud's last answers were, if they were failures: a single one is none yet. */
  readonly persistentFault: CloudFault | null;
  /** The cloud described the device to this customer. */
  readonly owned: boolean;
  /** The event stream named the device online. */
  readonly onlineEvent: boolean;
  /** The repair (cloud 2.6): null when it was not tried. */
  readonly claimById: 'claimed' | CloudFault | null;
  /** The device was never seen to leave setup mode. */
  readonly stayed: boolean;
}

/** The one reason why there was no success, when the time is over. */
export function diagnose(evidence: Evidence): SetupError {
  const { claimById } = evidence;
  if (evidence.stayed) return setupError('device-stayed');
  if (evidence.persistentFault !== null) return errorOfCloudFault(evidence.persistentFault);
  if (claimById !== null && claimById !== 'claimed' && claimById.kind === 'owned-by-other') {
    return setupError('owned-by-other');
  }
  // An offline product device can be claimed by its id; that it is owned then says nothing about its network.
  if (claimById === 'claimed') return setupError('device-never-online', { claimedById: true });
  if (evidence.owned) return setupError('owned-but-offline');
  return setupError(evidence.onlineEvent ? 'not-owned' : 'device-never-online');
}
