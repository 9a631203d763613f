/** What a program needs to start and to reach the radio, on every system of ours. */
const NEEDED =
  /^(?:PATH|Path|HOME|USER|LOGNAME|LANG|LC_ALL|TMPDIR|TMP|TEMP|SystemRoot|SYSTEMROOT|windir|COMSPEC|APPDATA|LOCALAPPDATA|USERPROFILE|PATHEXT|DISPLAY|XAUTHORITY|WAYLAND_DISPLAY|DBUS_SESSION_BUS_ADDRESS|DBUS_SYSTEM_BUS_ADDRESS|ELECTRON_RUN_AS_NODE|XDG_[A-Z_]+)$/;

/** The environment for a program that we start, without anything that may be a secret: passwords and tokens come in variables of any name. */
export function childEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name)));
}
