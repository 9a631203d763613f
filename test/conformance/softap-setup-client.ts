import SoftAPSetup from '@particle/softap-setup';

type Client = InstanceType<typeof SoftAPSetup>;

/** Particle's own client with promises: it calls back twice when a device refuses, the first call counts. */
export interface ParticleClient {
  deviceInfo(): Promise<{ id: string; claimed: boolean }>;
  scan(): Promise<readonly { ssid: string; sec: number; ch: number; rssi: number }[]>;
  publicKey(): Promise<string>;
  setClaimCode(code: string): Promise<void>;
  configure(network: Parameters<Client['configure']>[0]): Promise<{ r: number }>;
  connect(): Promise<void>;
  version(): Promise<{ v: number }>;
}

/** Opens it on `host:port`. */
export function openParticleClient(address: string, protocol: 'tcp' | 'http'): ParticleClient {
  const [host = '', port] = address.split(':');
  const client = new SoftAPSetup({ host, port: Number(port), protocol, timeout: 8000 });
  return {
    deviceInfo: () =>
      promised((done) => {
        client.deviceInfo(done);
      }),
    scan: () =>
      promised((done) => {
        client.scan(done);
      }),
    publicKey: () =>
      promised((done) => {
        client.publicKey(done);
      }),
    setClaimCode: (code) =>
      promised((done) => {
        client.setClaimCode(code, done);
      }),
    configure: (network) =>
      promised((done) => {
        client.configure(network, done);
      }),
    connect: () =>
      promised((done) => {
        client.connect(done);
      }),
    version: () =>
      promised((done) => {
        client.version(done);
      }),
  };
}

function promised<T>(start: (done: (error: Error | null | undefined, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, value) => {
      if (error) reject(error);
      else resolve(value);
    });
  });
}
