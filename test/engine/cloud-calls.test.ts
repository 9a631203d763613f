import { describe, expect, it } from 'vitest';
import { setUpInPractice } from './practice-setup';

type Call = Awaited<ReturnType<typeof setUpInPractice>>['record']['cloud'][number];

/** The life of a token that was given as it is: what signing in tells otherwise. */
const ofToken = ({ path }: Call): boolean => path === '/v1/access_tokens/current';

/** What is asked of the API for one device; stream, naming and what concerns the token are not counted. */
function counted(calls: readonly Call[]): readonly Call[] {
  const forDevice = calls.filter((call) => !ofToken(call));
  return forDevice.filter(({ method, path }) => method !== 'PUT' && !path.startsWith('/v1/devices/events'));
}

describe.concurrent('what one setup asks of the cloud', () => {
  it('is four calls at the most, all with the customer token, which is in no address', async () => {
    const { snapshot, record } = await setUpInPractice({});
    expect(snapshot.outcome).toBe('verified');
    const calls = counted(record.cloud);
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(calls.slice(0, 2).map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(record.cloud.filter(ofToken)).toHaveLength(1);
    for (const call of record.cloud)
      expect(call).toMatchObject({ token: 'customer', client: 'none', tokenInUrl: false });
  });

  it('is not more in a row of events than one look for each', async () => {
    const { snapshot, record } = await setUpInPractice({ world: { faults: [{ name: 'online-before-claim' }] } });
    expect(snapshot.outcome).toBe('verified');
    expect(counted(record.cloud).length).toBeLessThanOrEqual(5);
  });
});
