import { parseDeviceId, type DeviceId } from '../../../shared/domain/device-id';
import { ssidFromText, type Ssid } from '../../../shared/domain/ssid';
import type { SeenNetwork } from '../../../shared/domain/wifi-network';
import type { CloudFault } from '../../../shared/errors/cloud-faults';
import type { SoftApCommand, SoftApFault } from '../../../shared/errors/soft-ap-faults';
import type { WifiFault } from '../../../shared/errors/wifi-faults';
import type { Clock } from '../../ports/clock';
import type { StreamNews } from '../../ports/cloud-session';

/** A name that is certainly one. */
export function ssid(text: string): Ssid {
  const parsed = ssidFromText(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

/** A device id that is certainly one. */
export function deviceId(text: string): DeviceId {
  const parsed = parseDeviceId(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

export const DEVICE = deviceId('aabbccddeeff001122334455');
export const PHOTON = ssid('Photon-AB12');
export const NETWORK = ssid('Shop');
export const ANOTHER = ssid('Café');
export const PASSWORD = 'correct horse';

function seen(name: Ssid, rssi: number, security: SeenNetwork['security'] = 'wpa2'): SeenNetwork {
  return { ssid: name, rssi, security, channel: 6, on24GHz: true, unsupported: null };
}

type Faults<Name extends string, Fault> = Partial<Record<Name, () => Fault | null>>;

/** Device, cloud and radio as one small world: what one of them does the others see. */
export class FakeWorld {
  readonly clock: Clock;
  /** `another`: one more network with internet, which the computer knows. */
  position: 'home' | 'device' | 'another' | 'nowhere' = 'home';
  /** Ethernet, or everything on loopback. */
  everythingReachable = false;
  /** Ethernet: the cloud stays in reach, the device does not. */
  hasCable = false;
  mode: 'listening' | 'joining' | 'online' | 'offline' = 'listening';
  answersAs = DEVICE;
  claimedBefore = false;
  online: { handshakeAt: number } | null = null;
  /** The product that the cloud states of the device. */
  productId: string | null = null;
  owner: 'me' | 'other' | null = null;
  /** Does the cloud say that it waits for the rest of an update? */
  inSafeMode = false;
  lastHandshakeAt: number | null = null;
  networkHasInternet = true;
  leavesOnConnect = true;
  joinMs = 3000;
  failMs = 12_000;
  cloudAheadMs = 0;
  readonly deviceFaults: Faults<SoftApCommand | 'probe', SoftApFault> = {};
  readonly cloudFaults: Faults<'devices' | 'device' | 'claim' | 'claimById' | 'rename' | 'reachable', CloudFault> = {};
  readonly radioFaults: Faults<'join' | 'restore' | 'scan' | 'home' | 'check', WifiFault> = {};
  readonly commands: string[] = [];
  /** Passwords that the PC tried. */
  readonly checks: string[] = [];
  checkHangs = false;
  /** Does an administrator keep the PC from the networks of devices? */
  barsDevices = false;
  readonly codes = new Set<string>();
  readonly listeners = new Set<(news: StreamNews) => void>();
  streamWorks = true;
  /** How the device's own network looks to the PC. */
  deviceSecurity: SeenNetwork['security'] = 'open';
  /** Does the device's own scan show the network? */
  deviceHearsNetwork = true;
  /** All that it shows; null: as the PC's, as far as it hears the network. */
  deviceHears: readonly SeenNetwork[] | null = null;
  /** The network as the PC hears it; null: as it is. */
  pcHears: SeenNetwork | null = null;
  configured: { ssid: Ssid; password: string } | null = null;
  claimCode: string | null = null;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  get deviceReachable(): boolean {
    return this.mode === 'listening' && (this.position === 'device' || this.everythingReachable);
  }

  get cloudReachable(): boolean {
    return this.position === 'home' || this.position === 'another' || this.hasCable || this.everythingReachable;
  }

  serverTime(): number {
    return this.clock.wallTime() + this.cloudAheadMs;
  }

  /** What the PC's scan shows. */
  sights(): readonly SeenNetwork[] {
    return [
      this.pcHears ?? seen(NETWORK, -50),
      ...(this.mode === 'listening' ? [seen(PHOTON, -40, this.deviceSecurity)] : []),
    ];
  }

  deviceSights(): readonly SeenNetwork[] {
    if (this.deviceHears !== null) return this.deviceHears;
    return this.deviceHearsNetwork ? this.sights() : [seen(ssid('Next door'), -60)];
  }

  /** connect-ap: the device's network vanishes, and what follows depends on the truth about the password. */
  deviceLeaves(): void {
    if (!this.leavesOnConnect) return;
    this.mode = 'joining';
    if (this.position === 'device') this.position = 'nowhere';
    const right = this.configured?.ssid === NETWORK && this.configured.password === PASSWORD;
    this.clock.after(right ? this.joinMs : this.failMs, () => {
      if (!right) this.mode = 'listening';
      else if (this.networkHasInternet) this.deviceOnline();
      else this.mode = 'offline';
    });
  }

  deviceOnline(): void {
    this.mode = 'online';
    this.lastHandshakeAt = this.serverTime();
    if (this.claimCode !== null && this.owner === null) this.owner = 'me';
    if (this.owner !== 'me' || !this.streamWorks) return;
    const event = { deviceId: DEVICE, name: 'spark/status', data: 'online', publishedAt: this.serverTime() };
    for (const listener of this.listeners) listener({ kind: 'event', event });
  }
}
