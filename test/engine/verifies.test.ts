import { describe, expect, it } from 'vitest';
import { latencyProfiles } from '../../shared/practice/world';
import { setUpInPractice } from './practice-setup';

const generations = ['g1', 'g2'] as const;
const transports = ['tcp', 'http'] as const;
const table = latencyProfiles.flatMap((profile) =>
  generations.flatMap((generation) => transports.map((transport) => ({ profile, generation, transport }))),
);

describe.concurrent('a setup in practice', () => {
  it.each(table)('verifies: $profile, $generation, $transport', async ({ profile, generation, transport }) => {
    const end = await setUpInPractice({ world: { profile, generation }, transport });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
    expect(end.snapshot.facts).toMatchObject({ name: 'till-7', homeRestored: true });
    expect(end.record.device).toMatchObject({ claimed: true, halfRequests: 0 });
    expect(new Set(end.record.device.claimCodes).size).toBe(1);
  });

  it.each(transports)('is configured without a claim: %s', async (transport) => {
    const end = await setUpInPractice({ plan: { claim: { kind: 'none' }, name: null }, transport });
    expect(end.snapshot).toMatchObject({ outcome: 'configured', error: null });
    expect(end.record.device.claimCodes).toEqual([]);
    expect(end.elapsedMs).toBeGreaterThan(75_000);
  });

  it('verifies beside an Ethernet cable, with device and cloud in reach at all times', async () => {
    const end = await setUpInPractice({ world: { ethernet: true } });
    expect(end.snapshot).toMatchObject({ outcome: 'verified', error: null });
  });
});
