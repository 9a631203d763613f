import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CertificateProblem } from '../../shared/domain/certificate-file';
import { belongTogether, checkCertificate, checkPrivateKey, validityAt } from './certificate-check';
import { makeCertificate } from './testing/certificates';

const till = makeCertificate({ name: 'till-7' });
const other = makeCertificate({ name: 'till-8' });
const long = makeCertificate({ name: 'long', bits: 4096 });

function locked(): string {
  return createPrivateKey(till.privateKey)
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' })
    .toString();
}

function lockedInTheOldWay(): string {
  return createPrivateKey(till.privateKey)
    .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' })
    .toString();
}

describe('a certificate file', () => {
  it('says whose it is and until when', () => {
    const checked = checkCertificate(
      makeCertificate({ name: 'Lamp 3', validUntil: new Date(Date.UTC(2031, 4, 6)) }).certificate,
    );
    expect(checked).toMatchObject({ ok: true, value: { subject: 'Lamp 3', validUntil: Date.UTC(2031, 4, 6) } });
  });

  it.each([
    ['before its first day', Date.UTC(2029, 11, 31), 'not-yet'],
    ['on its first day', Date.UTC(2030, 0), 'now'],
    ['on its last day', Date.UTC(2031, 4, 6), 'now'],
    ['afterwards', Date.UTC(2031, 4, 7), 'over'],
  ] as const)('%s holds as it says', (_when, now, validity) => {
    const dates = { validFrom: new Date(Date.UTC(2030, 0)), validUntil: new Date(Date.UTC(2031, 4, 6)) };
    const checked = checkCertificate(makeCertificate({ name: 'Lamp 3', ...dates }).certificate);
    expect(checked.ok && validityAt(checked.value, now)).toBe(validity);
  });

  it('gives only its certificates, whatever else is in it: this part goes to the device unencrypted', () => {
    const checked = checkCertificate(
      `Bag Attributes: none\n${till.privateKey}\n${till.certificate}\n${other.certificate}`,
    );
    const pem = checked.ok ? checked.value.pem : '';
    expect(pem).not.toContain('PRIVATE KEY');
    expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(checked).toMatchObject({ value: { subject: 'till-7' } });
  });

  it.each<[string, string, CertificateProblem]>([
    ['DER', till.der.toString('latin1'), 'not-pem'],
    ['an empty file', '', 'not-pem'],
    ['a key', till.privateKey, 'no-certificate'],
    ['one that is cut', till.certificate.replace(/\n[^\n]+\n[^\n]+\n-----END/, '\n-----END'), 'damaged'],
    [
      'a chain with one that is cut',
      till.certificate + other.certificate.replace(/\n[^\n]+\n-----END/, '\n-----END'),
      'damaged',
    ],
    ['a chain of 4 KiB', till.certificate.repeat(5), 'too-large'],
  ])('%s cannot be used', (_, file, problem) => {
    expect(checkCertificate(file)).toEqual({ ok: false, error: problem });
  });
});

describe('a key file', () => {
  it.each([
    ['PKCS #1', till.privateKey],
    ['PKCS #8', createPrivateKey(till.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['with its certificate', `${till.certificate}${till.privateKey}`],
  ])('%s is taken, and found to belong to its certificate', (_, file) => {
    const [key, certificate, foreign] = [
      checkPrivateKey(file),
      checkCertificate(till.certificate),
      checkCertificate(other.certificate),
    ];
    if (!key.ok || !certificate.ok || !foreign.ok) throw new Error('not taken');
    expect(belongTogether(certificate.value, key.value)).toBe(true);
    expect(belongTogether(foreign.value, key.value)).toBe(false);
    expect(JSON.stringify(key)).not.toContain('PRIVATE');
  });

  it.each<[string, string, CertificateProblem]>([
    ['a certificate', till.certificate, 'no-key'],
    ['a key of OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----', 'no-key'],
    ['a locked one', locked(), 'locked'],
    ['one that is locked in the old way', lockedInTheOldWay(), 'locked'],
    ['4096 bits', long.privateKey, 'too-large'],
    ['nonsense', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'damaged'],
    ['DER', till.der.toString('latin1'), 'not-pem'],
  ])('%s cannot be used', (_, file, problem) => {
    expect(checkPrivateKey(file)).toEqual({ ok: false, error: problem });
  });
});
