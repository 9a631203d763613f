import { describe, expect, it } from 'vitest';
import { parseDeviceId } from '../../shared/domain/device-id';
import { setupError } from '../../shared/errors/error-codes';
import type { Signs, Verdict } from '../../shared/setup/verdict';
import { failureLines } from './closing-text';
import { jsonReporter } from './json-reporter';
import type { FinalResult, Reporter } from './reporter';
import { snapshot, ssid } from './testing/snapshots';
import { stepLine, textReporter } from './text-reporter';

const ID = parseDeviceId('0123456789abcdef01234567');
const verified: FinalResult = {
  outcome: 'verified',
  code: null,
  deviceId: ID ?? null,
  name: 'Lamp',
  homeRestored: true,
  elapsedMs: 12_345.6,
  verdict: null,
};
const failed: FinalResult = { ...verified, outcome: 'failed', code: 'wifi-credentials-rejected', name: null };

const nothingSaid: Signs = {
  deviceNetwork: 'unseen',
  trouble: null,
  inAccount: null,
  alive: false,
  updating: false,
  claimedBefore: null,
  finding: null,
  claimById: null,
  light: 'off',
};

function recorded(make: (write: (line: string) => void) => Reporter, talk: (reporter: Reporter) => void): string[] {
  const lines: string[] = [];
  talk(make((line) => lines.push(line)));
  expect(lines.every((line) => /^[^\n]*\n$/.test(line))).toBe(true);
  return lines.map((line) => line.slice(0, -1));
}

const jsonLines = (talk: (reporter: Reporter) => void): unknown[] =>
  recorded(jsonReporter, talk).map((line) => JSON.parse(line) as unknown);

describe('JSON lines', () => {
  it('tells each state once, and again when it is entered again', () => {
    const lines = jsonLines((reporter) => {
      reporter.setup(snapshot({ state: 'findDevice', elapsedMs: 10.4 }));
      reporter.setup(snapshot({ state: 'findDevice', elapsedMs: 20 }));
      reporter.setup(snapshot({ state: 'findDevice', attempt: 2, elapsedMs: 30 }));
    });
    expect(lines).toEqual([
      { type: 'state', state: 'findDevice', attempt: 1, elapsedMs: 10 },
      { type: 'state', state: 'findDevice', attempt: 2, elapsedMs: 30 },
    ]);
  });

  it('tells what a person must do, once, and each warning', () => {
    const instruction = { kind: 'join-device-network', ssid: ssid('Photon-AB12') } as const;
    const lines = jsonLines((reporter) => {
      reporter.setup(snapshot({ instruction }));
      reporter.setup(snapshot({ instruction, warnings: [setupError('cloud-error')] }));
    });
    expect(lines[1]).toMatchObject({
      type: 'instruction',
      instruction: 'join-device-network',
      ssid: 'Photon-AB12',
      ssidHex: ssid('Photon-AB12'),
    });
    expect(lines.slice(2)).toEqual([expect.objectContaining({ type: 'warning', code: 'cloud-error' })]);
  });

  it('ends with exactly the fields of the contract', () => {
    expect(
      jsonLines((reporter) => {
        reporter.result(verified, null);
      }),
    ).toEqual([
      {
        type: 'result',
        outcome: 'verified',
        code: null,
        deviceId: '0123456789abcdef01234567',
        name: 'Lamp',
        homeRestored: true,
        elapsedMs: 12_346,
        verdict: null,
      },
    ]);
  });

  it('keeps a verdict with its signs, without the evidence of what troubled the asking', () => {
    const signs = { ...nothingSaid, trouble: setupError('cloud-error', { status: 503 }) };
    const verdict: Verdict = {
      code: 'cloud-error',
      next: 'wait',
      others: ['device-no-power'],
      signsDisagree: false,
      signs,
    };
    const [line] = jsonLines((reporter) => {
      reporter.result({ ...failed, code: 'cloud-error', verdict }, null);
    });
    expect(line).toMatchObject({
      code: 'cloud-error',
      verdict: { next: 'wait', others: ['device-no-power'], signsDisagree: false },
    });
    expect(line).toMatchObject({ verdict: { signs: { ...signs, trouble: 'cloud-error' } } });
  });

  it('tells what an inspection found, network names also as bytes', () => {
    if (ID === undefined) throw new Error('no id');
    const network = {
      ssid: ssid('Bob"s'),
      rssi: -50,
      security: 'wpa2',
      channel: 6,
      on24GHz: true,
      unsupported: 'quote',
    } as const;
    const lines = jsonLines((reporter) => {
      reporter.inspection({
        deviceId: ID,
        protocolVersion: 2,
        claimedBefore: true,
        keyFingerprint: 'ff',
        networks: [network],
      });
    });
    expect(lines).toMatchObject([
      { type: 'inspection', deviceId: ID, protocolVersion: 2, networks: [{ ssid: 'Bob"s', ssidHex: ssid('Bob"s') }] },
    ]);
  });
});

