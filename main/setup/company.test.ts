import { expect, test } from 'vitest';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import type { SetupPlan } from '../../shared/setup/plan';
import { startSetup, type Setup } from './setup';
import { FakeCompany } from './testing/fake-company';
import { fakePorts } from './testing/fake-ports';
import { FakeWorld, NETWORK, PASSWORD } from './testing/fake-world';
import { password, scripted } from './testing/plans';
import { VirtualClock } from './testing/virtual-clock';

const byCode = scripted({ claim: { kind: 'code', code: null }, name: null });
const withoutClaim = scripted({ claim: { kind: 'none' }, name: null });

async function run(
  plan: SetupPlan,
  arrange: (world: FakeWorld, company: FakeCompany) => void = () => undefined,
): Promise<{ end: SetupSnapshot; world: FakeWorld; company: FakeCompany }> {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const company = new FakeCompany(world);
  arrange(world, company);
  const end = await clock.until(startSetup(plan, { ...fakePorts(world), company }).finished);
  return { end, world, company };
}

function reached(setup: Setup, wanted: (snapshot: SetupSnapshot) => boolean): Promise<void> {
  return new Promise((resolve) => {
    setup.subscribe((snapshot) => {
      if (wanted(snapshot)) resolve();
    });
  });
}

test("the company's server has the last word of a success, and closes the session", async () => {
  const { end, company } = await run(scripted());
  expect(end).toMatchObject({ outcome: 'verified', error: null });
  expect(company.calls.at(-1)).toBe('complete verified');
});

test('a success that the server cannot confirm is none', async () => {
  const { end } = await run(scripted(), (_, company) => {
    company.fault = { complete: () => ({ kind: 'disagrees' }) };
  });
  expect(end).toMatchObject({ outcome: 'failed', error: { code: 'company-disagrees' }, facts: { homeRestored: true } });
});

test.each([
  ['not_in_product', 'not-in-product'],
  ['quarantined', 'device-quarantined'],
  ['owned_by_other', 'owned-by-other'],
  ['never_online', 'company-disagrees'],
] as const)('a success that it does not bear out is called by what it finds: %s is %s', async (finding, code) => {
  const { end, company } = await run(scripted(), (_, server) => {
    server.fault = { complete: () => ({ kind: 'disagrees' }) };
    server.finding = finding;
  });
  expect(end).toMatchObject({ outcome: 'failed', error: { code, evidence: { finding } } });
  expect(company.calls.slice(-2)).toEqual(['abandon', 'look']);
});

test('a server that is gone at the end takes nothing back', async () => {
  const { end } = await run(scripted(), (_, company) => {
    company.fault = { complete: () => ({ kind: 'offline' }) };
  });
  expect(end.outcome).toBe('verified');
});

test.each([
  ['a device was found', 'offline'],
  ['anything was done', 'listening'],
] as const)('a setup that ends before %s revokes its token and tells of no device', async (_, mode) => {
  const { end, company } = await run(scripted(), (world) => {
    world.mode = mode;
    if (mode === 'listening') world.cloudFaults.devices = () => ({ kind: 'offline' });
  });
  expect(end.outcome).toBe('failed');
  expect(company.calls.at(-1)).toBe('abandon');
  expect(company.calls.filter((call) => call.startsWith('complete'))).toEqual([]);
});

test('where the server was not told the token is revoked by the app itself; where it was, by the server', async () => {
  const untold = await run(scripted(), (_, company) => {
    company.fault = { complete: () => ({ kind: 'service', status: 500 }) };
  });
  expect(untold.company.calls.slice(-2)).toEqual(['complete verified', 'abandon']);
  expect((await run(scripted())).company.calls).not.toContain('abandon');
});

test('a token that dies while the device is watched is renewed, and the watch goes on', async () => {
  let refused = 0;
  const { end, company } = await run(scripted(), (world) => {
    world.streamWorks = false;
    world.cloudFaults.device = () => {
      refused += 1;
      return refused <= 3 ? { kind: 'session' } : null;
    };
  });
  expect(end.outcome).toBe('verified');
  expect(company.calls.filter((call) => call === 'token')).toHaveLength(3);
});

