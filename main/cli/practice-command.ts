import type { PracticeWorld } from '../../shared/practice/world';
import { startPracticeWorld } from '../practice/start-world';
import { ended, type Ending } from './ending';
import type { PracticeOptions } from './practice-options';
import type { Session } from './session';

/** `photon-setup practice`: runs the world until it is interrupted or its control port is told to shut down. */
export async function practiceCommand(options: PracticeOptions, { io, stop, json }: Session): Promise<Ending> {
  const running = await startPracticeWorld(options);
  io.stdout.write(`${JSON.stringify(running.world)}\n`);
  if (!json) io.stderr.write(worldText(running.world));
  stop.onRequest(() => {
    void running.stop();
  });
  await running.stopped;
  return ended({});
}

/** The same for a person, beside the line for programs. */
function worldText(world: PracticeWorld): string {
  return [
    '',
    'A practice world is running: a virtual device, a virtual cloud and a virtual radio.',
    `  Network:   ${world.network}, password: ${world.networkPassword}`,
    `  Device:    ${world.deviceId} at ${world.softap} (HTTP: ${world.softapHttp})`,
    `  Cloud:     ${world.api}, account ${world.email}, password: ${world.accountPassword}`,
    `  Speed:     ${world.speed}`,
    '  Set its device up:',
    `    photon-setup setup --wifi practice --practice ${world.control}`,
    '  Ctrl-C ends it.',
    '',
  ].join('\n');
}
