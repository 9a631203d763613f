import { readFile } from 'node:fs/promises';
import { parseBrandFile, type BrandFile } from '../../shared/brand-file';
import { openCloud } from '../cloud/cloud';
import type { Clock } from '../ports/clock';
import type { Cloud } from '../ports/cloud-session';
import type { Log } from '../ports/log';
import { keptFailedSignIns } from './failed-sign-ins';

/** What a person's sign-in needs before there is a setup. `origin` as `apiOrigin` gave it. */
export interface SignInPlace {
  readonly origin: string;
  readonly clock: Clock;
  readonly stateFolder: string;
  readonly log: Log;
}

/** The cloud as a person signs in at it: failed tries are counted over all programs of ours. */
export function openCloudToSignIn({ origin, clock, stateFolder, log }: SignInPlace): Cloud {
  return openCloud({ origin, clock, log, failedSignIns: keptFailedSignIns(stateFolder, origin) });
}

/** The brand file at this path; undefined when there is none, or none that can be understood. */
export async function readBrandFile(file: string): Promise<BrandFile | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseBrandFile(text);
}
