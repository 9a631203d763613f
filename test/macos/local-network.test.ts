import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../main/ports/system-clock';
import { touchNeighbour, whyNobodyAnswers } from '../../main/wifi/macos/local-network';
import { ok } from '../../shared/result';
import { openStand } from './stand/open-stand';
import { calm, HOME, PHOTON, SPEED, town } from './town';

it('a Mac that a person moves tells by a program of Apple’s that it keeps this program from the device', async () => {
  const stand = openStand({ ...town, link: { ssidHex: PHOTON, addressAt: 0 } });
  const why = whyNobodyAnswers(systemClock(SPEED), stand.paths);
  expect(await why(calm)).toEqual(ok({ kind: 'local-network' }));
  stand.change(() => ({ link: { ssidHex: HOME, addressAt: 0 } }));
  expect(await why(calm)).toEqual(ok(null));
  stand.close();
});

describe('macOS is made to ask for its Local Network permission', () => {
  let neighbour: Server;
  let heard: { bytes: number }[];
  beforeEach(async () => {
    heard = [];
    neighbour = createServer((socket) => {
      const call = { bytes: 0 };
      heard.push(call);
      socket.on('data', (data) => (call.bytes += data.length));
      socket.on('error', () => undefined);
    });
    neighbour.listen(5609, '127.0.77.1');
    await once(neighbour, 'listening');
  });
  afterEach(() => {
    neighbour.close();
  });

  it('by one knock at a neighbour, without a word', async () => {
    await touchNeighbour(['127.0.77.23'], calm);
    await expect.poll(() => heard).toEqual([{ bytes: 0 }]);
  });

  it('by a knock that nobody hears, too', async () => {
    await touchNeighbour(['127.0.78.23'], calm);
    expect(heard).toEqual([]);
  });

  it('not at all where the Mac is on no network, or a person has stopped', async () => {
    await touchNeighbour([], calm);
    await touchNeighbour(['127.0.77.23'], AbortSignal.abort());
    expect(heard).toEqual([]);
  });
});
