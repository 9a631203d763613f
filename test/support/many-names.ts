import fc from 'fast-check';
import { ssidFromBytes, ssidText, type Ssid } from '../../shared/domain/ssid';

const made = (parts: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: most }).map((all) => all.join(''));
/** What shells, tables, XML and terminals take for something else, controls, what ends a line somewhere, both directions. */
const signs = Array.from('aB7 "\'`$();%&|<>*~\\:?\0\t\n\r\v\u001b\u0085\u2028\u202e\ufeffü’é日😀');
/** What a name would go on with to look like lines of a list. */
const lines = [
  '\n',
  '\r\n',
  '\n\n',
  'SSID 2 : ',
  'SSID 7 : ',
  '    b:c',
  'BSSID 1 : ',
  'Photon-AB12',
  ' -5 1 Y US NONE',
];
const bytes = fc.oneof(
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 24 }).map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 16 }).map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: made(signs, 10).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: made(lines, 6).map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 32 }) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 32, maxLength: 32 }) },
);

/** So many different network names: half of them plain, the others as hard as a neighbour can make them. */
export function manyNames(count: number): readonly Ssid[] {
  const sample = fc.sample(
    bytes.map((one) => ssidFromBytes(one)),
    { numRuns: count * 2, seed: 7 },
  );
  // Nothing but zeros is how a network looks that hides its name.
  const named = sample.filter((name) => name !== undefined).filter((name) => !/^(?:00)+$/.test(name));
  return [...new Set(named)].slice(0, count);
}

/** Printable ASCII without a blank at its end and without the sign that stands for lost letters: no console changes it. */
export function isPlainName(name: Ssid): boolean {
  return /^[ -~]*[!-~]$/.test(ssidText(name) ?? '') && !(ssidText(name) ?? '').includes('?');
}
