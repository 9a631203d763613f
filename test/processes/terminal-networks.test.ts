import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENTERPRISE_PASSWORD, ENTERPRISE_USER, networkNames } from '../../main/practice/radio/practice-networks';
import { makeCertificate } from '../../main/softap/testing/certificates';
import { english } from '../../shared/texts/english';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { makePlace, runTerminalProgram, type EndedRun } from '../support/terminal';
import { readWorldRecord } from '../support/world-record';

const place = makePlace();
let world: RunningWorld;
beforeAll(async () => {
  world = await startPracticeWorld(['--speed', '20', '--profile', 'zero']);
});
beforeEach(async () => {
  await world.nextDevice();
});
afterAll(async () => {
  await world.close();
  place.remove();
});

async function setUp(words: readonly string[], password: string | null): Promise<EndedRun> {
  const where = ['--wifi', 'practice', '--practice', world.facts.control];
  const secret = password === null ? [] : ['--password-env', 'PW'];
  return await runTerminalProgram(['setup', ...where, ...secret, '--json', ...words], place, { PW: password ?? '' });
}

describe('setup', () => {
  it('verifies over HTTP', async () => {
    const http = ['--softap-transport', 'http', '--network', world.facts.network];
    expect((await setUp(http, world.facts.networkPassword)).result()).toMatchObject({ outcome: 'verified' });
  });

  it.each([[[]], [['--security', 'wpa2-enterprise', '--outer-identity', 'anonymous']]])(
    'verifies in a company network, by user name and password, with %j',
    async (more) => {
      const words = ['--network', networkNames.enterprise, '--identity', ENTERPRISE_USER, ...more];
      expect((await setUp(words, ENTERPRISE_PASSWORD)).result()).toMatchObject({ outcome: 'verified' });
    },
  );

  it('says that the password of a company network was refused', async () => {
    const words = ['--network', networkNames.enterprise, '--identity', ENTERPRISE_USER];
    const run = await setUp(words, 'not the password');
    expect(run.result()).toMatchObject({ outcome: 'failed', code: 'wifi-credentials-rejected', homeRestored: true });
    expect(run.status).toBe(4);
  });

  it('verifies in an open network with an empty password', async () => {
    expect((await setUp(['--network', networkNames.open], '')).result()).toMatchObject({ outcome: 'verified' });
  });

  it('leaves it to the device whether seven characters are enough', async () => {
    const run = await setUp(['--network', world.facts.network], '7letter');
    expect(run.result()).toMatchObject({ outcome: 'failed', code: 'password-invalid', homeRestored: true });
  });
});

describe('what no device can store is refused before anything is sent or moved', () => {
  it.each([
    ['a name with a quote', ['--network', networkNames.quoted], 'long enough', 'network-name-unsupported'],
    ['a name with NUL', ['--network-hex', '610062'], 'long enough', 'network-name-unsupported'],
    ['seven characters for WPA2', ['--network', 'Home', '--security', 'wpa2'], '7letter', 'password-invalid'],
    ['six characters for WEP', ['--network', 'Home', '--security', 'wep'], '6chars', 'password-invalid'],
    ['four characters for anything', ['--network', 'Home'], 'four', 'password-invalid'],
  ])('%s', async (_what, words, password, code) => {
    const run = await setUp(words, password);
    expect(run.result()).toMatchObject({ outcome: 'failed', code, deviceId: null, homeRestored: null });
    expect(run.lines()).toHaveLength(1);
    expect(run.status).toBe(4);
    const { device } = await readWorldRecord(world.facts.control);
    expect(device.claimCodes).toEqual([]);
  });

  it('a key of another certificate, which a note names', async () => {
    const [till, other] = [makeCertificate({ name: 'till-7' }), makeCertificate({ name: 'till-8' })];
    const [certificate, key] = [path.join(place.stateHome, 'till.pem'), path.join(place.stateHome, 'other.key')];
    await Promise.all([writeFile(certificate, till.certificate), writeFile(key, other.privateKey)]);
    const words = ['--network', networkNames.enterprise, '--cert-file', certificate, '--key-file', key];
    const run = await setUp(words, null);
    const note = `--key-file: ${english('certificate.problem.not-matching')}`;
    expect(run.lines()[0]).toMatchObject({ type: 'warning', message: note });
    expect(run.result()).toMatchObject({ code: 'certificate-unusable', deviceId: null, homeRestored: null });
    expect(run.status).toBe(4);
    expect((await readWorldRecord(world.facts.control)).device.commands).toEqual([]);
  });
});
