import { expect, it, vi } from 'vitest';
import { holdSettings, type SettingsStore } from './settings';

const quiet = { info: () => undefined, warn: () => undefined };

function full(): never {
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
}

it('reads what was kept, and takes what is none of it for missing', () => {
  const store: SettingsStore = { store: { language: 'de', startView: 'elsewhere' }, set: () => undefined };
  expect(holdSettings(() => store, quiet).read()).toMatchObject({ language: 'de', startView: 'one', bounds: null });
});

it('holds a change that cannot be written, says so in the log, and writes it with the next one', () => {
  const warn = vi.fn();
  const set = vi.fn<SettingsStore['set']>(full);
  const settings = holdSettings(() => ({ store: {}, set }), { ...quiet, warn });
  settings.write({ language: 'fr' });
  expect(settings.read().language).toBe('fr');
  expect(warn).toHaveBeenCalledTimes(1);
  set.mockReturnValueOnce(undefined);
  settings.write({ lastMode: 'real' });
  expect(set).toHaveBeenLastCalledWith(expect.objectContaining({ language: 'fr', lastMode: 'real' }));
  expect(warn).toHaveBeenCalledTimes(1);
});

it('begins without a file that cannot be opened, and opens it when it can', () => {
  const set = vi.fn<SettingsStore['set']>();
  const open = vi.fn<() => SettingsStore>(full);
  const settings = holdSettings(open, quiet);
  expect(settings.read()).toMatchObject({ language: null, startView: 'one', wifiWay: 'auto' });
  open.mockReturnValueOnce({ store: {}, set });
  settings.write({ startView: 'tools' });
  expect(set).toHaveBeenCalledWith(expect.objectContaining({ startView: 'tools' }));
});
