import type { WifiReport } from '../../../shared/domain/wifi-report';
import type { Clock } from '../../ports/clock';
import { surveyNetworkManager } from '../linux/survey-network-manager';
import { surveyMac } from './survey-mac';
import { surveyWindows } from './survey-windows';

/** The part of the report that the system itself tells. */
export type WifiSurvey = Pick<WifiReport, 'adapters' | 'mayMove' | 'mayReadNames'>;

/** Asks this computer's system about its Wi-Fi. What cannot be asked is left out. */
export async function surveyWifi(
  clock: Clock,
  signal: AbortSignal,
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<WifiSurvey> {
  switch (platform) {
    case 'linux':
      return surveyNetworkManager(clock, env, signal);
    case 'darwin':
      return surveyMac(clock, signal);
    case 'win32':
      return surveyWindows(clock, env, signal);
    default:
      return { adapters: [], mayMove: null, mayReadNames: null };
  }
}
