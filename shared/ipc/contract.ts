import { z } from 'zod';
import { startViews } from './start-view';
import { parseProfileId, PROFILE_NAME_MAX } from '../domain/network-profile';
import { parseServerAddress, SERVER_ADDRESS_MAX } from '../domain/api-origin';
import { lights } from '../domain/light';
import type { SavedPasswordRefusal } from '../domain/saved-password';
import { certificateRoles } from '../domain/certificate-file';
import { ssidFromHex } from '../domain/ssid';
import { longest } from '../domain/text-limits';
import { wifiSecurities } from '../domain/wifi-network';
import { parseProductId } from '../domain/product-id';
import { trainingFaults } from '../practice/training';
import { languages, PSEUDO_LANGUAGE } from '../texts/languages';
import type { AppSnapshot, PracticeHint } from './app-snapshot';
import type { CommandName } from './command-names';
import { settingsPages, wifiWays } from './wifi-view';
import type { Reply } from './reply';

const nothing = z.undefined();

const ssid = z
  .string()
  .max(64)
  .transform((hex, context) => {
    const parsed = ssidFromHex(hex);
    if (parsed !== undefined) return parsed;
    context.addIssue('not a network name in hex');
    return z.NEVER;
  });

const product = z
  .string()
  .max(100)
  .transform((text, context) => {
    const parsed = parseProductId(text);
    if (parsed !== undefined) return parsed;
    context.addIssue('not a product');
    return z.NEVER;
  });

const profileId = z
  .string()
  .max(100)
  .transform((text, context) => {
    const parsed = parseProfileId(text);
    if (parsed !== undefined) return parsed;
    context.addIssue('not a kept network');
    return z.NEVER;
  });

const profileName = z.string().trim().min(1).max(PROFILE_NAME_MAX);

/** A network as it is chosen, and kept. */
export const network = z.strictObject({
  ssid,
  security: z.enum([...wifiSecurities, 'auto']),
  hidden: z.boolean(),
});

/** Spaces count, nothing is trimmed; the rules for the length are the device room's. */
const password = z.string().min(1).max(longest.wifiPassword);

/** How the device logs in to the network. What is held by the main process already does not travel again. */
const login = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('password'), password }),
  /** A user's account of a company's network (802.1X). */
  z.strictObject({
    kind: z.literal('peap'),
    identity: z.string().min(1).max(longest.identity),
    outerIdentity: z.string().min(1).max(longest.identity).nullable(),
    password,
  }),
  /** By the files that were chosen, which the main process holds. */
  z.strictObject({ kind: z.literal('eap-tls'), outerIdentity: z.string().min(1).max(longest.identity).nullable() }),
  /** As for the setup before, on the same network. */
  z.strictObject({ kind: z.literal('remembered') }),
  /** As this computer keeps it for the network, after `setup/use-saved-password`. */
  z.strictObject({ kind: z.literal('saved') }),
]);
export type LoginInput = z.output<typeof login>;

/** This computer tries the password before the device gets it; absent: it does not. */
const check = z.literal(true).exactOptional();

/** A device's new name, typed on the page that says that all is done. */
const named = z.strictObject({ name: z.string().min(1).max(longest.deviceName) }).optional();

const token = z
  .string()
  .max(longest.accessToken)
  .regex(/^[\x21-\x7e]+$/);

/** The address of a company's server as it was typed; its origin, once parsed. */
const server = z
  .string()
  .max(SERVER_ADDRESS_MAX)
  .transform((typed, context) => {
    const origin = parseServerAddress(typed);
    if (origin !== undefined) return origin;
    context.addIssue('not an address that may be spoken to');
    return z.NEVER;
  });

/** Of an account at Particle. What is too long for a header or a form is no address and no password. */
const signIn = z.strictObject({
  email: z.string().trim().min(1).max(longest.email),
  password: z.string().min(1).max(longest.accountPassword),
  stay: z.boolean(),
});

const oneTimeCode = z
  .string()
  .max(40)
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^[0-9A-Za-z]{4,20}$/));

const start = z.union([
  z.strictObject({ mode: z.literal('practice'), claim: z.enum(['token', 'none']) }),
  z.strictObject({ mode: z.literal('real'), claim: z.literal('none') }),
  z.strictObject({ mode: z.literal('real'), claim: z.literal('token'), token, product: product.nullable() }),
]);

