import { DEVICE_ADDRESS, DEVICE_PORT } from '../wifi/device-subnet';

/** Where every Photon in setup mode is (softap 2). */
export const devicePlace = { host: DEVICE_ADDRESS, tcp: DEVICE_PORT, http: 80 } as const;
