import { z } from 'zod';

/** The latency profiles of the virtual device (milliseconds and networks as in the benchmark they come from). */
export const latencyProfiles = ['zero', 'legacy', 'quiet', 'field', 'dense'] as const;
export type LatencyProfile = (typeof latencyProfiles)[number];

/** The faults that the practice world can be told to have. */
export const practiceFaults = [
  'refuse',
  'reset',
  'half-reply',
  'silence',
  'slow-drip',
  'garbage',
  'rejected-body',
  'other-device-id',
  'ap-gone',
  'ap-gone-and-back',
  'wrong-password',
  'network-absent',
  'open-twin',
  'network-without-internet',
  'never-leaves',
  'connect-reply-lost',
  'claimed-before',
  'owned-by-other',
  'token-expired',
  'token-short-lived',
  'cloud-5xx',
  'cloud-429',
  'captive-page',
  'permission-withheld',
  'local-network-withheld',
  'event-stream-dropped',
  'event-stream-mute',
  'online-before-claim',
  'stale-online',
  'not-in-product',
  'in-other-product',
  'quarantined',
  'owner-transfers',
  'code-expired',
  'mfa-required',
  'old-replies',
  'safe-mode',
  'update-after-claim',
  'update-before-hello',
  'clock-ahead',
  'clock-behind',
  'cloud-hang',
  'cloud-reset',
  'cloud-slow',
  'cloud-empty',
  'event-stream-refused',
  'event-stream-closed',
  'event-stream-silent',
  'event-stream-cut',
  'event-stream-mangled',
] as const;
export type PracticeFault = (typeof practiceFaults)[number];

/**
 * One fault as it is asked for: `POST /faults`, or `--fault name[@where][*times]`.
 * `at`: the device command or cloud route it strikes (a device command's name; `claim`, `devices`, `device`, `token`,
 * `rename`, `events` for the cloud, `product` for what a company's server asks of its product's devices, and `other` for
 * a look without a token whether it answers); absent: everywhere it can. `times`: how often it strikes; absent: always.
 */
export const practiceFaultSchema = z.object({
  name: z.enum(practiceFaults),
  at: z.string().max(40).optional(),
  times: z.number().int().positive().optional(),
});
export type PracticeFaultSetting = z.infer<typeof practiceFaultSchema>;

/**
 * The one line that `photon-setup practice` prints, and what its control port answers to `GET /world`.
 * The token, codes and passwords in it are worth nothing outside that world.
 */
export const practiceWorldSchema = z.object({
  type: z.literal('practice'),
  /** Where the routes of the control port begin (`/_sim`): radio, faults, record. */
  control: z.url(),
  /** Where the device answers once the PC is on its network: `host:port` for TCP and for HTTP. */
  softap: z.string(),
  softapHttp: z.string(),
  /** The virtual Particle cloud. */
  api: z.url(),
  /** A customer token and a developer account of the virtual cloud. */
  token: z.string(),
  product: z.string(),
  email: z.string(),
  accountPassword: z.string(),
  deviceId: z.string(),
  /** Names of networks as hex of their bytes. */
  deviceSsidHex: z.string(),
  homeSsidHex: z.string(),
  network: z.string(),
  networkPassword: z.string(),
  /** Is there a cable beside the radio, so that device and cloud are both in reach at all times? */
  ethernet: z.boolean(),
  /** How many times faster than a wall clock the world runs; a client that attaches keeps the same time. */
  speed: z.number().positive(),
});
export type PracticeWorld = z.infer<typeof practiceWorldSchema>;

/** `GET /radio`: where the PC's radio is. */
export const radioPositionSchema = z.object({
  /** Which of the PC's connections is up: an id to return to; null when the radio is on no network. */
  connectionId: z.string().nullable(),
  connectionName: z.string().nullable(),
  ssidHex: z.string().nullable(),
  /** The PC's address on that network, null until there is one. */
  address: z.string().nullable(),
});
export type RadioPosition = z.infer<typeof radioPositionSchema>;

/** `GET /radio/permission`: whether the PC's system lets programs move the radio, and reach the device from its network. */
export const radioPermissionSchema = z.object({ mayMove: z.boolean(), mayReachDevice: z.boolean() });
export type RadioPermission = z.infer<typeof radioPermissionSchema>;

/** `POST /radio/scan`: what the PC's radio sees now; takes as long as a scan takes in the chosen profile. */
export const radioScanSchema = z.array(
  z.object({
    ssidHex: z.string(),
    rssi: z.number(),
    security: z.enum(['open', 'wep', 'wpa', 'wpa2', 'wpa-enterprise', 'wpa2-enterprise', 'unknown']),
    channel: z.number(),
  }),
);

/** `POST /radio/saved`: the networks that the PC keeps a password of, as hex of their names. */
export const savedNetworksSchema = z.array(z.string());

/** `POST /radio/saved-password` with `{ssidHex}`; null: it keeps none. */
export const savedPasswordSchema = z.object({ password: z.string().nullable() });

/** `POST /radio/join` with `{ssidHex, passphrase?}`, `POST /radio/return` with `{connectionId}`: 200 with the new position, or 409 with this. */
export const radioRefusalSchema = z.object({
  refusal: z.enum(['network-gone', 'join-refused', 'no-address', 'unknown-connection', 'permission']),
});