/** What each command takes. Checked on every call; the types of both ends come from here. */
export const commandInputs = {
  'app/snapshot': nothing,
  'app/language': z.strictObject({ language: z.enum([...languages, PSEUDO_LANGUAGE]) }),
  'start/show': z.strictObject({ view: z.enum(startViews) }),
  'setup/start': start,
  'setup/choose-device': z.strictObject({ ssid }),
  /** Before a setup it begins one; while the question is open it answers it. */
  'setup/choose-network': z.strictObject({ network, login, check }),
  /** Main reads the password that this computer keeps for the network; the page learns only whether it has it. */
  'setup/use-saved-password': z.strictObject({ ssid }),
  /** Begins a setup in which the device is asked what it sees. */
  'setup/ask-device': nothing,
  /** Chooses a kept network with its log-in, wherever a network is chosen. */
  'setup/use-profile': z.strictObject({ id: profileId }),
  'setup/password': z.strictObject({ login, check }),
  'setup/rescan': nothing,
  'setup/take-over': nothing,
  'setup/allow-downgrade': nothing,
  'setup/go-on': nothing,
  'setup/refuse-downgrade': nothing,
  'setup/name': z.strictObject({ name: z.string().min(1).max(longest.deviceName) }),
  'setup/say-light': z.strictObject({ light: z.enum(lights.map(({ id }) => id)) }),
  'setup/retry': nothing,
  'setup/by-hand': nothing,
  /** In place of one that the cloud did not take, for the setup that waits for it. */
  'setup/use-token': z.strictObject({ token }),
  'setup/cancel': nothing,
  'setup/another': named,
  'setup/to-start': named,
  'wifi/look': nothing,
  'wifi/choose': z.strictObject({ way: z.enum(wifiWays), adapter: z.string().min(1).max(200).nullable() }),
  'wifi/open-settings': z.strictObject({ page: z.enum(settingsPages) }),
  /** Asks for a file by the system's own dialog. */
  'certificate/choose': z.strictObject({ role: z.enum(certificateRoles) }),
  'certificate/drop': z.strictObject({ role: z.enum(certificateRoles) }),
  'company/open-page': z.strictObject({ server }),
  'company/type-code': z.strictObject({ server, code: z.string().min(1).max(100) }),
  'company/ask-as-bench': z.strictObject({ server }),
  'company/agree': nothing,
  'company/dismiss': nothing,
  /** A person has read that a link was not followed. */
  'company/dismiss-link': nothing,
  'account/sign-in': signIn,
  'account/sign-up': signIn,
  'account/give-code': z.strictObject({ code: oneTimeCode }),
  'account/cancel': nothing,
  'account/sign-out': nothing,
  'account/start': z.strictObject({ product: product.nullable() }),
  /** Keeps the network that is remembered, in place of one that had this name. */
  'profiles/keep': z.strictObject({ name: profileName }),
  'profiles/rename': z.strictObject({ id: profileId, name: profileName }),
  'profiles/forget': z.strictObject({ id: profileId }),
  'profiles/forget-all': nothing,
  'former-run/dismiss': nothing,
  'practice/hint': nothing,
  'practice/hold-setup': nothing,
  'practice/move-pc': z.strictObject({ to: z.enum(['device', 'home']) }),
  'practice/fault': z.strictObject({ name: z.enum(trainingFaults), on: z.boolean() }),
  'practice/tour': z.strictObject({ to: z.enum(['next', 'end']) }),
  'window/stay': nothing,
  'window/hide': nothing,
  'window/close': nothing,
  'details/copy': nothing,
} as const satisfies Record<CommandName, z.ZodType>;

interface Outputs {
  readonly 'app/snapshot': AppSnapshot;
  readonly 'setup/use-saved-password': { readonly refusal: SavedPasswordRefusal | null };
  readonly 'practice/hint': PracticeHint | null;
}

/** What the page sends. */
export type CommandInput<N extends CommandName> = z.input<(typeof commandInputs)[N]>;
/** What a handler gets, once parsed. */
export type ParsedInput<N extends CommandName> = z.output<(typeof commandInputs)[N]>;
export type CommandOutput<N extends CommandName> = N extends keyof Outputs ? Outputs[N] : null;
export type StartRequest = ParsedInput<'setup/start'>;

/** What the preload script puts on the page as `window.photonSetup`: one function per command, and the stream. */
export type WindowApi = {
  readonly [N in CommandName]: (input?: CommandInput<N>) => Promise<Reply<CommandOutput<N>>>;
} & {
  /** Calls the listener with each whole snapshot; the returned function ends that. */
  readonly onSnapshot: (listener: (snapshot: AppSnapshot) => void) => () => void;
};
