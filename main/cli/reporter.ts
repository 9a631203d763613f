import type { DeviceId } from '../../shared/domain/device-id';
import type { ErrorCode } from '../../shared/errors/error-codes';
import type { WifiReport } from '../../shared/domain/wifi-report';
import type { SeenNetwork } from '../../shared/domain/wifi-network';
import type { SetupOutcome, SetupSnapshot } from '../../shared/setup/snapshot';
import type { Verdict } from '../../shared/setup/verdict';

/** The last thing that a command says. */
export interface FinalResult {
  /** `verified` also of a command other than setup that did what was asked for and saw it done. */
  readonly outcome: SetupOutcome | 'usage';
  readonly code: ErrorCode | null;
  readonly deviceId: string | null;
  /** As the cloud confirmed it. */
  readonly name: string | null;
  /** null: we moved nothing. */
  readonly homeRestored: boolean | null;
  readonly elapsedMs: number;
  /** Of a setup whose verification was no success. */
  readonly verdict: Verdict | null;
}

/** What `inspect` found; null where the device did not say. */
export interface Inspection {
  readonly deviceId: DeviceId;
  readonly protocolVersion: number | null;
  readonly claimedBefore: boolean | null;
  readonly keyFingerprint: string | null;
  readonly networks: readonly SeenNetwork[] | null;
}

/** Something to know that stops nothing; `code` null when it is no failure of the catalogue. */
export interface Warning {
  readonly code: ErrorCode | null;
  readonly message: string;
}

/** How a command talks to whoever started it: JSON lines for scripts, text for people. */
export interface Reporter {
  /** Each snapshot of a setup, in order. */
  setup(snapshot: SetupSnapshot): void;
  warning(warning: Warning): void;
  inspection(inspection: Inspection): void;
  /** What `wifi` found. */
  wifi(report: WifiReport): void;
  /** The last call; `last` is a setup's last snapshot. */
  result(result: FinalResult, last: SetupSnapshot | null): void;
}
