import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtTerminalProgram } from '../support/build-cli';
import { startPracticeWorld } from '../support/practice-world';
import { makePlace, runTerminalProgram, type EndedRun, type Line, type Place } from '../support/terminal';

/** No NetworkManager answers there, so that this computer's own Wi-Fi does not matter. */
const env = { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere' };

let place: Place;
beforeAll(async () => {
  await builtTerminalProgram();
});
beforeEach(() => {
  place = makePlace();
});
afterEach(() => {
  place.remove();
});

const wifi = (...words: readonly string[]): Promise<EndedRun> => runTerminalProgram(['wifi', ...words], place, env);
const reportOf = (run: EndedRun): Line | undefined => run.lines().find((line) => line.type === 'wifi');

describe('photon-setup wifi', () => {
  it('tells of the virtual radio of a practice world', async () => {
    const world = await startPracticeWorld(['--speed', '20']);
    try {
      const { control } = world.facts;
      const run = await wifi('--practice', control, '--json');
      expect(run.status).toBe(0);
      expect(run.lines().map(({ type }) => type)).toEqual(['wifi', 'result']);
      expect(reportOf(run)).toMatchObject({ method: 'practice', adapter: control, mayMove: true });
      expect(reportOf(run)).toMatchObject({ adapters: [{ id: control, state: 'connected' }] });
      const text = await wifi('--practice', control);
      expect(text.stdout).toMatch(/virtual radio .*: connected to ".+"\n/);
      expect((await wifi('--practice', control, '--use', 'automatic')).status).toBe(2);
    } finally {
      await world.close();
    }
  });

  it('fails where no practice world answers', async () => {
    const run = await wifi('--wifi', 'practice', '--practice', 'http://127.0.0.1:9', '--json');
    expect([run.status, run.result().code]).toEqual([4, 'device-unreachable']);
  });

  it('says that a person moves this computer who wants to', async () => {
    const run = await wifi('--wifi', 'guided', '--json');
    expect(run.status).toBe(0);
    const reason = 'You asked to move this computer yourself.';
    expect(reportOf(run)).toMatchObject({ method: 'guided', adapter: null, reason });
  });

  it.each(['', '{', '"wlan0"', '{"adapter":7}', '{"adapter":""}', 'null'])('takes %j for no choice', async (text) => {
    const file = remembered(text);
    expect(reportOf(await wifi('--json'))).toMatchObject({ remembered: null });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('forgets a choice, and leaves nothing behind', async () => {
    remembered('{"adapter":"wlan0"}');
    expect(reportOf(await wifi('--json'))).toMatchObject({ remembered: 'wlan0' });
    const run = await wifi('--use', 'automatic', '--json');
    expect(reportOf(run)).toMatchObject({ remembered: null });
    expect(readdirSync(path.join(place.stateHome, 'photon-setup'))).toEqual([]);
  });

  it.each([['--use', ''], ['--use'], ['wlan0'], ['--softap', '127.0.0.1']])('is wrong with %j', async (...words) => {
    const run = await wifi(...words, '--json');
    expect([run.status, run.result().outcome]).toEqual([2, 'usage']);
    expect(reportOf(run)).toBeUndefined();
  });
});

function remembered(text: string): string {
  const folder = path.join(place.stateHome, 'photon-setup');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'wifi-adapter.json');
  writeFileSync(file, text);
  return file;
}
