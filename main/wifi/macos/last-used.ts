/** A neighbour that has answered, as `arp -anl` lists it. */
export interface UsedNeighbour {
  readonly interface: string;
  /** Seconds for which it is still counted as used, "Expire(O)": as much as it gets each time something is handed to it. */
  readonly left: number;
}

/** Reads a row of `arp -anl`: neighbour, hardware address, Expire(O), Expire(I), interface, and more on some versions. */
const ROW = /^([\d.]+)\s+[\da-f:]+\s+(\S+)\s+\S+\s+(\S+)(?:\s|$)/;
const SPAN = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** Those of this address; none that has not answered, or of which nobody knows when it was used. */
export function usedNeighbours(text: string, address: string): readonly UsedNeighbour[] {
  return text.split('\n').flatMap((line) => {
    const [, neighbour, expire = '', on = ''] = ROW.exec(line.trim()) ?? [];
    const left = neighbour === address ? secondsOf(expire) : null;
    return left === null ? [] : [{ interface: on, left }];
  });
}

function secondsOf(expire: string): number | null {
  if (expire === 'expired') return 0;
  const [whole = '', ...parts] = SPAN.exec(expire) ?? [];
  const [hours, minutes, seconds] = parts.map((part: string | undefined) => Number(part ?? 0));
  return whole === '' ? null : (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
