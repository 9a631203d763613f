// Stands in for netsh.exe: holds the world of a file, answers in the shapes of one language. Run with: world, language,
// folder of shapes, then what netsh is given.
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { codePageOf } from './code-pages.mjs';

const [, , file, language, shapes, ...args] = process.argv;
appendFileSync(`${file}.argv`, `${JSON.stringify(args)}\n`);

const DISCONNECTED = '4';
const CONNECTED = '1';
const OWN = wideHex('photon-setup-');
/** Nobody has recorded what it says to a user who may not: only the exit code counts. */
const NOT_ALLOWED = '5';
const absent = {
  de: 'Getrennt',
  es: 'desconectado',
  fr: 'déconnecté',
  it: 'disconnessa',
  ja: '切断されました',
  pt: 'desconectado',
};

const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const fields = (name) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.split(' ').slice(1));
const isOn = (name) => fields(name)[0][0] === '1';
const networks = fields('network').map(([ssid, auth, quality, outcome]) => ({ ssid, auth, quality, outcome }));
let profiles = fields('profile').map(([name, ssid, automatic]) => ({ name, ssid, automatic }));
let [link] = fields('link');
let [heading] = fields('heading');
const [consoleKind = 'utf8'] = fields('console')[0] ?? [];

const [command, what] = args.slice(1);
const given = Object.fromEntries(
  args.slice(2).map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
);
if (args[0] !== 'wlan') end(1, 'The following command was not found.');
if (!isOn('service')) end(1, `\r\n${shape('err-wlansvc-stopped.txt') ?? 'wlansvc'}`);
if (!isOn('present')) end(1, shape('err-no-adapter.txt') ?? shape('err-no-adapter.txt', 'en'));
if (command === 'show' && what === 'interfaces') showInterfaces();
if (command === 'show' && what === 'networks') showNetworks();
if (command === 'show' && what === 'profiles') showProfiles();
if (command === 'show' && what === 'filters') showFilters();
if (command === 'add') addProfile();
if (command === 'connect') connect();
if (command === 'disconnect') disconnect();
if (command === 'delete') deleteProfile();
end(1, 'The following command was not found.');

function showInterfaces() {
  if (!isOn('by-town')) advance();
  if (!isOn('consent')) end(1, shape('err-location-24h2.txt', 'en'));
  const connected = shape('show-interfaces-win11.txt') ?? shape('show-interfaces-win10.txt');
  if (link[0] === CONNECTED) {
    const profile = link[2] === '-' ? '' : textOfWideHex(link[2]);
    const told = withAdapterName(connected).split('Müllers WLAN & Büro');
    end(0, told[0] + textOfHex(link[3]) + told[1] + profile + told[2]);
  }
  if (!isOn('radio')) end(0, withAdapterName(shape('show-interfaces-radio-off.txt', 'en')));
  const known = shape('show-interfaces-disconnected.txt');
  if (known !== undefined) end(0, withAdapterName(known));
  // As in the languages where it is known: what follows the state is the radio's, and nothing of a network.
  const rows = withAdapterName(connected).split('\r\n');
  const state = rows.findIndex((row) => /^\s+SSID\s*:/.test(row)) - 1;
  const word = rows[state].replace(/(: ?).*$/, (_, colon) => colon + absent[language]);
  end(0, [...rows.slice(0, state), word, '', ...rows.slice(-2)].join('\r\n'));
}

function showNetworks() {
  if (!isOn('consent')) end(1, shape('err-location-24h2.txt', 'en'));
  if (!isOn('radio')) end(1, shape('err-radio-off-networks.txt', 'en'));
  const all = inConsole(shape('show-networks-win11.txt') ?? shape('show-networks-win10.txt'));
  const [head, secured, open] = all.split(/^(?=SSID \d+ :)/m);
  const visible = networks.filter(({ outcome }) => outcome !== 'absent');
  const blocks = visible.map(({ ssid, auth, quality }, index) => {
    const block = (auth === '1' ? open : secured).replace(/^ +BSSIDD? 2[^]*/m, '\r\n').replace(/\d+%/, `${quality}%`);
    return block.replace(/^SSID .*?(?=\r)/, () => `SSID ${index + 1} : ${nameInConsole(ssid)}`);
  });
  end(0, Buffer.from(head.replace('5', String(visible.length)) + blocks.join(''), 'latin1'));
}

/** One character for each byte that the console gets, in UTF-8 or in the page of this language. */
function inConsole(text) {
  const hasPage = consoleKind === 'page' || consoleKind === 'best-fit';
  const bytes = hasPage ? Buffer.concat(Array.from(text, inPage)) : Buffer.from(text);
  return bytes.toString('latin1');
}

/** What the page has not comes as a `?` (wifi 3.5), or by the best fit as the letter that it is made of. */
function inPage(letter) {
  const page = `cp${codePageOf(language)}`;
  const tries = consoleKind === 'best-fit' ? [letter, letter.normalize('NFD').charAt(0)] : [letter];
  const fit = tries.find((one) => iconv.decode(iconv.encode(one, page), page) === one);
  return iconv.encode(fit ?? '?', page);
}

/** `bytes`: it passes on what it heard; nobody knows which Windows does. */
function nameInConsole(hex) {
  return consoleKind === 'bytes' ? Buffer.from(hex, 'hex').toString('latin1') : inConsole(textOfHex(hex));
}

