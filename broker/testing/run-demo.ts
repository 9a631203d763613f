import { randomBytes } from 'node:crypto';
import { startPracticeWorld } from '../../main/practice/start-world';
import type { Settings } from '../settings';
import { startBroker } from '../start-broker';

/**
 * Starts a broker in front of a practice world that runs `speed` times faster than the clock, in memory, and says where
 * everything is; Ctrl-C ends both.
 */
export async function runDemo(port: number, speed: number): Promise<void> {
  const practice = await startPracticeWorld({ speed });
  const { world, serverClient, appClient } = practice;
  const [operatorKey, staffKey] = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')];
  const settings: Settings = {
    ...{ apiBase: world.api, clients: [serverClient], deviceGroup: null, staffKey },
    ...{ productId: Number(world.product), productName: 'Practice Photon', companyName: 'Practice Company' },
    ...{ operatorKey, publicUrl: null, host: '127.0.0.1', port, proxies: 0, keepDays: 90, linkScheme: 'photon-setup' },
    store: { kind: 'embedded', folder: null },
  };
  const broker = await startBroker(settings, {
    log: process.stderr,
    now: practice.now,
    particle: practice.apiElsewhere,
  });
  console.log(`Company page   ${broker.url}/setup`);
  console.log(`OpenAPI        ${broker.url}/openapi.json`);
  console.log(`Operator key   ${operatorKey}   (of this practice alone)`);
  console.log(`Staff key      ${staffKey}   (takes devices from their owners)`);
  console.log(`Practice world ${world.control}`);
  console.log(JSON.stringify({ type: 'broker', url: broker.url, operatorKey, practice: world, appClient }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void practice.stop());
  await practice.stopped;
  await broker.close();
}
