/** What the product says about itself. Fields are public facts; a `Secret` prints as `[secret]` wherever it gets. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void;
}
