// Stands in for route.exe and arp.exe: tells of the world of a file in the shapes of one language. Run with: world,
// language, folder of shapes, which of the two, then what it is given.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [, , file, language, shapes, tool, ...args] = process.argv;
/** The address that the recorded adapter has, and its router. */
const OWN = '192.168.178.23';
const ROUTER = '192.168.178.1';
const MAC = '3c-a6-2f-01-02-03';

const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const fields = (name) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.split(' ').slice(1));
const [state, , , ssid] = fields('link')[0];
const network = fields('network').find(([one, , , outcome]) => state === '1' && one === ssid && outcome !== 'absent');
const [, , , outcome, address = '', , , kind] = network ?? [];
const hasRouter = network !== undefined && !['silent', 'ipv6'].includes(outcome) && kind !== 'none';
/** Every network has its router at .1, and makes its hardware address of its own name; that of the device is the device. */
const router = address.replace(/\d+$/, '1');

if (tool === 'route' && args.join(' ') === 'print -4') end(0, routes());
if (tool === 'arp' && args.join(' ') === `-a ${router} -N ${address}` && hasRouter && kind !== 'mute')
  end(0, neighbours());
end(1, 'No ARP Entries Found.\r\n');

function routes() {
  const rows = shape('route-print.txt').split('\r\n');
  const known = rows.filter((row) => !row.includes(ROUTER) || hasRouter).filter((row) => !row.includes(OWN) || network);
  return known.map((row) => row.replace(ROUTER, router).replace(OWN, address)).join('\r\n');
}

function neighbours() {
  return shape('arp-a.txt').replace(ROUTER, router).replace(OWN, address).replace(MAC, hardware());
}

function hardware() {
  const bytes = Array.from({ length: 6 }, (_, at) => (ssid.charCodeAt(at) ^ ssid.charCodeAt(at + 6)) | 2);
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('-');
}

/** In the languages whose shape is known; the numbers are the same in all. */
function shape(name) {
  try {
    return readFileSync(path.join(shapes, language, name), 'utf8');
  } catch {
    return readFileSync(path.join(shapes, 'en', name), 'utf8');
  }
}

function end(code, text) {
  process.stdout.write(text);
  process.exit(code);
}
