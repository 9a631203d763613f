import { afterAll, describe, expect, it } from 'vitest';
import { fail } from '../../shared/result';
import { Secret } from '../../shared/secret';
import { systemClock } from '../ports/system-clock';
import type { CloudSession } from '../ports/cloud-session';
import { openCloud } from './cloud';
import { openCloudStand, openTestLog, type Answer, type CloudStand } from './cloud-stand';

const stands: CloudStand[] = [];
afterAll(async () => {
  await Promise.all(stands.map((stand) => stand.close()));
});

async function sessionOn(answer: Answer): Promise<CloudSession> {
  const stand = await openCloudStand(answer);
  stands.push(stand);
  const cloud = openCloud({ origin: stand.origin, clock: systemClock(), log: openTestLog() });
  return cloud.session(new Secret('access-token', 'tok1'));
}

describe.concurrent('by the wall clock', () => {
  it('a silent call ends after 15 s', { timeout: 40_000 }, async () => {
    const session = await sessionOn(() => undefined);
    const startedAt = performance.now();
    const devices = await session.devices(new AbortController().signal);
    const seconds = (performance.now() - startedAt) / 1000;
    expect(devices).toEqual(fail({ kind: 'silent', limitMs: 15_000 }));
    expect(seconds).toBeGreaterThan(14.9);
    expect(seconds).toBeLessThan(18);
  });

  it('a mute event stream is lost after 30 s', { timeout: 60_000 }, async () => {
    const session = await sessionOn((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':ok\n\n');
    });
    const startedAt = performance.now();
    const end = new AbortController();
    await new Promise<void>((resolve) => {
      session.follow((news) => {
        if (news.kind === 'lost') resolve();
      }, end.signal);
    });
    end.abort();
    const seconds = (performance.now() - startedAt) / 1000;
    expect(seconds).toBeGreaterThan(29.9);
    expect(seconds).toBeLessThan(33);
  });
});
