import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atTerminal } from '../support/at-terminal';
import { startPracticeWorld, type RunningWorld } from '../support/practice-world';
import { readWorldRecord } from '../support/world-record';
import { makePlace } from '../support/terminal';

const place = makePlace();
let world: RunningWorld;
beforeAll(async () => {
  world = await startPracticeWorld(['--speed', '20']);
});
afterAll(async () => {
  await world.close();
  place.remove();
});

describe('a person at a terminal', () => {
  it('types a wrong password, is asked only for the password again, and the second try verifies', async () => {
    const words = ['--wifi', 'practice', '--practice', world.facts.control, '--network', world.facts.network];
    const device = Buffer.from(world.facts.deviceSsidHex, 'hex').toString();
    const home = await world.whereIsThePc();
    const { status, screen } = await atTerminal(
      ['setup', ...words, '--device', device],
      place,
      { PARTICLE_ACCESS_TOKEN: world.facts.token },
      [
        [/Password for Practice Home \(not shown\): $/, 'not the password'],
        [
          /Help code: wifi-credentials-rejected[^]*Password for Practice Home \(not shown\): $/,
          world.facts.networkPassword,
        ],
        [/A name for the device .*: $/, 'Lamp'],
      ],
    );
    expect(screen).toMatch(/verified: Lamp \([0-9a-f]{24}\) is online and in your account/);
    expect(screen).not.toContain('not the password');
    expect(screen).not.toContain(world.facts.networkPassword);
    expect(status).toBe(0);
    expect(await world.whereIsThePc()).toBe(home);
  });

  it('whose token died at the device gives another, unseen, and the same setup is verified', async () => {
    const words = ['--wifi', 'practice', '--practice', world.facts.control, '--network', world.facts.network];
    await world.nextDevice();
    // The look at home, and the two that make a verdict.
    await world.fault({ name: 'token-expired', at: 'device', times: 3 });
    await world.fault({ name: 'event-stream-refused' });
    const before = (await readWorldRecord(world.facts.control)).cloud.length;
    const { status, screen } = await atTerminal(
      ['setup', ...words, '--name', 'Lamp'],
      place,
      { PARTICLE_ACCESS_TOKEN: world.facts.token },
      [
        [/Password for Practice Home \(not shown\): $/, world.facts.networkPassword],
        [/account, not to the sign-in[^]*Help code: token-invalid[^]*Another access token .*: $/, world.facts.token],
      ],
    );
    await world.clearFaults();
    expect(screen).toMatch(/verified: Lamp \([0-9a-f]{24}\) is online and in your account/);
    expect(screen).not.toContain(world.facts.token);
    expect(status).toBe(0);
    const { cloud } = await readWorldRecord(world.facts.control);
    expect(cloud.slice(before).filter(({ path }) => path.endsWith('/device_claims'))).toHaveLength(1);
  });

  it('changes networks by hand after a failure, with what was typed still there', async () => {
    // In this world nobody may move the PC, not even a person.
    const own = await startPracticeWorld(['--speed', '20', '--fault', 'permission-withheld']);
    const { control, network, networkPassword, token } = own.facts;
    const home = await own.whereIsThePc();
    try {
      const { status, screen } = await atTerminal(
        ['setup', '--wifi', 'practice', '--practice', control, '--network', network],
        place,
        { PARTICLE_ACCESS_TOKEN: token },
        [
          [/Password .*: $/, networkPassword],
          [/Help code: wifi-permission[^]*or h to change networks by hand\] $/, 'h'],
          [
            /Connect this computer to the Wi-Fi network "Photon-/,
            () => own.clearFaults().then(() => own.joinDeviceNetwork()),
          ],
          [/Connect this computer to .* again/, () => own.returnTo(home)],
          [/A name for the device .*: $/, 'Lamp'],
        ],
      );
      expect(screen).toMatch(/verified: Lamp/);
      expect(status).toBe(0);
      expect(await own.whereIsThePc()).toBe(home);
    } finally {
      await own.close();
    }
  });

  it('presses Ctrl-C at the password, and nothing has begun', async () => {
    const words = ['--wifi', 'practice', '--practice', world.facts.control, '--network', world.facts.network];
    const token = { PARTICLE_ACCESS_TOKEN: world.facts.token };
    const { status, screen } = await atTerminal(['setup', ...words], place, token, [[/Password .*: $/, '\u0003']]);
    expect(screen).toMatch(/Cancelled\.\n$/);
    expect(status).toBe(3);
  });
});
