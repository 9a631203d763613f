/** The router that an adapter reaches the internet by. */
export interface Router {
  readonly address: string;
  /** Its hardware address as 12 hex digits, by which Windows itself tells networks apart; null: it does not answer. */
  readonly hardware: string | null;
}

/** Are these 12 hex digits an address, and not the place of one that is missing? */
export function isHardwareAddress(digits: string): boolean {
  return /^(?!0{12})[0-9a-f]{12}$/.test(digits);
}
