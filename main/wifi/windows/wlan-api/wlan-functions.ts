import type { KoffiFunction, KoffiModule, KoffiType } from './koffi-module';
import { declareStructs, type WlanStructs } from './wlan-structs';

/** A C function called on another thread; resolves with what it returned. */
export type NativeCall = (...args: readonly unknown[]) => Promise<number>;

/** `wlanapi.dll`, and the functions of `iphlpapi.dll` that name an interface and its router, under their own names. */
export interface WlanFunctions {
  readonly koffi: KoffiModule;
  readonly structs: WlanStructs;
  readonly WlanOpenHandle: NativeCall;
  readonly WlanEnumInterfaces: NativeCall;
  readonly WlanQueryInterface: NativeCall;
  readonly WlanScan: NativeCall;
  readonly WlanGetAvailableNetworkList: NativeCall;
  readonly WlanGetNetworkBssList: NativeCall;
  readonly WlanGetProfileList: NativeCall;
  readonly WlanGetProfile: NativeCall;
  readonly WlanGetFilterList: NativeCall;
  readonly WlanConnect: NativeCall;
  readonly WlanDisconnect: NativeCall;
  readonly WlanFreeMemory: NativeCall;
  readonly WlanCloseHandle: NativeCall;
  readonly ConvertInterfaceGuidToLuid: NativeCall;
  readonly ConvertInterfaceLuidToAlias: NativeCall;
  readonly GetBestRoute2: NativeCall;
  readonly SendARP: NativeCall;
}

/** Where the two libraries lie. */
export interface WlanLibraries {
  readonly wlanapi: string;
  readonly iphlpapi: string;
}

/** Loads the libraries and declares what is used of them. Null: they, or a function of theirs, are not there. */
export function bindWlan(koffi: KoffiModule, libraries: WlanLibraries): WlanFunctions | null {
  try {
    return declare(koffi, libraries);
  } catch {
    return null;
  }
}

function declare(koffi: KoffiModule, libraries: WlanLibraries): WlanFunctions {
  const structs = declareStructs(koffi);
  const wlanapi = koffi.load(libraries.wlanapi);
  const iphlpapi = koffi.load(libraries.iphlpapi);
  const handle = 'void *';
  const guid = koffi.pointer(structs.guid);
  const outPointer = koffi.out(koffi.pointer('void *'));
  const outNumber = koffi.out(koffi.pointer('uint32'));
  const luid = koffi.pointer('uint64');
  const wlan = (name: string, args: KoffiType[]): NativeCall => threaded(wlanapi.func(name, 'uint32', args));
  const ip = (name: string, args: KoffiType[]): NativeCall => threaded(iphlpapi.func(name, 'uint32', args));
  return {
    koffi,
    structs,
    WlanOpenHandle: wlan('WlanOpenHandle', ['uint32', 'void *', outNumber, outPointer]),
    WlanEnumInterfaces: wlan('WlanEnumInterfaces', [handle, 'void *', outPointer]),
    WlanQueryInterface: wlan('WlanQueryInterface', [
      ...[handle, guid, 'uint32', 'void *'],
      ...[outNumber, outPointer, 'void *'],
    ]),
    WlanScan: wlan('WlanScan', [handle, guid, 'void *', 'void *', 'void *']),
    WlanGetAvailableNetworkList: wlan('WlanGetAvailableNetworkList', [handle, guid, 'uint32', 'void *', outPointer]),
    WlanGetNetworkBssList: wlan('WlanGetNetworkBssList', [
      ...[handle, guid, 'void *', 'uint32'],
      ...['int32', 'void *', outPointer],
    ]),
    WlanGetProfileList: wlan('WlanGetProfileList', [handle, guid, 'void *', outPointer]),
    WlanGetProfile: wlan('WlanGetProfile', [
      ...[handle, guid, 'str16', 'void *'],
      ...[outPointer, koffi.inout(koffi.pointer('uint32')), 'void *'],
    ]),
    WlanGetFilterList: wlan('WlanGetFilterList', [handle, 'int32', 'void *', outPointer]),
    WlanConnect: wlan('WlanConnect', [handle, guid, koffi.pointer(structs.connectionParameters), 'void *']),
    WlanDisconnect: wlan('WlanDisconnect', [handle, guid, 'void *']),
    WlanFreeMemory: threaded(wlanapi.func('WlanFreeMemory', 'void', ['void *'])),
    WlanCloseHandle: wlan('WlanCloseHandle', [handle, 'void *']),
    ConvertInterfaceGuidToLuid: ip('ConvertInterfaceGuidToLuid', [guid, koffi.out(luid)]),
    ConvertInterfaceLuidToAlias: ip('ConvertInterfaceLuidToAlias', [luid, 'void *', 'size_t']),
    GetBestRoute2: ip('GetBestRoute2', [luid, 'uint32', 'void *', 'void *', 'uint32', 'void *', 'void *']),
    SendARP: ip('SendARP', ['uint32', 'uint32', 'void *', koffi.inout(koffi.pointer('uint32'))]),
  };
}

/** On another thread of koffi's, so that Windows may take its time. */
export function threaded(native: KoffiFunction): NativeCall {
  return (...args) =>
    new Promise((resolve, reject) => {
      native.async(...args, (error: Error | null, returned: number) => {
        if (error === null) resolve(returned);
        else reject(error);
      });
    });
}
