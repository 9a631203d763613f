import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateRole } from '../../../shared/domain/certificate-file';
import { noCertificates, type CertificatesView } from '../../../shared/ipc/certificates-view';
import { Secret } from '../../../shared/secret';
import { makeCertificate } from '../../softap/testing/certificates';
import { CertificateDesk } from './certificate-desk';
import { readCertificateFile } from '../../wiring/certificate-file';

const till = makeCertificate({ name: 'till-7' });
const other = makeCertificate({ name: 'till-8', validUntil: new Date(Date.UTC(2021, 0)) });
const early = makeCertificate({ name: 'till-9', validFrom: new Date(Date.UTC(2031, 0)) });
const files = {
  'till.pem': till.certificate,
  'till.key': till.privateKey,
  'other.pem': other.certificate,
  'other.key': other.privateKey,
  'early.pem': early.certificate,
  'till.der': till.der,
  'big.pem': 'x'.repeat(70_000),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photon-files-'));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

type Name = keyof typeof files | 'gone.pem';

function open() {
  let chosen: string | null = null;
  let view: CertificatesView = noCertificates;
  const desk = new CertificateDesk(
    { chooseFile: () => Promise.resolve(chosen), readFile: readCertificateFile, wallTime: () => Date.UTC(2030, 0) },
    {
      change: ({ certificates }) => {
        view = certificates ?? view;
      },
    },
  );
  const choose = (role: CertificateRole, name: Name | null) => {
    chosen = name === null ? null : path.join(folder, name);
    return desk.choose(role);
  };
  return { desk, choose, view: () => view };
}

describe('the files of a log-in', () => {
  it('make an identity once both are there, and of the key the page learns the name of its file', async () => {
    const { desk, choose, view } = open();
    await choose('certificate', 'till.pem');
    expect(desk.identity()).toBeNull();
    await choose('private-key', 'till.key');
    expect(desk.identity()?.privateKey.reveal()).toContain('PRIVATE KEY');
    expect(view()).toMatchObject({
      certificate: { name: 'till.pem', subject: 'till-7', problem: null, times: { validity: 'now' } },
      'private-key': { name: 'till.key', subject: null, problem: null },
    });
    expect(JSON.stringify([view(), desk.identity()])).not.toContain('PRIVATE KEY');
  });

  it('that do not belong together say so at the key, until they do', async () => {
    const { desk, choose, view } = open();
    await choose('private-key', 'till.key');
    await choose('certificate', 'other.pem');
    expect(view()['private-key']?.problem).toBe('not-matching');
    expect(desk.identity()).toBeNull();
    await choose('private-key', 'other.key');
    expect(view()['private-key']?.problem).toBeNull();
    expect(view().certificate).toMatchObject({ times: { validity: 'over' }, problem: null });
    expect(desk.identity()).not.toBeNull();
  });

  it('may be a certificate that is not valid yet, which is said with the day from which it is', async () => {
    const { desk, choose, view } = open();
    await choose('certificate', 'early.pem');
    const from = Date.UTC(2031, 0);
    expect(view().certificate).toMatchObject({
      subject: 'till-9',
      problem: null,
      times: { from, validity: 'not-yet' },
    });
    desk.drop('certificate');
  });

  it.each([
    ['till.der', 'not-pem'],
    ['big.pem', 'too-large'],
    ['gone.pem', 'unreadable'],
    ['till.key', 'no-certificate'],
  ] as const)('cannot be %s: %s', async (name, problem) => {
    const { desk, choose, view } = open();
    await choose('authority', name);
    expect(view().authority).toMatchObject({ name, problem, subject: null });
    expect(desk.authority()).toBeNull();
  });

  it('of a log-in that was kept are held as those of whom they are, and can be put away like chosen ones', () => {
    const { desk, view } = open();
    const privateKey = new Secret('private-key', till.privateKey);
    const files = { certificatePem: till.certificate, privateKey, caPem: other.certificate };
    desk.hold({ kind: 'eap-tls', outerIdentity: null, ...files });
    expect(view()).toMatchObject({
      certificate: { name: 'till-7', subject: 'till-7', problem: null },
      'private-key': { name: 'till-7', problem: null },
      authority: { name: 'till-8', times: { validity: 'over' } },
    });
    expect(desk.identity()?.privateKey.reveal()).toContain('PRIVATE KEY');
    desk.hold({ kind: 'none' });
    desk.drop('authority');
    expect(desk.identity()).not.toBeNull();
    expect(desk.authority()).toBeNull();
    desk.hold({
      kind: 'peap',
      identity: 'jane',
      outerIdentity: null,
      password: new Secret('wifi-password', 'x'),
      caPem: null,
    });
    expect(view()).toEqual(noCertificates);
  });

  it('stay as they are where a person closes the dialog, and go when they are put away', async () => {
    const { desk, choose, view } = open();
    await choose('authority', 'till.pem');
    await choose('authority', null);
    expect(desk.authority()).toContain('BEGIN CERTIFICATE');
    desk.drop('authority');
    expect(view()).toEqual(noCertificates);
    await choose('private-key', 'till.key');
    desk.forget();
    expect(view()).toEqual(noCertificates);
  });

  it('are asked for one at a time', async () => {
    const { choose } = open();
    const answers = await Promise.all([choose('authority', 'till.pem'), choose('certificate', 'till.pem')]);
    expect(answers).toEqual(['done', 'not-now']);
  });
});
