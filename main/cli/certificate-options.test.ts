import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateProblem } from '../../shared/domain/certificate-file';
import { checkCertificate } from '../softap/certificate-check';
import { makeCertificate } from '../softap/testing/certificates';
import { certificateOf, privateKeyOf } from './certificate-options';
import { english } from './english';

const till = makeCertificate({ name: 'till-7' });
const passphrase = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' } as const;
const files = {
  'till.pem': till.certificate,
  'till.key': till.privateKey,
  'till.der': till.der,
  'chain.pem': till.certificate.repeat(5),
  'cut.pem': till.certificate.replace(/\n[^\n]+\n-----END/, '\n-----END'),
  'locked.key': createPrivateKey(till.privateKey).export(passphrase).toString(),
  'other.key': makeCertificate({ name: 'till-8' }).privateKey,
  'old.pem': makeCertificate({ name: 'old', validUntil: new Date(Date.UTC(2021, 0, 2)) }).certificate,
  'early.pem': makeCertificate({ name: 'early', validFrom: new Date(Date.UTC(2098, 0, 2)) }).certificate,
};
type Name = keyof typeof files | 'gone.pem';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-certificates-'));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

async function readCertificate(name: Name) {
  const told: string[] = [];
  const read = await certificateOf('--cert-file', path.join(folder, name), (message) => told.push(message));
  return { read, told };
}

async function readKey(name: Name) {
  const told: string[] = [];
  const certificate = checkCertificate(till.certificate);
  if (!certificate.ok) throw new Error(certificate.error);
  const read = await privateKeyOf(path.join(folder, name), certificate.value, (message) => told.push(message));
  return { read, told };
}

const failure = (option: string, problem: CertificateProblem) => ({
  read: {
    ok: false,
    error: { kind: 'failed', error: { code: 'certificate-unusable', evidence: { option, problem } } },
  },
  told: [`${option}: ${english(`certificate.problem.${problem}`)}`],
});

describe('a certificate file that was named', () => {
  it.each<[Name, CertificateProblem]>([
    ['gone.pem', 'unreadable'],
    ['till.der', 'not-pem'],
    ['till.key', 'no-certificate'],
    ['cut.pem', 'damaged'],
    ['chain.pem', 'too-large'],
  ])('that is %s ends the command: %s', async (name, problem) => {
    expect(await readCertificate(name)).toEqual(failure('--cert-file', problem));
  });

  it('is used, and told of where it does not hold today', async () => {
    expect(await readCertificate('till.pem')).toMatchObject({ read: { ok: true }, told: [] });
    const [old, early] = [await readCertificate('old.pem'), await readCertificate('early.pem')];
    expect([old.read.ok, early.read.ok]).toEqual([true, true]);
    expect(old.told).toEqual([`--cert-file: ${english('certificate.over', { date: '2021-01-02' })}`]);
    expect(early.told).toEqual([`--cert-file: ${english('certificate.not-yet', { date: '2098-01-02' })}`]);
  });
});

describe('a key file that was named', () => {
  it.each<[Name, CertificateProblem]>([
    ['gone.pem', 'unreadable'],
    ['till.pem', 'no-key'],
    ['locked.key', 'locked'],
    ['other.key', 'not-matching'],
  ])('that is %s ends the command: %s', async (name, problem) => {
    expect(await readKey(name)).toEqual(failure('--key-file', problem));
  });

  it('is used where it is that of the certificate', async () => {
    const { read, told } = await readKey('till.key');
    expect(read.ok && read.value.reveal()).toContain('PRIVATE KEY');
    expect(told).toEqual([]);
  });
});
