import { describe, expect, it } from 'vitest';
import { ssidFromHex, ssidFromText } from '../../shared/domain/ssid';
import { readCommandLine, wantsJson } from './command-line';
import type { SetupOptions } from './setup-options';

function setup(...words: readonly string[]): SetupOptions {
  const command = readCommandLine(['setup', ...words]);
  if (!command.ok || command.value.command !== 'setup') throw new Error(JSON.stringify(command));
  return command.value.options;
}

function refusal(...argv: readonly string[]): string {
  const command = readCommandLine(argv);
  if (command.ok) throw new Error('was taken');
  return command.error.kind === 'usage' ? command.error.message : JSON.stringify(command.error);
}

describe('the command line of setup', () => {
  it('has the documented defaults', () => {
    expect(setup('--network', 'Home')).toEqual({
      where: { wifi: 'auto', practice: null, softap: null, softapTransport: 'tcp', api: null },
      network: { ssid: ssidFromText('Home'), security: 'auto', hidden: false },
      passwordFrom: null,
      identity: null,
      outerIdentity: null,
      caFile: null,
      certificate: null,
      checkPassword: false,
      claim: 'token',
      company: null,
      account: null,
      product: null,
      name: null,
      takeOver: false,
      allowDowngrade: false,
      device: { kind: 'any' },
    });
  });

  it('keeps spaces at both ends of a network name, and takes any bytes as hex', () => {
    expect(setup('--network', '  Café ☕ ').network?.ssid).toBe(ssidFromText('  Café ☕ '));
    expect(setup('--network-hex', 'FF01').network?.ssid).toBe(ssidFromHex('ff01'));
  });

  it('takes every option together', () => {
    const words = '--hidden --security wpa2-enterprise --identity me --outer-identity anon --ca-file ca.pem';
    const more =
      '--password-env PW --claim token --product 12 --name Lamp --take-over --allow-downgrade --device Photon-AB12';
    const where = '--wifi guided --practice http://127.0.0.1:9/ --softap 127.0.0.1:99 --api http://localhost:8 --json';
    const options = setup('--network', 'Corp', ...`${words} ${more} ${where}`.split(' '));
    expect(options.network).toMatchObject({ hidden: true, security: 'wpa2-enterprise' });
    expect(options).toMatchObject({ identity: 'me', outerIdentity: 'anon', caFile: 'ca.pem', product: '12' });
    expect(options.passwordFrom).toEqual({ kind: 'env', variable: 'PW' });
    expect(options).toMatchObject({ name: 'Lamp', takeOver: true, allowDowngrade: true, claim: 'token' });
    expect(options.device).toEqual({ kind: 'ssid', ssid: ssidFromText('Photon-AB12') });
    expect(options.where).toEqual({
      wifi: 'guided',
      practice: 'http://127.0.0.1:9/_sim',
      softap: { host: '127.0.0.1', port: 99, transport: 'tcp' },
      softapTransport: 'tcp',
      api: 'http://localhost:8',
    });
  });

  it.each([
    ['any', { kind: 'any' }],
    ['AB12', { kind: 'suffix', suffix: 'AB12' }],
    ['Photon-AB12', { kind: 'ssid', ssid: ssidFromText('Photon-AB12') }],
  ])('understands --device %s', (text, filter) => {
    expect(setup('--device', text).device).toEqual(filter);
  });

  it.each([
    ['10.0.0.1', [], { host: '10.0.0.1', port: 5609, transport: 'tcp' }],
    ['10.0.0.1', ['--softap-transport', 'http'], { host: '10.0.0.1', port: 80, transport: 'http' }],
    ['photon.local:81', ['--softap-transport', 'http'], { host: 'photon.local', port: 81, transport: 'http' }],
    ['[::1]:7', [], { host: '::1', port: 7, transport: 'tcp' }],
  ])('finds the device at --softap %s %j', (text, more, address) => {
    expect(setup('--softap', text, ...more).where.softap).toEqual(address);
  });

  it.each([
    [['--network', 'a', '--network-hex', '61'], 'not both'],
    [['--network', ''], 'empty'],
    [['--network-hex', '6'], 'hex digits'],
    [['--network', 'a'.repeat(33)], 'network-name-unsupported'],
    [['--network-hex', '61'.repeat(33)], 'network-name-unsupported'],
    [['--network', 'Bob"s'], 'network-name-unsupported'],
    [['--network', 'a\\b'], 'network-name-unsupported'],
    [['--network-hex', '6100'], 'network-name-unsupported'],
    [['--hidden'], '--network'],
    [['--network', 'a', '--security', 'wpa3'], '--security'],
    [['--network', 'a', '--password-env', 'A', '--password-stdin'], 'not both'],
    [['--network', 'a', '--cert-file', 'x'], 'belong together'],
    [['--network', 'a', '--security', 'wpa2', '--identity', 'x'], 'no identity'],
    [['--network', 'a', '--security', 'wpa2-enterprise'], '--identity'],
    [['--network', 'a', '--claim', 'maybe'], '--claim'],
    [['--network', 'a', '--claim', 'none', '--name', 'x'], '--name'],
    [['--network', 'a', '--name', ' '], '--name'],
    [['--network', 'a', '--product', '../x'], '--product'],
    [['--network', 'a', '--device', 'x'.repeat(33)], '--device'],
    [['--network', 'a', '--wifi', 'windows'], '--wifi'],
    [['--network', 'a', '--wifi', 'practice'], '--practice'],
    [['--network', 'a', '--practice', 'http://example.com:80'], 'on this computer'],
    [['--network', 'a', '--softap', 'host:99999'], '--softap'],
    [['--network', 'a', '--softap', 'http://host'], '--softap'],
    [['--network', 'a', '--softap-transport', 'udp'], '--softap-transport'],
    [['--network', 'a', '--api', 'http://api.particle.io'], '--api'],
    [['--network', 'a', '--api', 'ftp://localhost'], '--api'],
  ])('turns down %j', (words, reason) => {
    expect(refusal('setup', ...words)).toContain(reason);
  });

  it('names a wrong option, but never what stood after it', () => {
    expect(refusal('setup', '--password=hunter22')).toBe('There is no option --password.');
    expect(refusal('setup', '--password', 'hunter22')).toBe('There is no option --password.');
    expect(refusal('setup', 'hunter22')).not.toContain('hunter22');
    expect(refusal('setup', '--hidden=hunter22')).not.toContain('hunter22');
    expect(refusal('setup', '--network')).toContain('--network');
  });
});

