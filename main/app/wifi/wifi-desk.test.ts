import { describe, expect, it, vi } from 'vitest';
import type { WifiReport } from '../../../shared/domain/wifi-report';
import { setupError } from '../../../shared/errors/error-codes';
import type { WifiView } from '../../../shared/ipc/wifi-view';
import { fail, ok } from '../../../shared/result';
import type { PageOpener } from './settings-pages';
import { createWifiDesk, firstView, type WifiDeskPorts } from './wifi-desk';

const report: WifiReport = {
  ...{
    adapters: [],
    mayMove: true,
    mayReadNames: true,
    method: 'netsh',
    adapter: 'Wi-Fi',
    reason: { id: 'only', tool: 'netsh', adapter: 'Wi-Fi', isInstead: false },
    remembered: null,
  },
};
const location: PageOpener = { kind: 'address', address: 'ms-settings:privacy-location' };

function scene(changes: Partial<WifiDeskPorts> = {}) {
  const views: WifiView[] = [];
  const opened: PageOpener[] = [];
  const rememberWay = vi.fn();
  const ports: WifiDeskPorts = {
    system: 'windows',
    pages: new Map([['location', location]]),
    open: (opener) => {
      opened.push(opener);
      return Promise.resolve();
    },
    survey: () => Promise.resolve(report),
    rememberWay,
    rememberAdapter: () => Promise.resolve(ok(undefined)),
    show: (view) => views.push(view),
    log: { info: () => undefined, warn: () => undefined },
    ...changes,
  };
  return { desk: createWifiDesk(ports, firstView(ports, 'auto')), views, opened, rememberWay };
}

describe('the Wi-Fi desk', () => {
  it('shows what it sees, and looks once at a time', async () => {
    const survey = vi.fn(() => Promise.resolve(report));
    const { desk, views } = scene({ survey });
    await Promise.all([desk.look(), desk.look()]);
    expect(survey).toHaveBeenCalledTimes(1);
    expect(views.at(-1)).toEqual({ system: 'windows', way: 'auto', report, opens: ['location'] });
  });

  it('can look again after a look that failed', async () => {
    const survey = vi.fn().mockRejectedValueOnce(new Error('stuck')).mockResolvedValue(report);
    const { desk, views } = scene({ survey });
    await desk.look();
    expect(views).toEqual([]);
    await desk.look();
    expect(views.at(-1)?.report).toEqual(report);
  });

  it('keeps a choice, and says so only when it is kept', async () => {
    const kept = scene();
    expect(await kept.desk.choose('guided', null)).toBe('done');
    expect(kept.rememberWay).toHaveBeenCalledWith('guided');
    expect(kept.views.at(-1)?.way).toBe('guided');
    const lost = scene({ rememberAdapter: () => Promise.resolve(fail(setupError('internal'))) });
    expect(await lost.desk.choose('guided', null)).toBe('not-now');
    expect(lost.rememberWay).not.toHaveBeenCalled();
    expect(lost.views).toEqual([]);
  });

  it('opens the pages that this system has, and no others', async () => {
    const { desk, opened } = scene();
    expect(await desk.openSettings('location')).toBe('done');
    expect(await desk.openSettings('local-network')).toBe('not-now');
    expect(opened).toEqual([location]);
  });
});
