import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deviceFindings } from '../../../shared/company/contract';
import { lights, type LightId } from '../../../shared/domain/light';
import { errorCodes, setupError, type ErrorCode } from '../../../shared/errors/error-codes';
import { nothingSeen, type Signs } from '../../../shared/setup/verdict';
import { verdictOf } from './failure-tree';

const nothing: Signs = { ...nothingSeen, light: null, claimedBefore: null };
const away: Signs = { ...nothing, deviceNetwork: 'away', inAccount: false };
const mine: Signs = { ...away, inAccount: true };

/** The rows of features 4.1, and what the book's other pages add. */
const table: readonly (readonly [string, Signs, ErrorCode])[] = [
  ['the device is back', { ...away, deviceNetwork: 'returned', light: 'blue-blink' }, 'wifi-credentials-rejected'],
  ['it never went', { ...away, deviceNetwork: 'stayed', light: 'blue-blink' }, 'device-stayed'],
  ['no internet here', { ...away, inAccount: null, trouble: setupError('offline') }, 'offline'],
  ['a captive page here', { ...away, trouble: setupError('not-particle') }, 'not-particle'],
  ['steady green', { ...away, light: 'green-blink' }, 'device-keeps-trying'],
  ['very quick green', { ...away, light: 'green-flicker' }, 'device-no-address'],
  ['cyan fast', { ...away, light: 'cyan-flicker' }, 'device-cloud-blocked'],
  ['orange twice', { ...away, light: 'orange-twice' }, 'device-no-internet'],
  ['orange three times', { ...away, light: 'orange-thrice' }, 'device-cloud-blocked'],
  ['cyan, then red', { ...mine, light: 'red-moment' }, 'device-identity-refused'],
  ['magenta', { ...mine, light: 'magenta-flicker' }, 'device-updating'],
  ['an update was seen', { ...mine, updating: true }, 'device-updating'],
  ['online, for nobody', { ...away, finding: 'online_unclaimed' }, 'not-owned'],
  ['the light says online, not in the account', { ...away, light: 'cyan-breathe' }, 'not-owned'],
  ['the light says online, in the account', { ...mine, light: 'cyan-breathe' }, 'online-unseen'],
  ['online for another owner', { ...away, finding: 'owned_by_other', alive: true }, 'owned-by-other'],
  ['the repair was refused to us', { ...away, claimById: 'owned-by-other' }, 'owned-by-other'],
  ['white, breathing', { ...away, light: 'white-breathe' }, 'device-wifi-off'],
  ['no light', { ...away, light: 'off' }, 'device-no-power'],
  ['no light, whatever else', { ...away, deviceNetwork: 'stayed', light: 'off' }, 'device-no-power'],
  ['not in the product', { ...away, finding: 'not_in_product' }, 'not-in-product'],
  ["another product's firmware", { ...away, finding: 'other_firmware' }, 'not-in-product'],
  ['quarantined', { ...away, finding: 'quarantined' }, 'device-quarantined'],
  ['back, and online after all', { ...mine, deviceNetwork: 'returned', alive: true }, 'device-on-older-network'],
  ['nothing but silence', away, 'device-never-online'],
  ['mine, and silent', mine, 'owned-but-offline'],
  ['claimed by its id, and silent', { ...mine, claimById: 'claimed' }, 'device-never-online'],
  ['an answer that helps nobody', { ...away, light: 'unsure' }, 'device-never-online'],
  ['dark blue, unseen from here', { ...nothing, light: 'blue-blink' }, 'wifi-credentials-rejected'],
];

describe('the failure tree', () => {
  it.each(table)('%s', (_, signs, code) => {
    expect(verdictOf(signs)).toMatchObject({ code, signs });
  });

  it('has a word for every light, except where the light alone says nothing', () => {
    const silent: readonly LightId[] = ['red-solid', 'rainbow', 'unsure'];
    for (const { id } of lights) {
      expect(verdictOf({ ...away, light: id }).code === 'device-never-online').toBe(silent.includes(id));
    }
  });

  it('folds what else it may be, the likelier first', () => {
    expect(verdictOf(away).others[0]).toBe('device-keeps-trying');
    expect(verdictOf({ ...away, light: 'green-flicker' }).others).toContain('device-keeps-trying');
    expect(verdictOf({ ...away, trouble: setupError('offline'), light: 'green-blink' }).others).toEqual([
      'device-keeps-trying',
    ]);
  });

  it.each([
    ['seen in setup mode, and dark', { ...away, deviceNetwork: 'stayed', light: 'off' }, true],
    ['seen to go, and flashing dark blue', { ...away, light: 'blue-blink' }, true],
    ['breathing cyan, and never heard', { ...mine, light: 'cyan-breathe' }, true],
    ['heard, and blinking green', { ...mine, alive: true, light: 'green-blink' }, true],
    ['back, and flashing dark blue', { ...away, deviceNetwork: 'returned', light: 'blue-blink' }, false],
    ['gone, and blinking green', { ...away, light: 'green-blink' }, false],
    ['nobody was asked', { ...away, deviceNetwork: 'stayed' }, false],
  ] as const)('says when the signs disagree: %s', (_, signs, disagree) => {
    expect(verdictOf(signs).signsDisagree).toBe(disagree);
  });
});

const troubles: readonly ErrorCode[] = ['offline', 'not-particle', 'cloud-error', 'rate-limited', 'token-invalid'];
const anySigns: fc.Arbitrary<Signs> = fc.record({
  deviceNetwork: fc.constantFrom('stayed', 'returned', 'away', 'unseen'),
  trouble: fc.option(fc.constantFrom(...troubles).map((code) => setupError(code))),
  inAccount: fc.constantFrom(true, false, null),
  alive: fc.boolean(),
  updating: fc.boolean(),
  claimedBefore: fc.constantFrom(true, false, null),
  finding: fc.option(fc.constantFrom(...deviceFindings)),
  claimById: fc.constantFrom('claimed', 'owned-by-other', 'refused', null),
  light: fc.option(fc.constantFrom(...lights.map(({ id }) => id))),
});

test('any signs give one verdict of the catalogue, always the same, never among its own alternatives', () => {
  fc.assert(
    fc.property(anySigns, (signs) => {
      const verdict = verdictOf(signs);
      expect(errorCodes).toContain(verdict.code);
      expect(verdict.others).not.toContain(verdict.code);
      expect(new Set(verdict.others).size).toBe(verdict.others.length);
      expect(verdictOf(structuredClone(signs))).toEqual(verdict);
    }),
    { numRuns: 5000 },
  );
});

test('what a person cannot see changes nothing', () => {
  fc.assert(
    fc.property(anySigns, (signs) => {
      const asked = verdictOf({ ...signs, light: 'unsure' });
      expect({ ...asked, signs: null }).toEqual({ ...verdictOf({ ...signs, light: null }), signs: null });
    }),
  );
});

test('what keeps this computer from asking is never hidden by a guess about the device', () => {
  fc.assert(
    fc.property(anySigns, (signs) => {
      const { code, others } = verdictOf({ ...signs, trouble: setupError('offline') });
      expect([code, ...others]).toContain('offline');
    }),
  );
});
