import type { DeviceId } from '../../shared/domain/device-id';
import type { ProductId } from '../../shared/domain/product-id';
import type { CloudFault } from '../../shared/errors/cloud-faults';
import type { Result } from '../../shared/result';
import type { AccessToken, ClaimCode } from '../../shared/secret';
import type { AccountSignIn, CustomerClient, CustomerSignIn } from './sign-in';

export type CloudResult<T> = Promise<Result<T, CloudFault>>;

/** A device as the cloud describes it to its owner. Times are server time, milliseconds since 1970. */
export interface CloudDevice {
  readonly id: DeviceId;
  readonly name: string | null;
  /** The cloud's own flag; stale for minutes after a device lost power, never proof. */
  readonly online: boolean;
  readonly lastHandshakeAt: number | null;
  readonly productId: string | null;
  readonly updating: boolean;
}

/** A reply with the server's clock (from `Date`, whole seconds) and ours at its receipt, to compare moments. */
export interface Timed<T> {
  readonly value: T;
  /** Server time minus our wall time at receipt, in milliseconds; 0 when the reply named no date. */
  readonly serverAheadMs: number;
}

/** One event of the event stream that concerns a device. */
export interface DeviceEvent {
  readonly deviceId: DeviceId;
  readonly name: string;
  readonly data: string | null;
  /** Server time in milliseconds since 1970, null when absent or unreadable. */
  readonly publishedAt: number | null;
}

export type StreamNews =
  { readonly kind: 'open' } | { readonly kind: 'event'; readonly event: DeviceEvent } | { readonly kind: 'lost' };

/** A claim code as the cloud has just made it (cloud 2.1). */
export interface NewClaimCode {
  readonly code: ClaimCode;
  /** What this identity owned at that moment. */
  readonly ownedIds: ReadonlySet<DeviceId>;
}

/** What one access token can do. Every call has a limit and can be cancelled. */
export interface CloudSession {
  /** How long the token still lives by the server's own clock, in milliseconds; null: for ever, or it does not say. */
  life(signal: AbortSignal): CloudResult<number | null>;
  /** With a product: the product route, with the customer token (cloud 0.1 rule 2). */
  createClaimCode(product: ProductId | null, signal: AbortSignal): CloudResult<NewClaimCode>;
  devices(signal: AbortSignal): CloudResult<Timed<readonly CloudDevice[]>>;
  /** `not-yours`: unknown, foreign or not yet claimed; the cloud says the same for all three. */
  device(id: DeviceId, signal: AbortSignal): CloudResult<Timed<CloudDevice | 'not-yours'>>;
  /** Claims an online, unowned device by its id; the repair when the code was lost (cloud 2.6). */
  claimById(id: DeviceId, signal: AbortSignal): CloudResult<void>;
  /** The name as the cloud confirmed it. */
  rename(id: DeviceId, name: string, signal: AbortSignal): CloudResult<string>;
  /** Follows the event stream until the signal aborts, reconnecting by itself; silence of 30 s counts as lost. */
  follow(listener: (news: StreamNews) => void, signal: AbortSignal): void;
  revoke(signal: AbortSignal): CloudResult<void>;
}

/** The Particle cloud at one origin. */
export interface Cloud {
  readonly origin: string;
  /** Does the API's origin answer HTTP in the API's manner? One try. */
  reachable(signal: AbortSignal): CloudResult<void>;
  readonly account: AccountSignIn;
  /** The customers of one product, by a client that can create customers and nothing else (flow B, cloud 7.2). */
  customers(client: CustomerClient): CustomerSignIn;
  session(token: AccessToken): CloudSession;
}
