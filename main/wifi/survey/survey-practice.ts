import type { Clock } from '../../ports/clock';
import { practiceAdapter } from '../practice-adapter';
import type { WifiSurvey } from './wifi-survey';

/** What a practice world says of its virtual radio. */
export async function surveyPractice(control: string, clock: Clock, signal: AbortSignal): Promise<WifiSurvey> {
  const home = await practiceAdapter(control, clock).observe.home(signal);
  const adapter = {
    id: control,
    name: 'the virtual radio',
    state: home.ok ? (home.value.connectionId === null ? 'free' : 'connected') : 'unknown',
    connection: home.ok ? home.value.name : null,
    carriesInternet: null,
  } as const;
  return { adapters: [adapter], mayMove: true, mayReadNames: true };
}
