import { expect, test } from 'vitest';
import { stateFolder } from './state-folder';

test('honours XDG_STATE_HOME when it is absolute', () => {
  expect(stateFolder({ XDG_STATE_HOME: '/var/state' }, 'linux', '/home/ann')).toBe('/var/state/photon-setup');
});

test('ignores a relative XDG_STATE_HOME, as the specification asks', () => {
  expect(stateFolder({ XDG_STATE_HOME: 'state' }, 'linux', '/home/ann')).toBe('/home/ann/.local/state/photon-setup');
});

test('uses the folders that Windows and macOS have for this', () => {
  expect(stateFolder({ LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' }, 'win32', 'C:\\Users\\ann')).toBe(
    'C:\\Users\\ann\\AppData\\Local\\photon-setup',
  );
  expect(stateFolder({}, 'win32', 'C:\\Users\\ann')).toBe('C:\\Users\\ann\\AppData\\Local\\photon-setup');
  expect(stateFolder({}, 'darwin', '/Users/ann')).toBe('/Users/ann/Library/Application Support/photon-setup');
});
