import type { BrandFile } from '../../../shared/brand-file';
import { systemClock } from '../../ports/system-clock';
import { openCloudToSignIn } from '../../wiring/account';
import { apiOrigin } from '../../wiring/addresses';
import type { Ground } from '../desk/surroundings';
import { askWorld } from '../desk/practice-world';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import type { SealedStore } from '../secrets/sealed-store';
import { AccountDesk } from './account-desk';
import { openedOnce } from './opened-once';

/** What a sign-in in the window needs of the app. */
export interface AccountGround {
  readonly ground: Ground;
  readonly brand: BrandFile;
  readonly sealed: SealedStore;
  readonly keeper: SnapshotKeeper;
  /** The control address of a practice world whose cloud takes the place of Particle's. */
  readonly given: string | null;
}

/** The desk where a person signs in, at Particle or at the given practice world. */
export function openAccount({ ground, brand, sealed, keeper, given }: AccountGround): AccountDesk {
  const clock = systemClock();
  const open = async () => {
    const world = given === null ? undefined : await askWorld(given);
    const origin = apiOrigin(null, world ?? null);
    if (!origin.ok) throw new Error('the practice world has no API that a password may go to');
    const { stateFolder, log } = ground;
    return openCloudToSignIn({ origin: origin.value, clock, stateFolder, log });
  };
  return new AccountDesk({
    cloud: openedOnce(open),
    customers: brand.customers,
    sealed,
    show: (account) => {
      keeper.change({ account });
    },
    clock,
    log: ground.log,
  });
}
