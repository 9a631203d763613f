/** What `help` prints, and a wrong call on standard error. */
export const usageText = `Photon Setup: takes a Particle Photon or P1 from setup mode to online and yours.

photon-setup setup    --network <ssid> | --network-hex <hex>   [--hidden]
                      [--security auto|open|wep|wpa|wpa2|wpa-enterprise|wpa2-enterprise]
                      [--allow-downgrade]
                      [--identity <name>] [--outer-identity <name>] [--ca-file <f>]
                      [--cert-file <f> --key-file <f>]
                      [--password-env <VAR> | --password-stdin] [--check-password]
                      [--claim token|code|none]   token from PARTICLE_ACCESS_TOKEN,
                                                  code from PARTICLE_CLAIM_CODE
                      [--email-env <VAR> [--account-password-env <VAR>]
                       [--one-time-code-env <VAR>] [--brand <file> [--sign-up]]]
                      [--broker <url> [--session-code <code>]]   instead of --claim
                      [--product <id>] [--name <name>] [--take-over]
                      [--device any|<suffix>|<ssid>]
                      [--wifi auto|guided|practice] [--practice <url>]
                      [--softap <host[:port]>] [--softap-transport tcp|http]
                      [--api <url>] [--json]
photon-setup inspect  [--softap <host[:port]>] [--softap-transport tcp|http] [--json]
photon-setup restore  [--json]
photon-setup wifi     [--use <adapter>|automatic] [--wifi auto|guided|practice]
                      [--practice <url>] [--json]
photon-setup practice [--profile zero|legacy|quiet|field|dense] [--generation g1|g2]
                      [--fault <name>]... [--ethernet] [--speed <times>]
                      [--seed <word>] [--json]
photon-setup help | version

Exit status: 0 verified or configured, 2 wrong call, 3 cancelled, 4 failed.
Passwords, tokens and claim codes come from the environment or from standard input only.
`;
