import { expect, it } from 'vitest';
import type { WifiAdapter } from '../ports/wifi-adapter';
import { faultOf, opened, unhurried, valueOf } from '../softap/testing/opened';
import { answerWell, DEVICE_ID } from '../softap/testing/replies';
import { guidedAdapter } from '../wifi/guided-adapter';
import { memoryJournal } from './memory-journal';
import { openPorts } from './ports';

/** A radio that gives this address to speak to the device from. */
function radioAt(address: string | null): WifiAdapter {
  const guided = guidedAdapter();
  return { ...guided, observe: { ...guided.observe, sourceAddress: () => Promise.resolve(address) } };
}

it("speaks to the device from the radio's own address, and from no other where that is gone", async () => {
  const { fake, clock } = await opened(answerWell);
  const places = { device: fake.address, api: 'http://127.0.0.1:1', clock, needsNoRadio: true };
  const log = { info: () => undefined, warn: () => undefined };
  const deviceBy = (wifi: WifiAdapter) =>
    openPorts({ ...places, wifi, deviceReachableFromHome: true }, null, memoryJournal(), log).device;
  expect(valueOf(await deviceBy(radioAt(null)).deviceId(unhurried)).id).toBe(DEVICE_ID);
  // Kept for documentation (RFC 5737): no computer has it.
  expect(faultOf(await deviceBy(radioAt('192.0.2.1')).deviceId(unhurried))).toEqual({ kind: 'unreachable' });
  expect(fake.connections()).toBe(1);
});
