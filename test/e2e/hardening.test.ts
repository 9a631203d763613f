import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { commandNames } from '../../shared/ipc/command-names';
import { openDesktop } from '../support/desktop';
import type { Desktop } from '../support/desktop';

describe('the window is a cage', () => {
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await openDesktop({ stage: inject('stage'), display: inject('display') });
  });
  afterAll(() => desktop.quit());

  it('has a sandboxed, isolated page without Node', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
    expect(preferences).toMatchObject({ ...safe, webviewTag: false });
  });

  it('has keys for the size of its letters, and none that reload or look inside', async () => {
    const seen = await desktop.app.evaluate(({ BrowserWindow, Menu }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      items.find(({ accelerator }) => accelerator === 'CommandOrControl+=')?.click({}, undefined, contents);
      const zoomed = contents?.getZoomFactor() ?? 0;
      contents?.setZoomFactor(1);
      return { roles: items.map(({ role }) => role?.toLowerCase()), zoomed };
    });
    expect(seen.roles).toEqual(expect.arrayContaining(['zoomin', 'zoomout', 'resetzoom']));
    expect(seen.roles.filter((role) => role === 'reload' || role === 'toggledevtools')).toEqual([]);
    expect(seen.zoomed).toBeGreaterThan(1);
  });

  it('gives the page nothing but the contract', async () => {
    const seen = await desktop.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      contract: Object.keys((window as unknown as { photonSetup: object }).photonSetup),
    }));
    expect(seen.node).toEqual([]);
    expect(seen.contract.sort()).toEqual([...commandNames, 'onSnapshot'].sort());
  });

  it('comes from app:// with a policy that allows its own files only', async () => {
    const response = await desktop.page.reload();
    expect(response?.url()).toMatch(/^app:\/\/setup\//);
    const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(policy.replace(nonce, 'N').split(/;\s*/).sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'none'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
    ]);
  });

  it('runs no script that is put into the page', async () => {
    const ran = await desktop.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      return 'intruder' in window;
    });
    expect(ran).toBe(false);
  });

  it('goes nowhere, opens nothing and fetches nothing', async () => {
    const { page, app } = desktop;
    let requests = 0;
    const server = createServer((_request, reply) => {
      requests += 1;
      reply.setHeader('access-control-allow-origin', '*').end('here');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const outside = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const before = page.url();
    const got = await page.evaluate(async (address) => {
      const opened = window.open(address) !== null;
      const image = new Promise<boolean>((resolve) => {
        const element = new Image();
        element.onload = element.onerror = (event): void => {
          resolve(typeof event !== 'string' && event.type === 'load');
        };
        element.src = address;
      });
      const fetched = await fetch(address).then(
        () => true,
        () => false,
      );
      location.href = address;
      return { opened, fetched, image: await image };
    }, outside);
    expect(got).toEqual({ opened: false, fetched: false, image: false });
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
    expect(requests).toBe(0);
    server.close();
  });

  it('refuses a flood of commands and what is far too big, and answers the next person', async () => {
    const seen = await desktop.page.evaluate(async () => {
      type Reply = { readonly ok: boolean; readonly error?: { readonly code: string } };
      const api = (window as unknown as { photonSetup: Record<string, (input?: unknown) => Promise<Reply>> })
        .photonSetup;
      const say = async (name: string, input?: unknown) => (await api[name]?.(input))?.error?.code ?? 'ok';
      const big = await say('setup/name', { name: 'x'.repeat(50_000_000) });
      const flood = await Promise.all(Array.from({ length: 10_000 }, () => say('setup/retry')));
      return { big, refused: flood.filter((code) => code === 'refused').length };
    });
    expect(seen.big).toBe('bad-input');
    // All but the first burst, and what comes due while they are answered.
    expect(seen.refused).toBeGreaterThan(5000);
    const asPerson = () =>
      desktop.page.evaluate(async () => {
        const api = window as unknown as { photonSetup: { 'app/snapshot': () => Promise<{ ok: boolean }> } };
        return (await api.photonSetup['app/snapshot']()).ok;
      });
    await expect.poll(asPerson, { timeout: 10_000 }).toBe(true);
  });

  it('is granted nothing', async () => {
    const answers = await desktop.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      location: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            resolve('allowed');
          },
          () => {
            resolve('denied');
          },
        );
      }),
      midi: await navigator.requestMIDIAccess({ sysex: true }).then(
        () => 'allowed',
        () => 'denied',
      ),
    }));
    expect(answers).toEqual({ notifications: 'denied', location: 'denied', midi: 'denied' });
  });
});
