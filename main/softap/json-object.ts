export type JsonObject = Readonly<Record<string, unknown>>;

/** Parses the JSON object in these bytes; undefined if they are something else. Never throws. */
export function parseJsonObject(json: Uint8Array, encoding: 'utf8' | 'latin1' = 'utf8'): JsonObject | undefined {
  try {
    return asJsonObject(JSON.parse(Buffer.from(json).toString(encoding)));
  } catch {
    return undefined;
  }
}

/** The value as an object with keys; undefined for anything else. */
export function asJsonObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
