import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesWithSecrets } from '../support/secret-search';

const secret = 'canary pass 4711';

it.each([
  ['as it is', secret],
  ['in hex', Buffer.from(secret).toString('hex')],
  ['in a URL', encodeURIComponent(secret)],
  ['in base64', Buffer.from(`{"password":"${secret}"}`).toString('base64')],
  ['in base64, one byte on', Buffer.from(`{"a-password":"${secret}"}`).toString('base64')],
  ['in base64, two bytes on', Buffer.from(`{"my-password":"${secret}"}`).toString('base64')],
])('the search for secrets finds one %s', (_form, text) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'photon-search-'));
  writeFileSync(path.join(folder, 'clean'), 'nothing here');
  const dirty = path.join(folder, 'dirty');
  writeFileSync(dirty, `before ${text} after`);
  expect(filesWithSecrets(folder, [secret])).toEqual([dirty]);
  rmSync(folder, { recursive: true });
});
