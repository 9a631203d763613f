import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  makePlace,
  runTerminalProgram,
  startTerminal,
  type EndedRun,
  type Line,
  type Place,
} from '../support/terminal';
import { HOME, homeTown } from './home-town';
import { standIsPossible } from './possible';
import { onStand, type Stand } from './stand';

const second = { name: 'wlan1', type: 'wifi', mac: '02:00:00:00:00:03' } as const;
const wired = { name: 'eth0', type: 'ethernet', mac: '02:00:00:00:00:02' } as const;
const withoutCable = {
  devices: [...homeTown.devices.slice(0, 1)],
  profiles: [...homeTown.profiles.slice(0, 2)],
  air: homeTown.air ?? [],
};
const twoAdapters = { ...homeTown, devices: [...homeTown.devices, second] };

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => {
  place.remove();
});

describe.skipIf(!standIsPossible())('photon-setup wifi with NetworkManager', () => {
  it('tells one adapter, what it is on, and that it would be moved', async () => {
    await onStand(withoutCable, async (stand) => {
      const run = await wifi(stand, '--json');
      expect(run.status).toBe(0);
      expect(run.result()).toMatchObject({ outcome: 'verified', code: null, homeRestored: null });
      expect(reportOf(run)).toEqual({
        type: 'wifi',
        adapters: [
          { id: 'wlan0', name: 'wlan0', state: 'connected', connection: 'Home:Net\\5', carriesInternet: true },
        ],
        mayMove: true,
        mayReadNames: true,
        method: 'network-manager',
        adapter: 'wlan0',
        reason: 'NetworkManager moves wlan0.',
        remembered: null,
      });
    });
  });

  it('knows that a cable carries the internet instead', async () => {
    await onStand(homeTown, async (stand) => {
      expect(reportOf(await wifi(stand, '--json'))?.adapters).toMatchObject([{ id: 'wlan0', carriesInternet: false }]);
    });
  });

  it('takes of two the one that carries no internet, until a person chooses, and again when that is forgotten', async () => {
    await onStand(twoAdapters, async (stand) => {
      const before = await stand.look();
      expect(reportOf(await wifi(stand, '--json'))).toMatchObject({ adapter: 'wlan1', remembered: null });
      const chosen = reportOf(await wifi(stand, '--use', 'wlan0', '--json'));
      expect(chosen).toMatchObject({ adapter: 'wlan0', remembered: 'wlan0' });
      expect(chosen?.reason).toContain('as you chose');
      expect(reportOf(await wifi(stand, '--json'))).toEqual(chosen);
      const automatic = reportOf(await wifi(stand, '--use', 'automatic', '--json'));
      expect(automatic).toMatchObject({ adapter: 'wlan1', remembered: null });
      expect((await stand.look()).devices).toEqual(before.devices);
    });
  });

  it('falls back to the other one while the chosen one is unplugged, and says so', async () => {
    await onStand(twoAdapters, async (stand) => {
      await wifi(stand, '--use', 'wlan1');
      await stand.change({ unplug: ['wlan1'] });
      const report = reportOf(await wifi(stand, '--json'));
      expect(report).toMatchObject({ adapter: 'wlan0', remembered: 'wlan1' });
      expect(report?.reason).toMatch(/^The adapter that you chose cannot be moved now\. /);
      expect((await wifi(stand)).stdout).toContain('wlan1, which is not there now');
    });
  });

  it('keeps no adapter that is not there, and lists those that are', async () => {
    await onStand(twoAdapters, async (stand) => {
      const run = await wifi(stand, '--use', 'wlan7', '--json');
      expect([run.status, run.result().outcome]).toEqual([2, 'usage']);
      expect(run.stderr).toContain('There is wlan0, wlan1.');
      expect(reportOf(await wifi(stand, '--json'))).toMatchObject({ remembered: null });
    });
  });

  it('says that the radio is off, and that it could be moved', async () => {
    const off = { ...homeTown, profiles: [], devices: [{ ...second, state: 20 }, wired], radio: false };
    await onStand(off, async (stand) => {
      const report = reportOf(await wifi(stand, '--json'));
      expect(report).toMatchObject({ adapters: [{ id: 'wlan1', state: 'off', carriesInternet: false }] });
      expect(report).toMatchObject({ method: 'network-manager', adapter: 'wlan1' });
    });
  });

  it('says that this user may move nothing, and goes by hand', async () => {
    await onStand({ ...homeTown, rights: { 'network-control': 'auth' } }, async (stand) => {
      const run = await wifi(stand);
      expect(run.status).toBe(0);
      expect(run.stdout).toMatch(/May move them without asking: no\n/);
      expect(run.stdout).toMatch(/A setup moves this computer: {2}by hand/);
      expect(run.stdout).toMatch(/Why: This user may not change networks/);
    });
  });

  it('goes by hand without NetworkManager', async () => {
    const env = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere' };
    const run = await runTerminalProgram(['wifi', '--json'], place, env);
    expect(run.status).toBe(0);
    expect(reportOf(run)).toMatchObject({ adapters: [], mayMove: null, method: 'guided', adapter: null });
    const use = await runTerminalProgram(['wifi', '--use', 'wlan0'], place, env);
    expect([use.status, use.stdout]).toEqual([2, '']);
  });

  it('moves the adapter that was chosen', async () => {
    await onStand(twoAdapters, async (stand) => {
      await wifi(stand, '--use', 'wlan0');
      const before = (await stand.look()).history;
      const words = ['setup', '--network', 'Home', '--password-stdin', '--claim', 'none', '--device', 'AB12', '--json'];
      const run = await startTerminal(words, place, stand.env, 'a password\n');
      const ups = async (): Promise<readonly string[]> =>
        (await stand.look()).history.slice(before.length).filter((event) => event.startsWith('up '));
      await expect.poll(ups, { timeout: 20_000 }).not.toEqual([]);
      run.child.kill('SIGTERM');
      expect((await run.ended).result()).toMatchObject({ outcome: 'cancelled', homeRestored: true });
      expect((await ups()).every((event) => event.endsWith(' wlan0'))).toBe(true);
      const { devices } = await stand.look();
      expect(devices[0]).toMatchObject({ name: 'wlan0', active: HOME });
    });
  });
});

function wifi(stand: Stand, ...words: readonly string[]): Promise<EndedRun> {
  return runTerminalProgram(['wifi', ...words], place, stand.env);
}

function reportOf(run: EndedRun): Extract<Line, { type: 'wifi' }> | undefined {
  return run.lines().find((line) => line.type === 'wifi');
}