describe('text for a person', () => {
  it('is one line per step, with the time since the start', () => {
    const lines = recorded(textReporter, (reporter) => {
      reporter.setup(snapshot({ state: 'findDevice', elapsedMs: 3210 }));
      reporter.setup(snapshot({ state: 'joinDevice', attempt: 2, elapsedMs: 64_000 }));
    });
    expect(lines).toEqual(['     3.2 s Looking for the device', "    64.0 s Joining the device's own Wi-Fi (try 2)"]);
  });

  it('puts back only what was moved', () => {
    const still = snapshot({ state: 'leaving' });
    const leaving = { ...still, facts: { ...still.facts, homeRestored: null } };
    expect(stepLine(leaving)).toContain('Stopping');
    const away = { ...leaving, facts: { ...leaving.facts, homeRestored: false } };
    expect(stepLine(away)).toContain("Putting this computer's network back");
  });

  it('says verified, who, and where this computer is', () => {
    const last = snapshot({ state: 'done', outcome: 'verified' });
    const facts = { ...last.facts, home: 'Shop\u001b[31m' };
    const lines = recorded(textReporter, (reporter) => {
      reporter.result(verified, { ...last, facts });
    });
    expect(lines[0]).toMatch(/^verified: Lamp \(0123456789abcdef01234567\) is online and in your account/);
    expect(lines[1]).toBe('This computer is back on Shop\uFFFD[31m.');
  });

  it('says of a device that was only put on a network that its owner stays', () => {
    const last = snapshot({ state: 'done', outcome: 'verified' });
    const lines = recorded(textReporter, (reporter) => {
      reporter.result(verified, { ...last, facts: { ...last.facts, ownerStays: true } });
    });
    expect(lines[0]).toMatch(/ is online; whose it is stays as it was \(/);
  });

  it('explains a failure and ends with its code', () => {
    const lines = recorded(textReporter, (reporter) => {
      reporter.result(failed, snapshot({ outcome: 'failed' }));
    });
    expect(lines).toContain('  Help code: wifi-credentials-rejected');
    expect(lines.at(-1)).toBe('This computer is as it was before.');
  });

  it('promises nothing that an ended program does not do', () => {
    const away = { ...failed, code: 'rejoin-failed', homeRestored: false } as const;
    const lines = recorded(textReporter, (reporter) => {
      reporter.result(away, snapshot({ outcome: 'failed' }));
    });
    expect(lines.join('\n')).not.toContain('by ourselves');
    expect(lines.find((line) => line.startsWith('  Next:'))).toContain('photon-setup restore');
    expect(failureLines('rejoin-failed', null).join('\n')).toContain('We go on by ourselves');
  });

  it('claims no success for a setup that nobody could observe', () => {
    const result = { ...verified, outcome: 'configured', code: 'configured-unconfirmed' } as const;
    const text = recorded(textReporter, (reporter) => {
      reporter.result(result, snapshot({}));
    }).join('\n');
    expect(text).not.toMatch(/verified|configured:|is online and/);
  });
});
