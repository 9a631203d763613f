/* A small world of networks in a file of lines, shared by everything that stands in for Windows. */
#ifndef WORLD_H
#define WORLD_H

#include "wlan-shapes.h"

/* What Windows' functions end with. */
enum { SUCCESS = 0, ACCESS_DENIED = 5, INVALID_HANDLE = 6, INVALID_PARAMETER = 87, SERVICE_NOT_ACTIVE = 1062 };
enum { NOT_FOUND = 1168, INVALID_STATE = 5023 };

static const Guid ADAPTER = {0x5b0e6a1c, 0x93d4, 0x4c7f, {0x8a, 0x52, 0x0d, 0x6f, 0x3b, 0x1e, 0x7c, 0x21}};

#define NAME_HEX 2049
#define SSID_HEX 65

enum { NOT_READY = 0, CONNECTED = 1, DISCONNECTED = 4, ASSOCIATING = 5, DISCOVERING = 6, AUTHENTICATING = 7 };
enum { MODE_PROFILE = 0, MODE_TEMPORARY = 1, MODE_OPEN = 3, MODE_AUTO = 4 };

/* `outcome`: ok, refuses, open-only (takes no profile), silent (gives no address), ipv6 (gives one of IPv6 alone), hangs
   (never ends joining), gone (in Windows' list, but not in the air any more), absent (in neither), unheard (in the air, and
   in Windows' list when a scan is complete). `frequency` in MHz, 0: Windows lists no access point.
   `password` as hex of its bytes, "-": no temporary profile lets in.
   `router`: answers, mute (it has an address, and no hardware address is to be had), none. */
typedef struct {
  char ssid[SSID_HEX];
  uint32_t auth, quality;
  char outcome[16], address[40];
  uint32_t frequency;
  char password[129], router[16];
} Network;
/* `password` as hex of its bytes, "-" for none. */
typedef struct { char name[NAME_HEX], ssid[SSID_HEX]; int automatic; char password[129]; } Profile;
/* An entry of the filter list of this WLAN_FILTER_LIST_TYPE: `ssid` as hex, "-" for every network. */
typedef struct { uint32_t list; char ssid[SSID_HEX]; uint32_t bss_type; } Filter;
/* A connection, up or on its way: `profile` and `ssid` as hex, "-" for none. */
typedef struct { uint32_t state, mode; char profile[NAME_HEX], ssid[SSID_HEX]; } Link;

typedef struct {
  const char *file;
  int lock;
  /* `rights`: may this user connect and disconnect? `by_town`: looks do not move it on, `stand_in_advance` does.
     `administrator`: 1 reads passwords, 0 is handed them sealed, -1 is turned down. `patience`: looks that Windows stays
     on no network before it goes to one of its own. */
  int service, consent, radio, present, rights, by_town, administrator, patience;
  /* What a process that Windows is to call back hears of its scan, and after how long: `complete`, `fails`, `silent`
     (nothing), `crash` (it ends); `deaf` does not let it listen, `stuck` does not come back to it. */
  char scan[16];
  int scan_ms;
  Link link;
  /* Where it is going; `step` 0: nowhere. `key_fits`: by a temporary profile with the network's password. */
  int step, key_fits;
  Link heading;
  Network *networks;
  int network_count;
  Profile profiles[16];
  int profile_count;
  Filter filters[16];
  int filter_count;
} World;

/* The world of the file, or with NULL of the one that this library is for. It is nobody else's until `world_free`. */
int world_read(World *world, const char *file);
void world_write(const World *world);
void world_free(World *world);
void world_told(const char *what, const char *detail);
/* One look at the adapter: whatever is on its way comes one step nearer. */
void world_advance(World *world);
void world_head_for(World *world, uint32_t mode, const char *profile, const char *ssid);
/* A scan is complete: what was in the air unheard is heard; how many are they? */
int world_heard(World *world);
const Profile *world_profile(const World *world, const char *name);

#endif
