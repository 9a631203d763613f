import { ssidFromText } from '../../../../shared/domain/ssid';
import { EVERY, type Filtered, type FilterLists } from '../filter-lists';
import { linesOf } from './text-lines';

/** The line under the title of a list. */
const RULE = /^-{5,}\s*$/;
/** A name in quotes, which may have quotes in it, and what it is of. */
const FILTER = /^\s+\S[^"]*"(.*)"([^"]*)$/;
/** Its kind alone, in the words that netsh has for networks in the air: another kind is nothing that a device has. */
const INFRASTRUCTURE = /^,[^,:：]+[:：]\s*(?:infra\p{L}*|インフラストラクチャ|结构|基础结构)\s*$/iu;

/**
 * Reads `netsh wlan show filters` by the order of its four lists: what a group policy allows, what users allow, what a
 * policy blocks, what users block. Undefined: that is not what it says. Only English is recorded.
 */
export function netshFilters(text: string): FilterLists | undefined {
  const [policyPermits, usersPermit, policyDenies, usersDeny, ...others] = listsOf(text);
  if (policyPermits === undefined || usersPermit === undefined) return undefined;
  if (policyDenies === undefined || usersDeny === undefined || others.length > 0) return undefined;
  return {
    policy: { permitted: policyPermits, denied: policyDenies },
    users: { permitted: usersPermit, denied: usersDeny },
  };
}

function listsOf(text: string): readonly (readonly Filtered[])[] {
  const lines = linesOf(text);
  const starts = lines.flatMap((line, at) => (RULE.test(line) ? [at + 1] : []));
  return starts.map((from, index) => lines.slice(from, starts[index + 1]).flatMap(filterIn));
}

function filterIn(line: string): readonly Filtered[] {
  const [, name, kind = ''] = FILTER.exec(line) ?? [];
  if (name === undefined || !INFRASTRUCTURE.test(kind)) return [];
  return name === '' ? [EVERY] : [ssidFromText(name)].filter((ssid) => ssid !== undefined);
}
