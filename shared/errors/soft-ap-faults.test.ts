import { expect, test } from 'vitest';
import { errorOfSoftApFault, type SoftApCommand, type SoftApFault } from './soft-ap-faults';

test.each([
  [{ kind: 'refused' }, 'device-id', 'device-unreachable'],
  [{ kind: 'unreachable' }, 'device-id', 'device-unreachable'],
  [{ kind: 'silent', limitMs: 10_000 }, 'device-id', 'device-timeout'],
  [{ kind: 'cut' }, 'scan-ap', 'device-protocol'],
  [{ kind: 'not-a-photon' }, 'device-id', 'device-protocol'],
  [{ kind: 'bad-key' }, 'public-key', 'device-protocol'],
  [{ kind: 'request-rejected' }, 'configure-ap', 'device-refused'],
  [{ kind: 'result', r: -1 }, 'set', 'device-refused'],
  [{ kind: 'result', r: -2 }, 'set', 'device-refused'],
  [{ kind: 'result', r: -2 }, 'configure-ap', 'network-not-found'],
  [{ kind: 'result', r: -3 }, 'configure-ap', 'network-name-unsupported'],
  [{ kind: 'result', r: -4 }, 'configure-ap', 'password-invalid'],
  [{ kind: 'result', r: -16640 }, 'configure-ap', 'device-refused'],
  [{ kind: 'name-unsupported', problem: 'quote' }, 'configure-ap', 'network-name-unsupported'],
  [{ kind: 'password-form', rule: 'wpa-length' }, 'configure-ap', 'password-invalid'],
  [{ kind: 'password-form', rule: 'certificate' }, 'configure-ap', 'certificate-unusable'],
] satisfies [SoftApFault, SoftApCommand, string][])('%j of %s is %s', (fault, command, code) => {
  expect(errorOfSoftApFault(fault, command).code).toBe(code);
});

test('the evidence names the number the device gave', () => {
  expect(errorOfSoftApFault({ kind: 'result', r: -7 }, 'set').evidence).toEqual({ command: 'set', r: -7 });
});
