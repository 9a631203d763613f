import type { Clock } from '../../ports/clock';
import { practiceAdapter, practicePermission } from '../practice-adapter';
import type { WifiSurvey } from './wifi-survey';

/** What a practice world says of its virtual radio. */
export async function surveyPractice(control: string, clock: Clock, signal: AbortSignal): Promise<WifiSurvey> {
  const [home, permission] = await Promise.all([
    practiceAdapter(control, clock).observe.home(signal),
    practicePermission(control, clock, signal),
  ]);
  const adapter = {
    id: control,
    name: 'the virtual radio',
    state: home.ok ? (home.value.connectionId === null ? 'free' : 'connected') : 'unknown',
    connection: home.ok ? home.value.name : null,
    carriesInternet: null,
  } as const;
  return { adapters: [adapter], mayMove: permission?.mayMove ?? null, mayReadNames: true };
}
