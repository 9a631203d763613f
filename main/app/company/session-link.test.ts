import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSessionLink } from './session-link';

const read = (link: string) => parseSessionLink(link, 'photon-setup');

describe("a company's link", () => {
  it.each([
    'photon-setup://start?code=AbC_12-xyz&state=s0000001',
    'photon-setup://start/?state=s0000001&code=AbC_12-xyz',
    'PHOTON-SETUP://start?code=AbC_12-xyz&state=s0000001',
  ])('is read: %s', (link) => {
    const parsed = read(link);
    expect(parsed?.code.reveal()).toBe('AbC_12-xyz');
    expect(parsed?.state).toBe('s0000001');
  });

  it.each([
    'acme-setup://start?code=AbC_12-xyz&state=s0000001',
    'https://start?code=AbC_12-xyz&state=s0000001',
    'photon-setup:start?code=AbC_12-xyz&state=s0000001',
    'photon-setup://stop?code=AbC_12-xyz&state=s0000001',
    'photon-setup://start/deeper?code=AbC_12-xyz&state=s0000001',
    'photon-setup://start.example?code=AbC_12-xyz&state=s0000001',
    'photon-setup://me:pw@start?code=AbC_12-xyz&state=s0000001',
    'photon-setup://start:1?code=AbC_12-xyz&state=s0000001',
    'photon-setup://start?code=AbC_12-xyz&state=s0000001#more',
    'photon-setup://start?code=AbC_12-xyz',
    'photon-setup://start?state=s0000001',
    'photon-setup://start?code=AbC_12-xyz&state=s0000001&access_token=x',
    'photon-setup://start?code=AbC_12-xyz&code=another00&state=s0000001',
    'photon-setup://start?code=short&state=s0000001',
    'photon-setup://start?code=AbC%0012-xyz&state=s0000001',
    'photon-setup://start?code=AbC_12-xyz&state=<b>00000000',
    'photon-setup://start?code=AbC_12-xyz&state=s0000001 --switch',
    `photon-setup://start?code=AbC_12-xyz&state=${'s'.repeat(2048)}`,
    '--code=AbC_12-xyz',
    '',
  ])('is refused: %s', (link) => {
    expect(read(link)).toBeUndefined();
  });

  it('never throws, whatever is handed over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
        read(`photon-setup://${text}`);
        read(text);
      }),
    );
  });
});
