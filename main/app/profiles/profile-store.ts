import { z } from 'zod';
import { parseProfileId, type NetworkProfile, type ProfileId } from '../../../shared/domain/network-profile';
import { ssidFromHex, type Ssid } from '../../../shared/domain/ssid';
import { wifiSecurities } from '../../../shared/domain/wifi-network';
import type { CannotKeep } from '../../../shared/ipc/account-view';
import type { Result } from '../../../shared/result';
import { Secret } from '../../../shared/secret';
import type { WifiLogin } from '../../../shared/setup/wifi-login';
import type { SealedStore } from '../secrets/sealed-store';

/** A kept network with what lets a device into it. */
export interface KeptNetwork extends NetworkProfile {
  readonly login: WifiLogin;
}

const PURPOSE = 'wifi-profile';

/** Kept networks, each whole in a sealed file of its own: also its name, and that of the network, are nobody else's. */
export class ProfileStore {
  readonly #sealed: SealedStore;

  constructor(sealed: SealedStore) {
    this.#sealed = sealed;
  }

  /** Null: networks can be kept here. */
  cannotKeep(): CannotKeep | null {
    return this.#sealed.cannotKeep();
  }

  /** All that can be read now. */
  async all(): Promise<readonly KeptNetwork[]> {
    const ids = (await this.#sealed.ids(PURPOSE)).flatMap((id) => parseProfileId(id) ?? []);
    const kept = await Promise.all(ids.map((id) => this.read(id)));
    return kept.filter((one) => one !== null);
  }

  /** Null: it is not there, or cannot be read now. */
  async read(id: ProfileId): Promise<KeptNetwork | null> {
    const sealed = await this.#sealed.read({ purpose: PURPOSE, id });
    if (sealed === null) return null;
    const content = z.safeDecode(contentOfFile, sealed.reveal());
    return content.success ? { id, ...content.data } : null;
  }

  /** Keeps it under its id, in place of what was there. */
  async keep({ id, ...content }: KeptNetwork): Promise<Result<void, CannotKeep>> {
    const text = z.encode(contentOfFile, content);
    return this.#sealed.keep({ purpose: PURPOSE, id }, new Secret('wifi-profile', text));
  }

  async wipe(id: ProfileId): Promise<void> {
    await this.#sealed.wipe({ purpose: PURPOSE, id });
  }

  async wipeAll(): Promise<void> {
    await this.#sealed.wipeAll(PURPOSE);
  }
}

function secret<Kind extends string>(kind: Kind) {
  return z.codec(z.string(), z.instanceof(Secret<Kind>), {
    decode: (text) => new Secret(kind, text),
    encode: (hidden) => hidden.reveal(),
  });
}

const outerIdentity = z.string().nullable();
const caPem = z.string().nullable();
const password = secret('wifi-password');

const login = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('password'), password }),
  z.object({ kind: z.literal('peap'), identity: z.string(), outerIdentity, password, caPem }),
  z.object({
    kind: z.literal('eap-tls'),
    ...{ outerIdentity, certificatePem: z.string(), privateKey: secret('private-key'), caPem },
  }),
]);

const content = z.object({
  name: z.string().min(1),
  practice: z.boolean(),
  network: z.object({
    ssid: z.custom<Ssid>((value) => typeof value === 'string' && ssidFromHex(value) === value),
    security: z.enum([...wifiSecurities, 'auto']),
    hidden: z.boolean(),
  }),
  login,
});

const contentOfFile = z.codec(z.string(), content, {
  decode: (text, { issues }) => {
    try {
      return JSON.parse(text) as z.input<typeof content>;
    } catch {
      issues.push({ code: 'custom', message: 'not JSON', input: text });
      return z.NEVER;
    }
  },
  encode: (plain) => JSON.stringify(plain),
});
