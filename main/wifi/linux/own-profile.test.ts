import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ssidBytes, ssidFromBytes, ssidFromText, ssidText, type Ssid } from '../../../shared/domain/ssid';
import { addByBytes } from './byte-profile';
import { addArguments, isOwnProfile, ownProfileName, ownProfileUuid } from './own-profile';

const owner = { device: 'wlan0', userId: 1000, login: 'ada' };
const photon = ssid(ssidFromText('Photon-AB12'));

function ssid(name: Ssid | undefined): Ssid {
  if (name === undefined) throw new Error('no network name');
  return name;
}

/** Every kind of name: plain, hostile text of all planes, and any bytes. */
const names = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 32 }).map(ssidFromBytes),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 16 }).map(ssidFromText),
  fc
    .array(
      fc.constantFrom('"', "'", '`', '$(', ';', '|', '&', '\\', ':', ' ', '\n', '\0', '\u001b', '-', '\u202e', '🦊'),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => ssidFromText(parts.join(''))),
);

describe('our profile', () => {
  it('is in memory, alone, without a default route, and only for this user', () => {
    const line = (addArguments(owner, photon) ?? []).join(' ');
    expect(line).toMatch(/^connection add save no type wifi ifname wlan0 con-name photon-setup-AB12 ssid Photon-AB12 /);
    expect(line).toContain('connection.autoconnect no connection.permissions user:ada ');
    expect(line).toContain('ipv4.never-default yes ipv4.ignore-auto-dns yes ipv4.route-metric 50');
    expect(addArguments({ ...owner, login: null }, photon)?.join(' ')).not.toContain('permissions');
  });

  it('is only for this user as well where its name goes as numbers', () => {
    expect(addByBytes(owner, photon).join(' ')).toContain(' permissions as 1 user:ada: ');
    expect(addByBytes({ ...owner, login: null }, photon)).not.toContain('permissions');
  });

  it('is the same with an address that we take, and with nothing that asks for one', () => {
    const given = addArguments(owner, photon) ?? [];
    const taken = addArguments(owner, photon, 'us') ?? [];
    expect(taken.slice(0, given.length)).toEqual(given);
    expect(taken.slice(given.length)).toEqual(['ipv4.method', 'manual', 'ipv4.addresses', '192.168.0.200/24']);
    const bytes = addByBytes(owner, photon, 'us').join(' ');
    expect(bytes).toContain(
      'method s manual address-data aa{sv} 1 2 address s 192.168.0.200 prefix u 24 never-default b true',
    );
  });

  it('has a UUID that follows from user, device and name, and differs with each', () => {
    const uuid = ownProfileUuid(owner, 'photon-setup-AB12');
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuid).toBe(ownProfileUuid({ ...owner, login: null }, 'photon-setup-AB12'));
    const others = [
      ownProfileUuid({ ...owner, userId: 0 }, 'photon-setup-AB12'),
      ownProfileUuid({ ...owner, device: 'wlan1' }, 'photon-setup-AB12'),
      ownProfileUuid(owner, 'photon-setup-AB13'),
    ];
    expect(new Set([uuid, ...others]).size).toBe(4);
    expect(isOwnProfile(owner, uuid, 'photon-setup-AB12')).toBe(true);
    expect(isOwnProfile(owner, uuid, 'photon-setup-AB13')).toBe(false);
    expect(isOwnProfile(owner, ownProfileUuid(owner, 'Home'), 'Home')).toBe(false);
  });

  it('carries any name byte for byte: as exactly one argument, or as numbers where none can hold it', () => {
    let asText = 0;
    fc.assert(
      fc.property(names, (name) => {
        if (name === undefined) return;
        const args = addArguments(owner, name);
        const plain = addArguments(owner, photon) ?? [];
        expect(ownProfileName(name)).toMatch(/^photon-setup-[A-Za-z0-9]{4,12}$/);
        if (args === undefined) {
          const call = addByBytes(owner, name);
          const at = call.indexOf('ay');
          const count = Number(call[at + 1]);
          const bytes = Uint8Array.from(call.slice(at + 2, at + 2 + count), Number);
          expect(ssidFromBytes(bytes)).toBe(name);
          expect(call.every((word) => /^[\x21-\x7e]+$/.test(word))).toBe(true);
          return;
        }
        asText += 1;
        const at = args.indexOf('ssid') + 1;
        expect(args).toHaveLength(plain.length);
        expect(Buffer.from(args[at] ?? '')).toEqual(Buffer.from(ssidBytes(name)));
        expect(args.filter((_, place) => place !== at).every((word) => /^[\w.:-]+$/.test(word))).toBe(true);
        expect(ssidText(name)).toBe(args[at]);
      }),
      { numRuns: 5000 },
    );
    expect(asText).toBeGreaterThan(500);
  });
});
