import { describe, expect, it } from 'vitest';
import type { RunningWorld } from '../../main/practice/start-world';
import type { Setup } from '../../main/setup/setup';
import { securityToTell } from '../../shared/domain/wifi-network';
import { Secret } from '../../shared/secret';
import type { SetupIntent } from '../../shared/setup/intents';
import type { SetupPlan } from '../../shared/setup/plan';
import type { SetupQuestion } from '../../shared/setup/snapshot';
import { networkNamed, setUpInPractice } from './practice-setup';

const world = { faults: [{ name: 'open-twin' }] } as const;

function wpa2({ world: { network } }: RunningWorld): Partial<SetupPlan> {
  return { network: { ssid: networkNamed(network), security: 'wpa2', hidden: false } };
}

/** Answers each question once; the network is taken as the device's own list has it. */
function personAt(setup: Setup, asked: SetupQuestion[], consent: SetupIntent): void {
  setup.subscribe(({ question }) => {
    if (question === null || asked.some(({ kind }) => kind === question.kind)) return;
    asked.push(question);
    if (question.kind === 'downgrade') setup.send(consent);
    if (question.kind !== 'which-network') return;
    const twin = question.networks.find(({ namesake, ssid }) => namesake === 'open' && ssid === question.preselected);
    if (twin === undefined) setup.send({ kind: 'cancel' });
    else
      setup.send({
        kind: 'choose-network',
        network: { ssid: twin.ssid, security: securityToTell(twin.security), hidden: false },
        login: { kind: 'password', password: new Secret('wifi-password', 'any will do') },
      });
  });
}

describe.concurrent('an open network of the name of the chosen one, beside the device', () => {
  it('is not joined by a script', async () => {
    const end = await setUpInPractice({ world });
    expect(end.snapshot).toMatchObject({ outcome: 'failed', error: { code: 'network-downgraded' } });
    expect(end.record.device.commands).not.toContain('configure-ap');
    expect(end.connection).toBe('home');
  });

  it('is not joined by a script that named a protected one either: this computer hears the other too', async () => {
    const end = await setUpInPractice({ world, planFor: wpa2 });
    expect(end.snapshot).toMatchObject({ outcome: 'failed', error: { code: 'network-downgraded' } });
    expect(end.record.device.commands).not.toContain('configure-ap');
    const usual = await setUpInPractice({ planFor: wpa2 });
    expect(usual.snapshot).toMatchObject({ outcome: 'verified' });
    expect(usual.record.device.commands).not.toContain('scan-ap');
  });

  it('is joined by one that allows it, and not given the password', async () => {
    const end = await setUpInPractice({ world, plan: { allowDowngrade: true } });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
    expect(end.record.device.passwords).toEqual([]);
  });

  it('is a question to a person who chose the protected one of that name from the list of the device', async () => {
    const asked: SetupQuestion[] = [];
    const end = await setUpInPractice({
      world,
      plan: { interactive: true, network: null, login: null },
      meanwhile: (setup) => {
        personAt(setup, asked, { kind: 'allow-downgrade' });
      },
    });
    expect(asked.map(({ kind }) => kind)).toEqual(['which-network', 'downgrade']);
    expect(asked[1]).toMatchObject({ expected: 'wpa2', seen: 'open' });
    expect(end.snapshot).toMatchObject({ outcome: 'verified' });
    expect(end.record.device.passwords).toEqual([]);
  });

  it('is left by a cancel, and nothing was sent', async () => {
    const end = await setUpInPractice({
      world,
      plan: { interactive: true },
      meanwhile: (setup) => {
        personAt(setup, [], { kind: 'cancel' });
      },
    });
    expect(end.snapshot.outcome).toBe('cancelled');
    expect(end.record.device).toMatchObject({ passwords: [], claimCodes: [] });
    expect(end.connection).toBe('home');
  });
});
