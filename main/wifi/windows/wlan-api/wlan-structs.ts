import type { KoffiModule } from './koffi-module';

/** Names of profiles and descriptions of adapters have a fixed place, ended by a zero. */
export const NAME_UNITS = 256;
const PHY_TYPES = 8;
const RADIO_PHYS = 64;
const RATES = 126;

/** The structures of `wlanapi.h`, laid out by koffi as a C compiler does (wifi 3.3). They have no names, so that declaring twice is no harm. */
export function declareStructs({ array, pointer, struct }: Pick<KoffiModule, 'array' | 'pointer' | 'struct'>) {
  const name = array('char16_t', NAME_UNITS);
  const guid = struct({ Data1: 'uint32', Data2: 'uint16', Data3: 'uint16', Data4: array('uint8', 8) });
  const interfaceInfo = struct({ InterfaceGuid: guid, strInterfaceDescription: name, isState: 'uint32' });
  const ssid = struct({ uSSIDLength: 'uint32', ucSSID: array('uint8', 32) });
  const network = struct({ dot11Ssid: ssid, dot11BssType: 'uint32' });
  const availableNetwork = struct({
    strProfileName: name,
    dot11Ssid: ssid,
    dot11BssType: 'uint32',
    uNumberOfBssids: 'uint32',
    bNetworkConnectable: 'int32',
    wlanNotConnectableReason: 'uint32',
    uNumberOfPhyTypes: 'uint32',
    dot11PhyTypes: array('uint32', PHY_TYPES),
    bMorePhyTypes: 'int32',
    wlanSignalQuality: 'uint32',
    bSecurityEnabled: 'int32',
    dot11DefaultAuthAlgorithm: 'uint32',
    dot11DefaultCipherAlgorithm: 'uint32',
    dwFlags: 'uint32',
    dwReserved: 'uint32',
  });
  const profileInfo = struct({ strProfileName: name, dwFlags: 'uint32' });
  const rateSet = struct({ uRateSetLength: 'uint32', usRateSet: array('uint16', RATES) });
  const bssEntry = struct({
    dot11Ssid: ssid,
    uPhyId: 'uint32',
    dot11Bssid: array('uint8', 6),
    dot11BssType: 'uint32',
    dot11BssPhyType: 'uint32',
    lRssi: 'int32',
    uLinkQuality: 'uint32',
    bInRegDomain: 'uint8',
    usBeaconPeriod: 'uint16',
    ullTimestamp: 'uint64',
    ullHostTimestamp: 'uint64',
    usCapabilityInformation: 'uint16',
    ulChCenterFrequency: 'uint32',
    wlanRateSet: rateSet,
    ulIeOffset: 'uint32',
    ulIeSize: 'uint32',
  });
  const association = struct({
    dot11Ssid: ssid,
    dot11BssType: 'uint32',
    dot11Bssid: array('uint8', 6),
    dot11PhyType: 'uint32',
    uDot11PhyIndex: 'uint32',
    wlanSignalQuality: 'uint32',
    ulRxRate: 'uint32',
    ulTxRate: 'uint32',
  });
  const security = struct({
    bSecurityEnabled: 'int32',
    bOneXEnabled: 'int32',
    dot11AuthAlgorithm: 'uint32',
    dot11CipherAlgorithm: 'uint32',
  });
  const connectionAttributes = struct({
    isState: 'uint32',
    wlanConnectionMode: 'uint32',
    strProfileName: name,
    wlanAssociationAttributes: association,
    wlanSecurityAttributes: security,
  });
  const phyRadioState = struct({
    dwPhyIndex: 'uint32',
    dot11SoftwareRadioState: 'uint32',
    dot11HardwareRadioState: 'uint32',
  });
  const radioState = struct({ dwNumberOfPhys: 'uint32', PhyRadioState: array(phyRadioState, RADIO_PHYS) });
  const connectionParameters = struct({
    wlanConnectionMode: 'uint32',
    strProfile: 'str16',
    pDot11Ssid: pointer(ssid),
    pDesiredBssidList: 'void *',
    dot11BssType: 'uint32',
    dwFlags: 'uint32',
  });
  const notificationData = struct({
    NotificationSource: 'uint32',
    NotificationCode: 'uint32',
    InterfaceGuid: guid,
    dwDataSize: 'uint32',
    pData: 'void *',
  });
  return {
    ...{
      guid,
      interfaceInfo,
      ssid,
      network,
      availableNetwork,
      profileInfo,
      rateSet,
      bssEntry,
      association,
      security,
      connectionAttributes,
    },
    ...{ phyRadioState, radioState, connectionParameters, notificationData },
  };
}

export type WlanStructs = ReturnType<typeof declareStructs>;