function showProfiles() {
  const all = shape('show-profiles.txt').split('\r\n');
  const first = all.findIndex((row) => /^ {2,}[^:]+: /.test(row));
  const label = /^ {2,}[^:]+: /.exec(all[first])[0];
  end(0, [...all.slice(0, first), ...profiles.map(({ name }) => label + textOfWideHex(name)), ''].join('\r\n'));
}

/** Only English is known: what the policy allows, what users allow, what the policy blocks, what users block. */
function showFilters() {
  const filters = fields('filter').map(([list, ssid, type]) => ({
    list,
    name: ssid === '-' ? '' : textOfHex(ssid),
    type,
  }));
  const kinds = { 1: 'Infrastructure', 2: 'Adhoc' };
  const rowsOf = (list) => filters.filter((one) => one.list === list);
  const parts = shape('show-filters.txt', 'en').split(/^ {4}<None>\r$/m);
  const told = ['0', '2', '1', '3'].map((list) => {
    const rows = rowsOf(list).map(({ name, type }) => `    SSID: "${name}", Type: ${kinds[type]}\r`);
    return rows.length === 0 ? '    <None>\r' : rows.join('\n');
  });
  end(0, parts.map((part, at) => part + (told[at] ?? '')).join(''));
}

function addProfile() {
  const xml = readFileSync(given.filename, 'utf8');
  const name = wideHex(
    /<name>(.*?)<\/name>/.exec(xml)[1].replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)),
  );
  const ssid = /<hex>(.*?)<\/hex>/.exec(xml)[1].toLowerCase();
  tell('add', `${name} ${ssid} ${path.dirname(given.filename)}`);
  profiles = [...profiles.filter((one) => one.name !== name), { name, ssid, automatic: '0' }];
  save();
  end(0, shape('add-profile-ok.txt') ?? shape('add-profile-ok.txt', 'en'));
}

function connect() {
  const profile = profiles.find(({ name }) => name === wideHex(given.name));
  tell('connect', wideHex(given.name));
  if (profile === undefined) end(1, shape('connect-no-profile.txt', 'en'));
  if (!isOn('rights')) end(1, NOT_ALLOWED);
  heading = ['1', '0', profile.name, profile.ssid];
  save();
  end(0, shape('connect-ok.txt', 'en'));
}

function disconnect() {
  if (!isOn('rights')) end(1, NOT_ALLOWED);
  tell('disconnect', '-');
  link = [DISCONNECTED, '0', '-', '-'];
  heading = ['0', '0', '-', '-'];
  save();
  end(0, shape('disconnect-ok.txt', 'en'));
}

function deleteProfile() {
  tell('delete', wideHex(given.name));
  profiles = profiles.filter(({ name }) => name !== wideHex(given.name));
  save();
  end(0, shape('delete-profile-ok.txt', 'en'));
}

/** As in `world.c`: on its way it is down for some looks, and without a way Windows takes its own one after a while. */
function advance() {
  const step = Number(heading[0]);
  if (!isOn('radio')) {
    link = [DISCONNECTED, '0', '-', '-'];
  } else if (step > 0) {
    link = step < 3 ? [DISCONNECTED, '0', '-', '-'] : arrive();
    heading = step < 3 ? [String(step + 1), ...heading.slice(1)] : ['0', '0', '-', '-'];
  } else if (link[0] !== CONNECTED) {
    heading = [String(step - 1), '0', '-', '-'];
    const own = profiles.find(({ automatic, ssid }) => automatic === '1' && inTheAir(ssid, false) !== undefined);
    if (step < -2 && own !== undefined) heading = ['1', '4', own.name, own.ssid];
  }
  save();
}

function arrive() {
  const [, mode, profile, ssid] = heading;
  const network = inTheAir(ssid, profile.startsWith(OWN));
  return network === undefined || network.outcome === 'refuses' || network.outcome === 'hangs'
    ? [DISCONNECTED, '0', '-', '-']
    : [CONNECTED, mode, profile, ssid];
}

function inTheAir(ssid, mustBeOpen) {
  const isThere = ({ outcome }) => outcome !== 'absent' && outcome !== 'gone';
  return networks.find((one) => one.ssid === ssid && isThere(one) && (!mustBeOpen || one.auth === '1'));
}

function save() {
  const others = lines.filter((line) => !/^(link|heading|profile) /.test(line));
  const own = profiles.map(({ name, ssid, automatic }) => `profile ${name} ${ssid} ${automatic}`);
  const all = [...others, `link ${link.join(' ')}`, `heading ${heading.join(' ')}`, ...own, ''];
  writeFileSync(`${file}.netsh`, all.join('\n'));
  renameSync(`${file}.netsh`, file);
}

function tell(verb, detail) {
  appendFileSync(`${file}.told`, `${verb} ${detail}\n`);
}

function shape(name, from = language) {
  try {
    return readFileSync(path.join(shapes, from, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** Every language has its own word for the adapter; here there is one adapter, and it is called Wi-Fi. */
function withAdapterName(text) {
  return text.replace(/: WLAN(?=\r)/, ': Wi-Fi');
}

function wideHex(text) {
  return Buffer.from(text, 'utf16le').toString('hex');
}

function textOfWideHex(hex) {
  return Buffer.from(hex, 'hex').toString('utf16le');
}

function textOfHex(hex) {
  return Buffer.from(hex, 'hex').toString('utf8');
}

function end(code, text) {
  // All of it, however long: a stream might not be at its end yet.
  writeFileSync(1, typeof text === 'string' ? Buffer.from(inConsole(text), 'latin1') : text);
  process.exit(code);
}
