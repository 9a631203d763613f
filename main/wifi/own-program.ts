/** How this program is started again, and with which environment: nothing in it may be a secret. */
export interface OwnProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}
