import { randomUUID } from 'node:crypto';
import { parseProfileId, type NetworkProfile, type ProfileId } from '../../../shared/domain/network-profile';
import type { CannotKeep } from '../../../shared/ipc/account-view';
import type { SetupDesk } from '../desk/desk-commands';
import type { SnapshotKeeper } from '../desk/snapshot-keeper';
import type { KeptNetwork, ProfileStore } from './profile-store';

/** The networks that a person keeps under names. What does not fit the present state says so and does nothing. */
export interface ProfileDesk {
  /** Shows what is kept, as far as it can be read now. */
  load(): Promise<void>;
  /** Keeps the network of the latest setup with its log-in, in place of one of this name. */
  keep(name: string): Promise<Done>;
  /** No two have one name. */
  rename(id: ProfileId, name: string): Promise<Done>;
  forget(id: ProfileId): Promise<Done>;
  forgetAll(): Promise<Done>;
  /** Chooses it with its log-in, wherever a network is chosen. */
  use(id: ProfileId): Promise<'begun' | 'sent' | 'not-now'>;
}
type Done = 'done' | 'not-now';

type Desk = Pick<SetupDesk, 'chooseHeld' | 'held' | 'isKeptAs'>;

/** Secrets stay in the store and in the memory of the desk; what is shown holds none. */
export function createProfileDesk(store: ProfileStore, desk: Desk, keeper: SnapshotKeeper): ProfileDesk {
  const list = (): readonly NetworkProfile[] => keeper.now().profiles.list;
  const isPractice = (): boolean => keeper.now().mode === 'practice';

  function show(shown: readonly NetworkProfile[], cannotKeep: CannotKeep | null = store.cannotKeep()): void {
    const sorted = [...shown].sort((a, b) => a.name.localeCompare(b.name));
    keeper.change({ profiles: { cannotKeep, list: sorted } });
  }

  async function write(kept: KeptNetwork): Promise<Done> {
    const written = await store.keep(kept);
    if (written.ok) show([...list().filter(({ id }) => id !== kept.id), shownOf(kept)]);
    else show(list(), written.error);
    return written.ok ? 'done' : 'not-now';
  }

  async function load(): Promise<void> {
    show((await store.all()).map(shownOf));
  }

  /** What is shown may be gone, or locked away for the moment: then that is seen. */
  async function read(id: ProfileId): Promise<KeptNetwork | null> {
    const kept = await store.read(id);
    if (kept === null) await load();
    return kept;
  }

  return {
    load,
    keep: async (name) => {
      const held = desk.held();
      if (held === null) return 'not-now';
      const practice = isPractice();
      const before = list().find((one) => one.name === name && one.practice === practice);
      const id = before?.id ?? newId();
      const done = await write({ id, name, practice, network: held.network, login: held.login });
      if (done === 'done') desk.isKeptAs(id);
      return done;
    },
    rename: async (id, name) => {
      const kept = await read(id);
      if (kept === null || list().some((one) => one.id !== id && one.name === name && one.practice === kept.practice)) {
        return 'not-now';
      }
      return write({ ...kept, name });
    },
    forget: async (id) => {
      await store.wipe(id);
      show(list().filter((one) => one.id !== id));
      return 'done';
    },
    forgetAll: async () => {
      await store.wipeAll();
      show([]);
      return 'done';
    },
    use: async (id) => {
      const kept = await read(id);
      if (kept?.practice !== isPractice()) return 'not-now';
      return desk.chooseHeld({ network: kept.network, login: kept.login, profile: id });
    },
  };
}

function shownOf({ id, name, network, practice }: KeptNetwork): NetworkProfile {
  return { id, name, network, practice };
}

function newId(): ProfileId {
  const id = parseProfileId(randomUUID());
  if (id === undefined) throw new Error('a UUID is no id');
  return id;
}
