/** What an answer of `networksetup -setairportnetwork` means. Its exit code means nothing (wifi 4.2). */
export type JoinAnswer =
  /** Silence: asked for, not yet there. */
  | 'accepted'
  /** Not in the system's last scan, which may be old. */
  | 'not-found'
  /** Said to have failed, but macOS may be there a moment later; or something that we do not know. */
  | 'unsure'
  | 'refused'
  | 'permission'
  | 'switched-off'
  | 'no-adapter';

/** Reported while macOS still goes on joining. */
const EARLY = -3900;
/** Denied, not permitted. */
const FORBIDDEN = [-3909, -3930];

/** Judges the words. The network's name is in some of them: what counts is at the beginning of a line. */
export function joinAnswer(said: string): JoinAnswer {
  const words = said.trim();
  if (words === '') return 'accepted';
  if (words.startsWith('Could not find network ')) return 'not-found';
  if (words.startsWith('Failed to join network ')) return failure(words);
  if (/^\*\* Error: Command requires admin/m.test(words)) return 'permission';
  if (/^Wi-Fi power is currently off/m.test(words)) return 'switched-off';
  if (/ is not a Wi-Fi interface|^\*\* Error: Error obtaining wireless/m.test(words)) return 'no-adapter';
  return 'unsure';
}

function failure(words: string): JoinAnswer {
  const code = Number(/^Error: (-\d+)/m.exec(words)?.[1] ?? EARLY);
  if (FORBIDDEN.includes(code)) return 'permission';
  return code === EARLY || words.endsWith('tmpErr') ? 'unsure' : 'refused';
}
