/** Put in by the build, from package.json. */
declare const __PROGRAM_VERSION__: string | undefined;

/** The program's version; `development` when it was not built. */
export function programVersion(): string {
  return typeof __PROGRAM_VERSION__ === 'string' ? __PROGRAM_VERSION__ : 'development';
}
