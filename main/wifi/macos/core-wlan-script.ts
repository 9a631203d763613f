/**
 * Runs in `osascript -l JavaScript -` with `mode device [name]` as arguments, and prints one line of JSON (see
 * `core-wlan.ts`). Modes: `scan` (of that name alone, where there is one), `join`. Names are arguments, never part of
 * the script. What crosses the bridge is wrapped: numbers may come as strings, and nil is an object (wifi 4.3).
 */
export const coreWlanScript = `
ObjC.import('CoreWLAN');

function run(argv) {
  var mode = argv[0], device = argv[1], name = argv[2];
  var card = $.CWWiFiClient.sharedWiFiClient.interfaceWithName($(device));
  if (card.isNil()) return JSON.stringify({ interface: null });
  var out = { interface: text(card.interfaceName), power: Boolean(card.powerOn), networks: [] };
  var error = $();
  var found = card.scanForNetworksWithNameError(name === undefined ? $() : $(name), error);
  if (found.isNil()) {
    out.error = problem(error);
    return JSON.stringify(out);
  }
  var all = found.allObjects;
  for (var at = 0; at < Number(all.count); at += 1) {
    var network = all.objectAtIndex(at);
    out.networks.push(describe(network));
    if (mode === 'join' && out.joined === undefined && text(network.ssid) === name) {
      var refusal = $();
      out.joined = Boolean(card.associateToNetworkPasswordError(network, $(), refusal));
      if (!out.joined) out.error = problem(refusal);
    }
  }
  return JSON.stringify(out);
}

function describe(network) {
  var data = network.ssidData, channel = network.wlanChannel, kinds = [];
  for (var kind = 0; kind < 16; kind += 1) if (network.supportsSecurity(kind)) kinds.push(kind);
  return {
    ssid: text(network.ssid),
    bytes: data.isNil() ? null : text(data.base64EncodedStringWithOptions(0)),
    rssi: Number(network.rssiValue),
    channel: channel.isNil() ? null : Number(channel.channelNumber),
    band: channel.isNil() ? null : Number(channel.channelBand),
    security: kinds
  };
}

function text(value) {
  return value.isNil() ? null : ObjC.unwrap(value);
}

function problem(error) {
  return error.isNil() ? { domain: null, code: 0 } : { domain: text(error.domain), code: Number(error.code) };
}
`;
