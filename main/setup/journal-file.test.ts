import { mkdtemp, open, readFile, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ssidFromText, type Ssid } from '../../shared/domain/ssid';
import type { JournalFact } from '../ports/journal';
import { openJournal, parseJournal } from './journal-file';
import { isSettled, lastRun, pendingRestorations } from './journal-facts';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'journal-'));
  folder = join(root, 'state');
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

const ssid = ssidFromText('Photon-AB12') ?? ('' as Ssid);
const home = { connectionId: 'uuid-1', name: 'Home' };
const started: JournalFact = {
  fact: 'run-started',
  runId: 'r1',
  at: 1,
  adapter: { kind: 'practice', control: 'http://127.0.0.1:1' },
  claims: true,
};
const away: readonly JournalFact[] = [started, { fact: 'home-remembered', home }, { fact: 'joining-device', ssid }];

test('keeps facts in order, for the owner only', async () => {
  const journal = openJournal(folder);
  await Promise.all(away.map((fact) => journal.append(fact)));
  expect(await openJournal(folder).read()).toEqual(away);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'journal.ndjson'))).mode & 0o777).toBe(0o600);
});

test('a fact is on the disk, and so is the folder of a new file, before it counts as noted', async () => {
  const synced: string[] = [];
  const file = await open(root, 'r');
  const kind = Object.getPrototypeOf(file) as FileHandle;
  const sync = vi.spyOn(kind, 'sync').mockImplementation(async function (this: FileHandle) {
    synced.push((await this.stat()).isDirectory() ? 'folder' : 'file');
  });
  try {
    const journal = openJournal(folder);
    await journal.append(started);
    expect(synced).toEqual(['file', 'folder']);
    await journal.append({ fact: 'home-remembered', home });
    expect(synced).toEqual(['file', 'folder', 'file']);
  } finally {
    sync.mockRestore();
    await file.close();
  }
});

test('after a crash at any byte, what was whole is read and new facts are not lost', async () => {
  const text = away.map((fact) => `${JSON.stringify(fact)}\n`).join('');
  const journal = openJournal(folder);
  await journal.append(started);
  for (let cut = 0; cut <= text.length; cut += 7) {
    await writeFile(join(folder, 'journal.ndjson'), text.slice(0, cut));
    const whole = parseJournal(text.slice(0, cut));
    expect(whole).toEqual(away.slice(0, whole.length));
    await journal.append({ fact: 'restoring-home' });
    expect(await journal.read()).toEqual([...whole, { fact: 'restoring-home' }]);
  }
});

test('reads nothing but facts out of foreign bytes', () => {
  expect(parseJournal('\u0000\u0001{"fact":"nonsense"}\n[1]\n{"fact":"joining-device","ssid":"xyz"}\n')).toEqual([]);
});

test('starts anew with the next run, but only when nothing has to be put back', async () => {
  const journal = openJournal(folder);
  for (const fact of away) await journal.append(fact);
  await journal.append({ fact: 'run-ended', outcome: 'failed' });
  await journal.append({ ...started, runId: 'r2' });
  expect(pendingRestorations(await journal.read())[0]?.home).toEqual({ ...home, joined: [ssid] });
  await journal.append({ fact: 'home-restored' });
  await journal.append({ fact: 'run-ended', outcome: 'cancelled' });
  await journal.append({ ...started, runId: 'r3' });
  expect((await readFile(join(folder, 'journal.ndjson'), 'utf8')).split('\n')).toHaveLength(2);
});

test('the first home that was left stays the home until it is restored', () => {
  const later: readonly JournalFact[] = [
    ...away,
    { ...started, runId: 'r2' },
    { fact: 'home-remembered', home: { connectionId: null, name: null } },
    { fact: 'joining-device', ssid },
  ];
  expect(pendingRestorations(later)[0]?.home).toEqual({ ...home, joined: [ssid] });
  expect(lastRun(later)).toMatchObject({ runId: 'r2', ended: false });
  expect(isSettled(later)).toBe(false);
  expect(pendingRestorations([...later, { fact: 'home-restored' }])).toEqual([]);
});

test('each radio has a home of its own, and only its own return settles it', () => {
  const stick = { kind: 'network-manager', device: 'wlan1' } as const;
  const cabin = { connectionId: 'cabin', name: 'Cabin' };
  const both: readonly JournalFact[] = [
    ...away,
    { ...started, runId: 'r2', adapter: stick },
    { fact: 'home-remembered', home: cabin },
    { fact: 'joining-device', ssid },
  ];
  const [last, first] = pendingRestorations(both);
  expect(last).toEqual({ adapter: stick, home: { ...cabin, joined: [ssid] } });
  expect(first).toEqual({ adapter: started.adapter, home: { ...home, joined: [ssid] } });
  expect(pendingRestorations([...both, { fact: 'home-restored' }])).toEqual([first]);
  expect(pendingRestorations([...both, { fact: 'home-restored', adapter: started.adapter }])).toEqual([last]);
});
