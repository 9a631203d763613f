/** Where every Photon in setup mode is (softap 2). */
export const devicePlace = { host: '192.168.0.1', tcp: 5609, http: 80 } as const;
