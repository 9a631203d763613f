import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PracticeWorld } from '../../../shared/practice/world';
import { askWorld, attachPractice, type PracticeSources } from './practice-world';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function line(control: string): PracticeWorld {
  return {
    type: 'practice',
    control,
    softap: '127.0.0.1:1',
    softapHttp: '127.0.0.1:2',
    api: 'http://127.0.0.1:3',
    token: 't',
    product: '1',
    email: 'a@b',
    accountPassword: 'p',
    deviceId: 'd',
    deviceSsidHex: 'ab',
    homeSsidHex: 'cd',
    network: 'n',
    networkPassword: 'w',
    ethernet: false,
    speed: 1,
  };
}

async function liveWorld(): Promise<string> {
  const server = createServer((request, response) => {
    response.end(request.url === '/world' ? JSON.stringify(line(control)) : 'no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const control = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return control;
}

function sources(changes: Partial<PracticeSources>): PracticeSources {
  return {
    given: null,
    remembered: () => null,
    remember: () => undefined,
    spawn: () => Promise.resolve(''),
    ...changes,
  };
}

describe('attachPractice', () => {
  it('takes the given world and starts none', async () => {
    const given = await liveWorld();
    const spawn = vi.fn(() => Promise.resolve(''));
    const attached = await attachPractice(sources({ given, spawn }));
    expect(attached.ok && attached.value.control).toBe(given);
    expect(spawn).not.toHaveBeenCalled();
  });

  it('attaches again to the world of a former life', async () => {
    const control = await liveWorld();
    const attached = await attachPractice(sources({ remembered: () => control }));
    expect(attached.ok && attached.value.control).toBe(control);
  });

  it('starts a new world when the former one is gone, and remembers it', async () => {
    const remember = vi.fn();
    const spawn = (): Promise<string> => Promise.resolve(JSON.stringify(line('http://127.0.0.1:9')));
    const attached = await attachPractice(sources({ remembered: () => 'http://127.0.0.1:1', remember, spawn }));
    expect(attached.ok && attached.value.control).toBe('http://127.0.0.1:9');
    expect(remember).toHaveBeenCalledWith('http://127.0.0.1:9');
  });

  it.each(['', 'nonsense', '{"type":"practice"}'])('says so when the world prints %j', async (printed) => {
    const attached = await attachPractice(sources({ spawn: () => Promise.resolve(printed) }));
    expect(attached.ok).toBe(false);
  });

  it('never replaces a given world by another', async () => {
    const attached = await attachPractice(sources({ given: 'http://127.0.0.1:1' }));
    expect(attached.ok).toBe(false);
  });
});

describe('askWorld', () => {
  it.each(['https://example.invalid', 'http://192.168.0.1', 'file:///x', 'x'])('asks nobody at %s', async (control) => {
    expect(await askWorld(control)).toBeUndefined();
  });
});
