import type { CompleteRequest, DeviceFinding, SetupFlow } from '../../shared/company/contract';
import type { DeviceId } from '../../shared/domain/device-id';
import type { ProductId } from '../../shared/domain/product-id';
import type { CompanyFault } from '../../shared/errors/company-faults';
import type { Result } from '../../shared/result';
import type { AccessToken, ClaimCode } from '../../shared/secret';
import type { Timed } from './cloud-session';
import type { TokenWish } from './token-wish';

export type CompanyResult<T> = Promise<Result<T, CompanyFault>>;

/** One look of the company's server at one device. Times are the cloud's, milliseconds since 1970. */
export interface CompanyLook {
  readonly finding: DeviceFinding;
  readonly lastHandshakeAt: number | null;
}

/** How a session ended, for the company's own record. */
export type SessionVerdict = CompleteRequest['verdict'];

/** One opened setup session of a company's server (cloud 8.2). Every call has a limit and can be cancelled. */
export interface CompanySession {
  /** A customer token as wished for: the one at hand, or a new one. */
  token(wish: TokenWish, signal: AbortSignal): CompanyResult<AccessToken>;
  /** A claim code made by the server, for a PC that gets no token (flow D, cloud 7.4). */
  claimCode(signal: AbortSignal): CompanyResult<ClaimCode>;
  look(id: DeviceId, signal: AbortSignal): CompanyResult<Timed<CompanyLook>>;
  /** The server looks who owns the device, revokes the token and closes the session; `disagrees` if it saw otherwise. */
  complete(id: DeviceId, verdict: SessionVerdict, signal: AbortSignal): CompanyResult<void>;
  /** Revokes the token at hand at Particle, where the server is not told of a device. False: it may live on, and dies by itself. */
  abandon(signal: AbortSignal): Promise<boolean>;
}

/** What the server says of the session, for the person to agree to. Never trusted as more than a text. */
export interface SessionAbout {
  readonly company: string;
  readonly product: ProductId;
  readonly productName: string;
  /** The customer as the company calls them. */
  readonly customer: string;
  /** A customer token (flow C), only a claim code (D), or neither (F). */
  readonly gives: SetupFlow;
}

/** A session that was just opened. */
export interface OpenedSession {
  readonly about: SessionAbout;
  /** The origin of the Particle API that the session is about. */
  readonly api: string;
  readonly session: CompanySession;
}