test('a code that grows too old on the way is replaced from home before anything is sent', async () => {
  const clock = new VirtualClock();
  const world = new FakeWorld(clock);
  const setup = startSetup(scripted({ interactive: true, network: null, login: null }), fakePorts(world));
  await clock.until(reached(setup, ({ question }) => question?.kind === 'which-network'));
  await clock.until(clock.sleep(51 * 60_000));
  const network = { ssid: NETWORK, security: 'auto', hidden: false } as const;
  setup.send({ kind: 'choose-network', network, login: password(PASSWORD) });
  const end = await clock.until(setup.finished);
  expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true } });
  expect(end.passed.map(({ state }) => state).filter((state) => state === 'claimCode')).toHaveLength(2);
  expect([...world.codes]).toEqual(['code-2']);
});

test('without a token the server makes the code, and sees that the device is online and owned (D)', async () => {
  const { end, company, world } = await run(byCode);
  expect(end).toMatchObject({ outcome: 'verified', facts: { homeRestored: true, ownerStays: false } });
  expect([...world.codes]).toEqual(['company-2']);
  expect(company.calls).not.toContain('token');
});

test('a device that nobody has to own is verified by the server alone (F)', async () => {
  const { end, world } = await run(withoutClaim);
  expect(end).toMatchObject({ outcome: 'verified', facts: { ownerStays: true } });
  expect(world.codes.size).toBe(0);
});

test.each([
  [byCode, 'not_in_product', 'not-in-product'],
  [byCode, 'other_firmware', 'not-in-product'],
  [byCode, 'quarantined', 'device-quarantined'],
  [byCode, 'owned_by_other', 'owned-by-other'],
  [byCode, 'online_unclaimed', 'not-owned'],
  [byCode, 'never_online', 'device-never-online'],
  [withoutClaim, 'quarantined', 'device-quarantined'],
  [withoutClaim, 'never_online', 'device-never-online'],
] as const)('%j: what the server finds (%s) is the verdict: %s', async (plan, finding, code) => {
  const { end } = await run(plan, (world, company) => {
    company.finding = finding;
    if (finding === 'never_online') world.networkHasInternet = false;
  });
  expect(end).toMatchObject({ outcome: 'failed', error: { code }, facts: { homeRestored: true } });
});

test.each([
  ['quarantined', 'device-quarantined', true],
  ['not_in_product', 'not-in-product', true],
  ['owned_by_other', 'owned-by-other', false],
] as const)('with a token (C) the finding %s is the verdict %s, early: %j', async (finding, code, early) => {
  const { end, company } = await run(scripted(), (world, server) => {
    server.finding = finding;
    world.networkHasInternet = false;
  });
  expect(end).toMatchObject({ outcome: 'failed', error: { code }, facts: { homeRestored: true } });
  expect(end.elapsedMs < 60_000, String(end.elapsedMs)).toBe(early);
  expect(company.calls.filter((call) => call === 'look').length).toBeLessThanOrEqual(6);
});

test('a device of somebody else is waited for, since its code may hand it over: only then it is looked whose it is (D)', async () => {
  const { end } = await run(byCode, (world, server) => {
    server.finding = 'owned_by_other';
    world.joinMs = 20_000;
    const online = world.deviceOnline.bind(world);
    world.deviceOnline = () => {
      online();
      world.clock.after(5000, () => {
        server.finding = null;
      });
    };
  });
  expect(end).toMatchObject({ outcome: 'verified', error: null });
});

test('an old handshake is no sign of life', async () => {
  const { end } = await run(byCode, (world, company) => {
    world.networkHasInternet = false;
    world.lastHandshakeAt = world.serverTime() - 60_000;
    company.finding = 'owned';
  });
  expect(end).toMatchObject({ outcome: 'failed', error: { code: 'owned-but-offline' } });
});

test.each([
  ['session-closed', 'session-closed'],
  ['offline', 'company-unreachable'],
] as const)('a server that says or does "%s" at the beginning stops everything before a move', async (kind, code) => {
  const { end, world, company } = await run(byCode, (_, company) => {
    company.fault = { claimCode: () => ({ kind }) };
  });
  expect(end).toMatchObject({ outcome: 'failed', error: { code }, facts: { homeRestored: null } });
  expect(world.commands).toEqual([]);
  expect(company.calls.filter((call) => call === 'claimCode')).toHaveLength(kind === 'offline' ? 3 : 1);
});