describe('the other commands', () => {
  it('reads a practice world', () => {
    const argv =
      'practice --profile dense --generation g1 --fault silence --fault reset@set*2 --ethernet --speed 20 --seed 4711';
    expect(readCommandLine(argv.split(' '))).toEqual({
      ok: true,
      value: {
        command: 'practice',
        options: {
          profile: 'dense',
          generation: 'g1',
          faults: [{ name: 'silence' }, { name: 'reset', at: 'set', times: 2 }],
          ethernet: true,
          speed: 20,
          seed: '4711',
        },
      },
    });
  });

  it.each([
    [[], null],
    [['--use', 'automatic'], { kind: 'automatic' }],
    [['--use', 'Wi-Fi 2'], { kind: 'adapter', words: 'Wi-Fi 2' }],
  ])('reads wifi %j', (words, use) => {
    const options = { wifi: 'auto', practice: null, use };
    expect(readCommandLine(['wifi', ...words])).toEqual({ ok: true, value: { command: 'wifi', options } });
  });

  it.each([
    [['practice', '--fault', 'earthquake'], '--fault'],
    [['practice', '--profile', 'slow'], '--profile'],
    [['practice', '--speed', '0'], '--speed'],
    [['practice', '--speed', 'x'], '--speed'],
    [['practice', '--seed', ''], '--seed'],
    [['inspect', '--network', 'a'], '--network'],
    [['guard'], '--state'],
    [['wifi', '--use', ''], '--use'],
    [['wifi', '--use', 'wlan0', '--practice', 'http://127.0.0.1:9'], 'of this computer'],
    [['wifi', '--network', 'a'], '--network'],
    [['destroy'], 'no such command'],
    [[], 'Say what to do'],
  ])('turns down %j', (argv, reason) => {
    expect(refusal(...argv)).toContain(reason);
  });

  it.each([['help'], ['--help'], ['-h'], ['setup', '--help']])('%s %s asks for help', (...argv) => {
    expect(readCommandLine(argv)).toEqual({ ok: true, value: { command: 'help' } });
  });

  it('sees the wish for JSON in a call that is wrong otherwise', () => {
    expect(wantsJson(['setup', '--nonsense', '--json'])).toBe(true);
    expect(wantsJson(['setup', '--json=true'])).toBe(true);
    expect(wantsJson(['setup', '--name', 'x--json', '--jsonish'])).toBe(false);
  });
});
