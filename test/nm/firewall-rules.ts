/** What a rule of a firewall is called, and the words for each tool that sets it, call by call. */
export interface FirewallRules {
  readonly name: string;
  readonly iptables: readonly (readonly string[])[];
  readonly nft: readonly (readonly string[])[];
}

type Hook = 'INPUT' | 'OUTPUT' | 'PREROUTING';

const priority = { INPUT: 'filter', OUTPUT: 'filter', PREROUTING: 'raw' } as const;

function chain(hook: Hook, policy: 'accept' | 'drop' = 'accept'): readonly (readonly string[])[] {
  const kind = `type filter hook ${hook.toLowerCase()} priority ${priority[hook]}; policy ${policy};`;
  return [['add table ip t'], [`add chain ip t c { ${kind} }`]];
}

/** One rule in a chain: by words of `iptables`, and as `nft` writes it. */
function rule(hook: Hook, name: string, iptables: string, nft: string): FirewallRules {
  const table = hook === 'PREROUTING' ? ['--table', 'raw'] : [];
  return {
    name,
    iptables: [[...table, '--append', hook, ...iptables.split(' ')]],
    nft: [...chain(hook), [`add rule ip t c ${nft}`]],
  };
}

/** Of what is sent to the device, with how a socket sees it: as where nobody is, or a port is closed. */
export const sentKept: readonly (FirewallRules & { readonly seen: RegExp })[] = [
  { ...rule('OUTPUT', 'dropped', '-d 192.168.0.1 -j DROP', 'ip daddr 192.168.0.1 drop'), seen: /silence/ },
  { ...rule('OUTPUT', 'rejected', '-d 192.168.0.1 -j REJECT', 'ip daddr 192.168.0.1 reject'), seen: /ECONNREFUSED/ },
  {
    ...rule(
      'OUTPUT',
      'rejected as forbidden',
      '-d 192.168.0.1 -j REJECT --reject-with icmp-admin-prohibited',
      'ip daddr 192.168.0.1 reject with icmp type admin-prohibited',
    ),
    seen: /EHOSTUNREACH/,
  },
  {
    ...rule(
      'OUTPUT',
      'reset',
      '-p tcp -d 192.168.0.1 -j REJECT --reject-with tcp-reset',
      'ip daddr 192.168.0.1 meta l4proto tcp reject with tcp reset',
    ),
    seen: /ECONNREFUSED|silence/,
  },
];

/** Of what the device answers. */
export const answersKept: readonly FirewallRules[] = [
  rule('INPUT', 'all that comes by radio is dropped', '-i wlan0 -j DROP', 'iifname wlan0 drop'),
  rule('INPUT', 'all that comes by radio is rejected', '-i wlan0 -j REJECT', 'iifname wlan0 reject'),
  rule(
    'INPUT',
    'it is reset',
    '-p tcp -i wlan0 -j REJECT --reject-with tcp-reset',
    'iifname wlan0 meta l4proto tcp reject with tcp reset',
  ),
  rule('PREROUTING', 'it is dropped before anything else', '-s 192.168.0.1 -j DROP', 'ip saddr 192.168.0.1 drop'),
  {
    name: 'nothing is let in that no rule names',
    iptables: [['--policy', 'INPUT', 'DROP']],
    nft: chain('INPUT', 'drop'),
  },
];

/** As a computer is usually protected: what nobody here asked for is dropped. */
export const answersLetIn: FirewallRules = {
  name: 'only answers are let in',
  iptables: [
    ['--append', 'INPUT', '--match', 'conntrack', '--ctstate', 'ESTABLISHED,RELATED', '--jump', 'ACCEPT'],
    ['--policy', 'INPUT', 'DROP'],
  ],
  nft: [...chain('INPUT', 'drop'), ['add rule ip t c ct state established,related accept']],
};
