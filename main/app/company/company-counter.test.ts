import { afterEach, expect, it, vi } from 'vitest';
import { openCloudStand, type CloudStand } from '../../cloud/cloud-stand';
import type { Clock } from '../../ports/clock';
import { systemClock } from '../../ports/system-clock';
import { setUp } from '../desk/testing/desk';
import { openCounter } from './company-counter';

const about = {
  company: { name: 'Acme' },
  product: { id: 7, name: 'Lamp' },
  customer_label: 'Jane D.',
  flow: 'token',
};
const log = { info: () => undefined, warn: () => undefined };

let stand: CloudStand;
afterEach(() => stand.close());

/** A company and its cloud at one address; `deaf`: nobody answers who wants a token revoked. */
async function scene({ deaf = false, clock = systemClock(20) }: { deaf?: boolean; clock?: Clock } = {}) {
  stand = await openCloudStand((response, { route }) => {
    const session = {
      ...{ ...about, session_id: 's1', session_key: 'key', session_expires_in: 3600, api_base: stand.origin },
      ...{ access_token: 'canary-token', token_type: 'bearer', expires_in: 7200 },
    };
    const answers: Record<string, unknown> = {
      'POST /v1/setup-sessions/preview': { ...about, code_expires_in: 600 },
      'POST /v1/setup-sessions/exchange': session,
      'DELETE /v1/access_tokens/current': { ok: true },
    };
    if (deaf && route.startsWith('DELETE')) return;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers[route]));
  });
  const { desk, keeper, close } = setUp({ clock });
  const counter = openCounter({
    ...{ desk, keeper, clock, log, scheme: 'photon-setup', appVersion: '1' },
    openPage: () => Promise.resolve(),
    comeForward: () => undefined,
    rememberServer: () => undefined,
  });
  const offer = async (): Promise<void> => {
    await counter.typeCode(stand.origin, 'K7QF-3MTX');
    expect(keeper.now().company).toMatchObject({ kind: 'offered' });
  };
  return { desk, keeper, counter, offer, close };
}

const revoked = () => stand.requests.filter(({ route }) => route === 'DELETE /v1/access_tokens/current');

it('gives a session up that was agreed to and cannot begin', async () => {
  const { desk, keeper, counter, offer } = await scene();
  await offer();
  // Something else begins while the server is asked.
  const agreed = counter.agree();
  desk.start({ mode: 'practice', claim: 'token' });
  desk.askDevice();
  expect(await agreed).toBe('not-now');
  expect(revoked()).toMatchObject([{ headers: { authorization: 'Bearer canary-token' } }]);
  expect(JSON.stringify(keeper.now())).not.toContain('canary');
});

it('leaves the choice of a network as it is when a link comes', async () => {
  const { desk, keeper, counter } = await scene();
  desk.start({ mode: 'real', claim: 'none' });
  await counter.follow('photon-setup://start?code=one-time-code-0001&state=somebody-elses-state');
  expect(keeper.now()).toMatchObject({ company: null, ignoredLink: 'busy' });
  expect(keeper.now().choosing).not.toBeNull();
});

it.each([
  ['a person goes back', 'cancel'],
  ['the app is left', 'leave'],
  ['another setup is begun', 'other'],
] as const)('gives it up when %s before its network is chosen', async (_, way) => {
  const { desk, keeper, counter, offer } = await scene();
  await offer();
  expect(await counter.agree()).toBe('begun');
  expect(keeper.now().choosing).not.toBeNull();
  if (way === 'cancel') desk.send({ kind: 'cancel' });
  else if (way === 'leave') await desk.leave();
  else desk.start({ mode: 'practice', claim: 'token' });
  await vi.waitFor(() => {
    expect(revoked()).toHaveLength(1);
  });
});

it('leaves it to the setup once that has begun', async () => {
  const { desk, keeper, counter, offer, close } = await scene();
  await offer();
  await counter.agree();
  desk.askDevice();
  await vi.waitFor(() => {
    expect(keeper.now().running).toBe(true);
  });
  expect(desk.send({ kind: 'cancel' })).toBe('sent');
  await vi.waitFor(() => {
    expect(close).toHaveBeenCalled();
  });
  await desk.leave();
  await counter.leave();
  expect(revoked()).toEqual([]);
});

it('gives it up when the setup is not wanted any more before it has begun', async () => {
  const { desk, counter, offer, close } = await scene();
  await offer();
  await counter.agree();
  desk.askDevice();
  desk.send({ kind: 'cancel' });
  await vi.waitFor(() => {
    expect(revoked()).toHaveLength(1);
  });
  expect(close).toHaveBeenCalled();
});

it('waits for a cloud that does not answer no longer than three seconds', async () => {
  const clock = systemClock(20);
  const { desk, counter, offer } = await scene({ deaf: true, clock });
  await offer();
  await counter.agree();
  const begunAt = clock.now();
  await desk.leave();
  expect(clock.now() - begunAt).toBeGreaterThanOrEqual(2900);
  expect(clock.now() - begunAt).toBeLessThan(14_000);
});
