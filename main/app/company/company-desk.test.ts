import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import type { CompanyView, IgnoredLink } from '../../../shared/ipc/company-view';
import { openCloudStand, type CloudStand } from '../../cloud/cloud-stand';
import type { CompanyLine } from '../../cloud/company/company-line';
import { systemClock } from '../../ports/system-clock';
import { CompanyDesk } from './company-desk';

const who = {
  company: { name: 'Acme' },
  product: { id: 7, name: 'Lamp' },
  customer_label: 'Jane D.',
  flow: 'token',
};
const session = {
  ...{ ...who, session_id: 's1', session_key: 'canary-session-key', session_expires_in: 3600 },
  ...{ api_base: 'https://api.particle.io', access_token: 'canary-token', token_type: 'bearer', expires_in: 7200 },
};

let stand: CloudStand;
afterEach(() => stand.close());

type Answers = Readonly<Record<string, readonly [number, unknown]>>;

async function scene(answers: Answers = {}, busy = false) {
  const usual: Answers = {
    '/v1/setup-sessions/preview': [200, { ...who, code_expires_in: 600 }],
    '/v1/setup-sessions/exchange': [200, session],
  };
  let origin = '';
  stand = await openCloudStand((response: ServerResponse, { route }) => {
    const about = { ...who, setup_page: `${origin}/setup`, link_scheme: 'photon-setup' };
    const path = route.split(' ')[1] ?? '';
    const [status, body] = answers[path] ?? usual[path] ?? (path === '/v1/about' ? [200, about] : [404, {}]);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  origin = stand.origin;
  const shown: (CompanyView | null)[] = [];
  const pages: URL[] = [];
  const ignored: IgnoredLink[] = [];
  const comeForward = vi.fn();
  const line: CompanyLine = {
    ...{ origin, clock: systemClock(20), appVersion: '1' },
    log: { info: () => undefined, warn: () => undefined },
  };
  const desk = new CompanyDesk({
    openPage: (address) => {
      pages.push(new URL(address));
      return Promise.resolve();
    },
    isBusy: () => busy,
    show: (view) => shown.push(view),
    ignoreLink: (why) => ignored.push(why),
    comeForward,
    scheme: 'photon-setup',
    clock: systemClock(20),
  });
  return { desk, line, shown, pages, ignored, comeForward };
}

const asked = (path: string) => stand.requests.filter(({ route }) => route.endsWith(path));

it('opens the page with a challenge, and follows the link that comes back only as far as a question', async () => {
  const { desk, line, shown, pages } = await scene();
  await desk.openPage(line);
  const state = pages[0]?.searchParams.get('state') ?? '';
  await desk.follow(`photon-setup://start?code=one-time-code-0001&state=${state}`);
  expect(shown.at(-1)).toEqual({
    kind: 'offered',
    offer: { company: 'Acme', productName: 'Lamp', customer: 'Jane D.', gives: 'token' },
  });
  expect(asked('/exchange')).toHaveLength(0);
  const { verifier } = JSON.parse(asked('/preview')[0]?.body ?? '{}') as { verifier: string };
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  expect(pages[0]?.searchParams.get('challenge')).toBe(challenge);
  expect(pages[0]?.href).not.toContain(verifier);
  expect((await desk.agree())?.about.customer).toBe('Jane D.');
  expect(asked('/exchange')).toHaveLength(1);
  expect(await desk.agree()).toBeNull();
});

it('changes nothing for a link that it did not ask for, asks nobody about it, and says so beside what is there', async () => {
  const { desk, line, shown, pages, ignored, comeForward } = await scene();
  await desk.follow('photon-setup://start?code=one-time-code-0001&state=somebody-elses-state');
  await desk.follow('photon-setup://elsewhere');
  expect([shown, ignored]).toEqual([[], ['not-asked', 'not-asked']]);
  await desk.openPage(line);
  const state = pages[0]?.searchParams.get('state') ?? '';
  await desk.follow(`photon-setup://start?code=one-time-code-0001&state=${state}&access_token=theirs`);
  await desk.follow('photon-setup://start?code=one-time-code-0001&state=somebody-elses-state');
  expect(shown.at(-1)).toEqual({ kind: 'page-opened', company: 'Acme' });
  expect(ignored).toHaveLength(4);
  expect(comeForward).not.toHaveBeenCalled();
  expect(asked('/preview')).toHaveLength(0);
  expect(await desk.agree()).toBeNull();
});

it('takes code and verifier to the server whose page it opened, whatever address came after it', async () => {
  const { desk, line, pages, comeForward } = await scene();
  const other = await openCloudStand((response) => response.writeHead(404).end('{}'));
  await desk.openPage(line);
  await desk.askAsBench({ ...line, origin: other.origin });
  const before = other.requests.length;
  await desk.follow(`photon-setup://start?code=one-time-code-0001&state=${pages[0]?.searchParams.get('state') ?? ''}`);
  expect(comeForward).toHaveBeenCalledTimes(1);
  expect(await desk.agree()).not.toBeNull();
  expect([asked('/preview').length, asked('/exchange').length]).toEqual([1, 1]);
  expect(other.requests).toHaveLength(before);
  await other.close();
});

it('follows a link once, and leaves the offer before a person alone whatever comes after it', async () => {
  const { desk, line, shown, pages } = await scene();
  await desk.openPage(line);
  const link = `photon-setup://start?code=one-time-code-0001&state=${pages[0]?.searchParams.get('state') ?? ''}`;
  await desk.follow(link);
  await desk.follow(link);
  await desk.follow('photon-setup://start?code=one-time-code-0001&state=somebody-elses-state');
  expect(shown.at(-1)).toMatchObject({ kind: 'offered' });
  expect(asked('/preview')).toHaveLength(1);
});

it('ignores a link in the middle of a setup, and says so', async () => {
  const { desk, shown, ignored } = await scene({}, true);
  await desk.follow('photon-setup://start?code=one-time-code-0001&state=whatever0');
  expect([shown, ignored]).toEqual([[], ['busy']]);
});

it('takes a typed code, and lets it be thought over', async () => {
  const { desk, line, shown } = await scene();
  await desk.typeCode(line, 'k7qf 3mtx');
  expect(shown.at(-1)).toMatchObject({ kind: 'offered' });
  desk.dismiss();
  expect(await desk.agree()).toBeNull();
  expect(asked('/exchange')).toHaveLength(0);
});

it.each([
  ['not a code!', {}, 'session-code-refused'],
  ['K7QF-3MTX', { '/v1/setup-sessions/preview': [410, { error: 'code_expired' }] }, 'session-code-refused'],
  ['K7QF-3MTX', { '/v1/setup-sessions/preview': [503, { error: 'particle_unavailable' }] }, 'company-error'],
  ['K7QF-3MTX', { '/v1/setup-sessions/preview': [429, { error: 'slow_down', retry_after: 30 }] }, 'company-limited'],
  ['K7QF-3MTX', { '/v1/setup-sessions/preview': [200, []] }, 'company-unreachable'],
] as const)('says why %j opens nothing: %j', async (typed, answers: Answers, code) => {
  const { desk, line, shown } = await scene(answers);
  await desk.typeCode(line, typed);
  expect(shown.at(-1)).toMatchObject({ kind: 'refused', error: { code } });
});

it("opens no page that is not the server's own", async () => {
  const about = { ...who, setup_page: 'https://evil.example/setup', link_scheme: 'photon-setup' };
  const { desk, line, shown, pages } = await scene({ '/v1/about': [200, about] });
  await desk.openPage(line);
  expect(pages).toEqual([]);
  expect(shown.at(-1)).toMatchObject({ kind: 'refused' });
});

async function bench(decision?: readonly [number, unknown]) {
  let asks = 0;
  let origin = '';
  const answers: Record<string, readonly [number, unknown]> = {
    '/v1/bench-requests': [
      200,
      {
        ...{ device_code: 'canary-device-code-000000', user_code: 'WDJB-MJHT', verification_uri: 'https://a.example' },
        ...{ expires_in: 600, interval: 5 },
      },
    ],
    '/v1/access_tokens/current': [200, { ok: true }],
    get '/v1/bench-requests/redeem'(): readonly [number, unknown] {
      asks += 1;
      if (asks < 3) return [400, { error: 'authorization_pending' }];
      return decision ?? [200, { ...session, api_base: origin }];
    },
  };
  const { desk, line, shown, ignored } = await scene(answers);
  origin = stand.origin;
  return { desk, line, shown, ignored };
}

const revoked = () => stand.requests.filter(({ route }) => route === 'DELETE /v1/access_tokens/current');

it('waits at a bench until somebody lets it in', async () => {
  const { desk, line, shown, ignored } = await bench();
  const letIn = desk.askAsBench(line);
  await expect.poll(() => shown.at(-1)).toEqual({ kind: 'bench', userCode: 'WDJB-MJHT' });
  await desk.follow('photon-setup://start?code=one-time-code-0001&state=somebody-elses-state');
  expect(shown.at(-1)).toMatchObject({ kind: 'bench' });
  expect(ignored).toEqual(['not-asked']);
  await letIn;
  expect(shown.at(-1)).toMatchObject({ kind: 'offered', offer: { customer: 'Jane D.' } });
  expect((await desk.agree())?.about.company).toBe('Acme');
  expect(JSON.stringify(shown)).not.toContain('canary');
  desk.dismiss();
  expect(revoked()).toEqual([]);
});

it('says that a bench was turned down', async () => {
  const { desk, line, shown } = await bench([403, { error: 'access_denied' }]);
  await desk.askAsBench(line);
  expect(shown.at(-1)).toEqual({ kind: 'refused', error: { code: 'bench-turned-down', evidence: {} } });
});

it('gives a session up that a bench was let into and nobody agreed to: its token is revoked', async () => {
  const { desk, line } = await bench();
  await desk.askAsBench(line);
  desk.dismiss();
  await expect.poll(revoked).toHaveLength(1);
  expect(await desk.agree()).toBeNull();
});

it('gives it up as well when something else is asked for instead', async () => {
  const { desk, line } = await bench();
  await desk.askAsBench(line);
  await desk.typeCode(line, 'K7QF-3MTX');
  await expect.poll(revoked).toHaveLength(1);
});

it('gives it up when the app is left while it is offered', async () => {
  const { desk, line } = await bench();
  await desk.askAsBench(line);
  await desk.leave();
  expect(revoked()).toHaveLength(1);
});
