import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startPracticeWorld } from '../support/practice-world';
import { makePlace, startTerminal } from '../support/terminal';

const place = makePlace();
afterAll(() => {
  place.remove();
});

describe.skipIf(process.platform === 'win32')('an exception that nobody caught', () => {
  it.each([
    ['thrown', "throw new Error('a mistake of ours');"],
    ['rejected', "void Promise.reject(new Error('a mistake of ours'));"],
  ])('ends a setup as failed, with the network put back and the result last: %s', async (kind, mistake) => {
    const hook = path.join(place.stateHome, `${kind}.cjs`);
    writeFileSync(hook, `process.on('SIGUSR2', () => { ${mistake} });`);
    const world = await startPracticeWorld(['--speed', '10']);
    const home = await world.whereIsThePc();
    const words = ['setup', '--wifi', 'practice', '--practice', world.facts.control, '--json'];
    const run = await startTerminal(words, place, { NODE_OPTIONS: `--require ${hook}` });
    await run.seen((line) => line.type === 'state' && line.state === 'configure');
    run.child.kill('SIGUSR2');
    const ended = await run.ended;
    const where = await world.whereIsThePc();
    await world.close();
    expect(ended.result()).toMatchObject({ outcome: 'failed', code: 'internal', homeRestored: true });
    expect(ended.lines().filter(({ type }) => type === 'result')).toHaveLength(1);
    expect(ended.status).toBe(4);
    expect(where).toBe(home);
  });
});
