import { createPrivateKey } from 'node:crypto';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject } from 'vitest';
import { ENTERPRISE_PASSWORD, ENTERPRISE_USER, networkNames } from '../../main/practice/radio/practice-networks';
import { makeCertificate } from '../../main/softap/testing/certificates';
import type { CertificateRole } from '../../shared/domain/certificate-file';
import { english } from '../../shared/texts/english';
import { filesWithSecrets } from '../support/secret-search';
import { readWorldRecord } from '../support/world-record';
import { openPracticeDesktop } from './practice-desktop';
import type { PracticeDesktop } from './practice-desktop';
import { story } from './story';

const till = makeCertificate({ name: 'till-7.example.com' });
const other = makeCertificate({ name: 'somebody else' });
const passphrase = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' } as const;
const files = {
  'till.pem': till.certificate,
  'till.key': till.privateKey,
  'other.key': other.privateKey,
  'locked.key': createPrivateKey(till.privateKey).export(passphrase).toString(),
  'till.der': till.der,
} as const;
type FileName = keyof typeof files;

describe('a company network', () => {
  let practice: PracticeDesktop;
  let folder: string;

  beforeEach(async () => {
    practice = await openPracticeDesktop();
    folder = mkdtempSync(path.join(inject('stage').folder, 'files-'));
    chmodSync(folder, 0o755);
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(folder, name), content, { mode: 0o644 });
  });
  afterEach(() => practice.close());

  /** From the start, with the next device from its box, to the fields of the company's network. */
  async function chooseOffice(): Promise<void> {
    await practice.world.nextDevice();
    await practice.wizard.startPractice();
    await practice.wizard.chooseNetwork(networkNames.enterprise);
  }

  /** The system's own dialog cannot be clicked here: it answers with this file. */
  async function chooseFile(role: CertificateRole, name: FileName | null): Promise<void> {
    const { app, page } = practice.desktop;
    await app.evaluate(
      ({ dialog }, chosen) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
      },
      name === null ? null : path.join(folder, name),
    );
    await practice.wizard.button(english(`certificate.choose.${role}`)).click();
    if (name !== null) await group(role).getByText(name).first().waitFor();
    await page.getByRole('button', { name: english('network.setUp') }).waitFor();
  }

  const group = (role: CertificateRole) =>
    practice.desktop.page.getByRole('group', { name: english(`certificate.${role}`), exact: true });

  async function typeAccount(): Promise<void> {
    await practice.desktop.page.getByLabel(english('account.identity'), { exact: true }).fill(ENTERPRISE_USER);
    await practice.wizard.sendPassword(ENTERPRISE_PASSWORD);
  }

  async function backToStart(): Promise<void> {
    const { wizard } = practice;
    await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
    await wizard.button(english('done.finish')).click();
    await wizard.heading(english('start.title')).waitFor({ timeout: 30_000 });
  }

  async function refusedLogin(): Promise<void> {
    await practice.wizard.heading(english('error.wifi-credentials-rejected.title')).waitFor({ timeout: 90_000 });
  }

  function valueOf(label: 'account.identity' | 'account.outer' | 'password.label'): Promise<string> {
    return practice.desktop.page.getByLabel(english(label), { exact: true }).inputValue();
  }

  async function storedKey(): Promise<unknown> {
    const { device } = await readWorldRecord(practice.world.facts.control);
    expect(device.phase).toBe('online');
    return device.stored[0]?.key;
  }

  story({
    'lets a device in by user name and password': async () => {
      await chooseOffice();
      await typeAccount();
      await backToStart();
      expect(await storedKey()).toMatchObject({
        kind: 'peap',
        user: ENTERPRISE_USER,
        password: ENTERPRISE_PASSWORD,
        ca: '',
      });
    },

    'gives the device the certificate of the authority too, where one is chosen': async () => {
      await chooseOffice();
      await chooseFile('authority', 'till.pem');
      await group('authority').getByText('till-7.example.com').waitFor();
      await typeAccount();
      await backToStart();
      expect(await storedKey()).toMatchObject({ kind: 'peap', ca: `${till.certificate.trim()}\r\n` });
    },

    'says of each file that cannot be used what is wrong with it, and begins nothing': async () => {
      const { wizard, desktop } = practice;
      await chooseOffice();
      await desktop.page.getByRole('radio', { name: english('certificate.eap-tls') }).click({ force: true });
      await wizard.button(english('network.setUp')).click();
      await group('certificate').getByText(english('certificate.missing.certificate')).waitFor();
      await group('private-key').getByText(english('certificate.missing.private-key')).waitFor();
      const wrong = [
        ['certificate', 'till.der', 'not-pem'],
        ['certificate', 'till.key', 'no-certificate'],
        ['private-key', 'till.pem', 'no-key'],
        ['private-key', 'locked.key', 'locked'],
      ] as const;
      for (const [role, name, problem] of wrong) {
        await chooseFile(role, name);
        await group(role)
          .getByText(english(`certificate.problem.${problem}`))
          .waitFor();
      }
      await chooseFile('certificate', 'till.pem');
      await chooseFile('private-key', 'other.key');
      await group('private-key').getByText(english('certificate.problem.not-matching')).waitFor();
      await wizard.button(english('network.setUp')).click();
      expect(await wizard.snapshot()).toMatchObject({ running: false, setup: null });
    },

    'lets a device in by certificate files, and the page never learns the key': async () => {
      const { wizard, desktop } = practice;
      await chooseFile('private-key', 'till.key');
      await chooseFile('private-key', null);
      await wizard.button(english('network.setUp')).click();
      await wizard.heading(english('done.onlineUnnamed')).waitFor({ timeout: 60_000 });
      expect(await storedKey()).toMatchObject({ kind: 'tls', certificate: `${till.certificate.trim()}\r\n` });
      const [, line = ''] = till.privateKey.split('\n');
      expect(JSON.stringify(await wizard.snapshot())).not.toContain(line);
      expect(await desktop.page.content()).not.toContain(line);
      expect(desktop.output()).not.toContain(line);
      expect(filesWithSecrets(desktop.home, [line])).toEqual([]);
      await backToStart();
      expect((await wizard.snapshot()).certificates).toEqual({
        certificate: null,
        'private-key': null,
        authority: null,
      });
    },

    'asks for the password alone where it was wrong: the names are still there': async () => {
      const { wizard, desktop } = practice;
      await chooseOffice();
      await desktop.page.getByLabel(english('account.identity'), { exact: true }).fill(ENTERPRISE_USER);
      await desktop.page.getByLabel(english('account.outer'), { exact: true }).fill('anonymous@example.com');
      await wizard.sendPassword('not the password');
      await refusedLogin();
      expect(await valueOf('account.identity')).toBe(ENTERPRISE_USER);
      expect(await valueOf('account.outer')).toBe('anonymous@example.com');
      expect(await valueOf('password.label')).toBe('');
      await wizard.sendPassword(ENTERPRISE_PASSWORD);
      await backToStart();
      const outer = 'anonymous@example.com';
      expect(await storedKey()).toMatchObject({ kind: 'peap', user: ENTERPRISE_USER, outer });
    },

    'keeps the files and the outer identity where the certificate was turned down': async () => {
      const { wizard, desktop, world } = practice;
      await chooseOffice();
      await desktop.page.getByRole('radio', { name: english('certificate.eap-tls') }).click({ force: true });
      await chooseFile('certificate', 'till.pem');
      await chooseFile('private-key', 'till.key');
      await desktop.page.getByLabel(english('account.outer'), { exact: true }).fill('till');
      await world.fault({ name: 'wrong-password', times: 1 });
      await wizard.button(english('network.setUp')).click();
      await refusedLogin();
      expect(await valueOf('account.outer')).toBe('till');
      await group('private-key').getByText('till.key').first().waitFor();
      await wizard.button(english('password.again')).click();
      await backToStart();
      expect(await storedKey()).toMatchObject({ kind: 'tls', outer: 'till' });
    },
  });
});
