import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OwnClients } from './own-clients';
import { TokenOffice } from './token-office';

const LIFE_SECONDS = 1_200;

describe('the token of the product', () => {
  let server: Server;
  let asked: number;
  let now: number;
  let office: TokenOffice;
  beforeEach(async () => {
    [asked, now] = [0, 0];
    server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ access_token: `token-${asked}`, token_type: 'bearer', expires_in: LIFE_SECONDS }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const clients = new OwnClients([{ id: 'acme', secret: 'the-secret' }]);
    office = new TokenOffice(
      `http://127.0.0.1:${port}`,
      clients,
      () => now,
      () => undefined,
    );
  });
  afterEach(() => {
    server.close();
  });

  const tokens = async (callers: number): Promise<readonly (string | undefined)[]> => {
    const granted = await Promise.all(Array.from({ length: callers }, () => office.productToken()));
    return granted.map((token) => (token.ok ? token.value.value : undefined));
  };

  it('is asked for once by many who need it at the same time, also when it has grown old', async () => {
    expect(await tokens(3)).toEqual(['token-1', 'token-1', 'token-1']);
    now += LIFE_SECONDS * 1000;
    expect(await tokens(3)).toEqual(['token-2', 'token-2', 'token-2']);
  });

  it('is renewed five minutes before the life ends that it was given, however long was asked for', async () => {
    await tokens(1);
    now += (LIFE_SECONDS - 300) * 1000 - 1;
    expect(await tokens(1)).toEqual(['token-1']);
    now += 1;
    expect(await tokens(1)).toEqual(['token-2']);
  });
});
