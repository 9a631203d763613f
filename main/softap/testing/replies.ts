import type { Socket } from 'node:net';
import type { HeardRequest } from './heard-request';
import { testPublicKeyHex, testPublicKeyPadding } from './vectors';

export const DEVICE_ID = '2e0048001747343337363432';
export const WPA2 = 4_194_308;

/** What a healthy device answers. */
export function goodJson(name: string): string {
  switch (name) {
    case 'version':
      return '{"v":2}';
    case 'device-id':
      return `{"id":"${DEVICE_ID.toUpperCase()}","c":"0"}`;
    case 'public-key':
      return `{"b":"${testPublicKeyHex}${testPublicKeyPadding}","r":0}`;
    case 'scan-ap':
      return scanJson(scanEntryJson('HomeNet'));
    default:
      return '{"r":0}';
  }
}

/** One entry in the firmware's form; the name is a byte string. */
export function scanEntryJson(ssid: string, { rssi = -55, sec = WPA2, ch = 6 } = {}): string {
  return `{"ssid":"${ssid}","rssi":${rssi},"sec":${sec},"ch":${ch},"mdr":144400}`;
}

export function scanJson(...entries: readonly string[]): string {
  return `{"scans":[${entries.join(',')}]}`;
}

/** Sends a reply as TCP and closes. */
export function answerTcp(socket: Socket, json: string): void {
  socket.end(Buffer.from(`\n\n${json}`, 'latin1'));
}

/** A script's ordinary turn. */
export function answerWell(request: HeardRequest, socket: Socket): void {
  answerTcp(socket, goodJson(request.name));
}

const HTTP_HEAD = [
  'HTTP/1.1 200 OK',
  'Content-Type: application/json',
  'Cache-Control: no-store, no-cache, must-revalidate, post-check=0, pre-check=0',
  'Pragma: no-cache',
  'Connection: Keep-Alive',
  'Access-Control-Allow-Origin: *',
  'Transfer-Encoding: chunked',
  '\r\n',
].join('\r\n');

/** The reply as the device's HTTP server writes it: one byte per chunk. */
export function httpReply(json: string): Buffer {
  const chunks = json.replace(/[^]/g, '1\r\n$&\r\n');
  return Buffer.from(`${HTTP_HEAD}${chunks}0\r\n\r\n`, 'latin1');
}
