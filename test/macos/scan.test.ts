import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../shared/result';
import { openStand, type Stand } from './stand/open-stand';
import { adapterOf, calm, HOME, PHOTON, town } from './town';

const names = (jxa: boolean, profiler: boolean): { readonly names: typeof town.names } => ({
  names: { jxa, profiler, summary: false },
});

describe('macOS: what is in the air', () => {
  let stand: Stand;
  beforeEach(() => {
    stand = openStand(town);
  });
  afterEach(() => {
    stand.close();
  });

  const seen = async (): Promise<unknown> => adapterOf(stand).observe.scan?.(calm);

  it('CoreWLAN names it, strongest first', async () => {
    expect(await seen()).toMatchObject({
      ok: true,
      value: [
        { ssid: PHOTON, security: 'open', channel: 11, rssi: -48 },
        { ssid: HOME, security: 'wpa2', channel: 44, rssi: -57 },
        { security: 'open' },
      ],
    });
    expect(stand.calls('system_profiler')).toEqual([]);
  });

  it('a radio that is busy is asked again', async () => {
    stand.change(() => ({ busy: 2 }));
    expect(await seen()).toMatchObject({ ok: true });
    expect(stand.calls('osascript')).toHaveLength(3);
  });

  it('system_profiler names what CoreWLAN does not', async () => {
    stand.change(() => names(false, true));
    expect(await seen()).toMatchObject({ ok: true, value: [{ ssid: PHOTON, security: 'open' }, { ssid: HOME }, {}] });
  });

  it('system_profiler stands in where CoreWLAN fails', async () => {
    stand.change(() => ({ ...names(true, true), busy: 99 }));
    expect(await seen()).toMatchObject({ ok: true, value: [{ ssid: PHOTON }, { ssid: HOME }, {}] });
  });

  it('names that nobody tells are hidden, and the slow way is tried once', async () => {
    stand.change(() => names(false, false));
    const adapter = adapterOf(stand);
    const hidden = fail({ kind: 'names-hidden' });
    expect(await adapter.observe.scan?.(calm)).toEqual(hidden);
    expect(await adapter.observe.scan?.(calm)).toEqual(hidden);
    expect(stand.calls('system_profiler')).toHaveLength(1);
  });

  it('nothing in the air is nothing, not a secret', async () => {
    stand.change(() => ({ ...names(false, false), air: [] }));
    expect(await seen()).toEqual(ok([]));
  });

  it('the script comes by standard input, and no name is in it', async () => {
    await seen();
    expect(stand.calls('osascript')).toEqual([['-l', 'JavaScript', '-', 'scan', 'en0']]);
  });
});

describe('macOS: the permission for local networks', () => {
  it.each([
    ['missing, when a program of Apple gets through', true, { kind: 'local-network' }],
    ['not the reason, when nobody gets through', false, null],
  ] as const)('%s', async (_, answers, why) => {
    const air = town.air.map((one) => (one.ssidHex === PHOTON ? { ...one, isDevice: answers } : one));
    const stand = openStand({ ...town, air, link: { ssidHex: PHOTON, addressAt: 0 } });
    try {
      expect(await adapterOf(stand).observe.whyUnreachable?.(calm)).toEqual(ok(why));
      expect(stand.calls('nc')[0]).toEqual(['-z', '-G', '2', '192.168.0.1', '5609']);
    } finally {
      stand.close();
    }
  });

  it('not asked for while the Mac is somewhere else', async () => {
    const stand = openStand(town);
    try {
      expect(await adapterOf(stand).observe.whyUnreachable?.(calm)).toEqual(ok(null));
      expect(stand.calls('nc')).toEqual([]);
    } finally {
      stand.close();
    }
  });
});
