/* Exports what wlanapi.dll exports, as far as it is used, over the world in a file. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "world.h"

enum { ACM = 8, SCAN_COMPLETE = 7, SCAN_FAIL = 8, LIST_REFRESH = 26, RADIO_IN_USE = 0x10007 };
#define RADIO_IS_OFF 0x80342002u
#define HANDLE ((void *)0x57)

static int allocations = 0, lists = 0;
static NotificationCallback listener = NULL;

static void *hand_over(size_t size) {
  allocations++;
  return calloc(1, size);
}

static void widen(wide *to, const char *from) {
  while (*from != 0) *to++ = (wide)*from++;
}

static void wide_of_hex(wide *to, const char *hex) {
  unsigned low, high;
  for (; sscanf(hex, "%2x%2x", &low, &high) == 2; hex += 4) *to++ = (wide)(low | high << 8);
}

static void hex_of_wide(char *to, const wide *from) {
  *to = 0;
  for (; *from != 0; from++) to += sprintf(to, "%02x%02x", *from & 0xff, *from >> 8);
}

static void ssid_of_hex(Ssid *to, const char *hex) {
  unsigned byte;
  for (to->length = 0; to->length < 32 && sscanf(hex, "%2x", &byte) == 1; hex += 2) to->bytes[to->length++] = byte;
}

static uint32_t enter(World *world, const void *handle, const Guid *guid) {
  if (!world_read(world, NULL) || !world->service) return SERVICE_NOT_ACTIVE;
  if (handle != HANDLE) return INVALID_HANDLE;
  if (guid != NULL && (!world->present || memcmp(guid, &ADAPTER, sizeof ADAPTER) != 0)) return NOT_FOUND;
  return SUCCESS;
}

static uint32_t leave(World *world, uint32_t code) {
  world_free(world);
  return code;
}

uint32_t stand_in_allocations(void) { return (uint32_t)allocations; }

/* How often the list of networks was read. */
uint32_t stand_in_lists(void) { return (uint32_t)lists; }

uint32_t WlanOpenHandle(uint32_t version, void *reserved, uint32_t *negotiated, void **handle) {
  World world;
  const uint32_t code = enter(&world, HANDLE, NULL);
  if (version != 2 || reserved != NULL) return leave(&world, INVALID_PARAMETER);
  *negotiated = 2;
  *handle = HANDLE;
  return leave(&world, code);
}

uint32_t WlanCloseHandle(void *handle, void *reserved) {
  return handle == HANDLE && reserved == NULL ? SUCCESS : INVALID_HANDLE;
}

void WlanFreeMemory(void *memory) {
  allocations--;
  free(memory);
}

uint32_t WlanEnumInterfaces(void *handle, void *reserved, void **list) {
  World world;
  const uint32_t code = enter(&world, handle, NULL);
  if (code != SUCCESS || reserved != NULL) return leave(&world, code);
  uint32_t *header = hand_over(8 + sizeof(InterfaceInfo));
  header[0] = world.present;
  InterfaceInfo *info = (InterfaceInfo *)(header + 2);
  info->guid = ADAPTER;
  widen(info->description, "Intel(R) Wi-Fi 6 AX201 160MHz");
  info->state = world.link.state;
  *list = header;
  return leave(&world, SUCCESS);
}

static uint32_t tell_state(World *world, uint32_t *size, void **data) {
  if (!world->by_town) {
    world_advance(world);
    world_write(world);
  }
  uint32_t *state = hand_over(*size = sizeof *state);
  *state = world->link.state;
  *data = state;
  return SUCCESS;
}

static uint32_t tell_radio(const World *world, uint32_t *size, void **data) {
  RadioState *radio = hand_over(*size = sizeof *radio);
  radio->phys = 2;
  for (int i = 0; i < 2; i++) radio->phy[i] = (PhyRadioState){i, world->radio ? 1 : 2, 1};
  *data = radio;
  return SUCCESS;
}

static uint32_t tell_connection(const World *world, uint32_t *size, void **data) {
  if (!world->consent) return ACCESS_DENIED;
  if (world->link.state != CONNECTED) return INVALID_STATE;
  ConnectionAttributes *attributes = hand_over(*size = sizeof *attributes);
  attributes->state = CONNECTED;
  attributes->mode = world->link.mode;
  wide_of_hex(attributes->profile, world->link.profile);
  ssid_of_hex(&attributes->association.ssid, world->link.ssid);
  *data = attributes;
  return SUCCESS;
}

uint32_t WlanQueryInterface(void *handle, const Guid *guid, uint32_t opcode, void *reserved, uint32_t *size, void **data,
                            void *type) {
  World world;
  const uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || reserved != NULL || type != NULL) return leave(&world, code);
  if (opcode == 4) return leave(&world, tell_radio(&world, size, data));
  if (opcode == 6) return leave(&world, tell_state(&world, size, data));
  if (opcode == 7) return leave(&world, tell_connection(&world, size, data));
  return leave(&world, INVALID_PARAMETER);
}

static void call_back(uint32_t code, const Guid *adapter, uint32_t *reason) {
  NotificationData notice = {ACM, code, *adapter, reason == NULL ? 0 : sizeof *reason, reason};
  listener(&notice, NULL);
}

/* Also what is not about this scan. */
static void tell_listener(const char *end) {
  static const Guid other = {0x5b0e6a1c, 0x93d4, 0x4c7f, {0}};
  uint32_t reason = RADIO_IN_USE;
  call_back(LIST_REFRESH, &ADAPTER, NULL);
  call_back(SCAN_COMPLETE, &other, NULL);
  if (strcmp(end, "fails") == 0) call_back(SCAN_FAIL, &ADAPTER, &reason);
  else call_back(SCAN_COMPLETE, &ADAPTER, NULL);
}

/* In a thread of its own, as Windows calls. A scan that nobody listens to comes to its end all the same. */
static void *scan(void *unused) {
  World world;
  char end[16] = "";
  if (world_read(&world, NULL)) strcpy(end, world.scan);
  world_free(&world);
  usleep(world.scan_ms * 1000);
  const int is_heard = listener != NULL && strcmp(end, "silent") != 0;
  if (is_heard && strcmp(end, "crash") == 0) abort();
  if (!is_heard || strcmp(end, "fails") != 0) {
    if (world_read(&world, NULL) && world_heard(&world)) world_write(&world);
    world_free(&world);
  }
  if (is_heard) tell_listener(end);
  return unused;
}

uint32_t WlanScan(void *handle, const Guid *guid, const void *ssid, const void *data, void *reserved) {
  World world;
  const uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || ssid != NULL || data != NULL || reserved != NULL) return leave(&world, code);
  world_told("scan", listener == NULL ? "-" : "heard");
  if (!world.radio) return leave(&world, RADIO_IS_OFF);
  if (!world.consent) return leave(&world, ACCESS_DENIED);
  const int is_stuck = listener != NULL && strcmp(world.scan, "stuck") == 0;
  pthread_t thread;
  const int is_begun = !is_stuck && pthread_create(&thread, NULL, scan, NULL) == 0;
  if (is_begun) pthread_detach(thread);
  leave(&world, SUCCESS);
  while (is_stuck) pause();
  return SUCCESS;
}

uint32_t WlanRegisterNotification(void *handle, uint32_t source, int32_t ignore_duplicate, NotificationCallback callback,
                                  void *context, void *reserved, uint32_t *previous) {
  World world;
  const uint32_t code = enter(&world, handle, NULL);
  if (code != SUCCESS) return leave(&world, code);
  if (source != ACM || ignore_duplicate != 0 || callback == NULL || context != NULL || reserved != NULL)
    return leave(&world, INVALID_PARAMETER);
  if (previous != NULL) *previous = 0;
  if (strcmp(world.scan, "deaf") == 0) return leave(&world, INVALID_PARAMETER);
  listener = callback;
  leave(&world, SUCCESS);
  /* The end of a scan that somebody else asked for. */
  call_back(SCAN_COMPLETE, &ADAPTER, NULL);
  return SUCCESS;
}

static int is_listed(const Network *network) {
  return strcmp(network->outcome, "absent") != 0 && strcmp(network->outcome, "unheard") != 0;
}

uint32_t WlanGetAvailableNetworkList(void *handle, const Guid *guid, uint32_t flags, void *reserved, void **list) {
  World world;
  const uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || flags != 0 || reserved != NULL) return leave(&world, code);
  if (!world.consent) return leave(&world, ACCESS_DENIED);
  lists++;
  uint32_t *header = hand_over(8 + world.network_count * sizeof(AvailableNetwork));
  AvailableNetwork *entry = (AvailableNetwork *)(header + 2);
  for (int i = 0; i < world.network_count; i++) {
    const Network *network = &world.networks[i];
    if (!is_listed(network)) continue;
    ssid_of_hex(&entry->ssid, network->ssid);
    entry->quality = network->quality;
    entry->secured = network->auth != 1;
    entry->auth = network->auth;
    entry++;
  }
  header[0] = (uint32_t)(entry - (AvailableNetwork *)(header + 2));
  *list = header;
  return leave(&world, SUCCESS);
}

uint32_t WlanGetNetworkBssList(void *handle, const Guid *guid, const Ssid *ssid, uint32_t type, int32_t secured,
                               void *reserved, void **list) {
  World world;
  const uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || ssid != NULL || type != 1 || secured != 0 || reserved != NULL) return leave(&world, code);
  if (!world.consent) return leave(&world, ACCESS_DENIED);
  uint32_t *header = hand_over(8 + world.network_count * sizeof(BssEntry));
  BssEntry *entry = (BssEntry *)(header + 2);
  for (int i = 0; i < world.network_count; i++) {
    const Network *network = &world.networks[i];
    if (!is_listed(network) || network->frequency == 0) continue;
    ssid_of_hex(&entry->ssid, network->ssid);
    entry->rssi = (int32_t)network->quality / 2 - 100;
    entry->capabilities = network->auth == 1 ? 0x01 : 0x11;
    entry->frequency = network->frequency * 1000;
    entry++;
  }
  header[1] = (uint32_t)(entry - (BssEntry *)(header + 2));
  header[0] = 8 + header[1] * sizeof(BssEntry);
  *list = header;
  return leave(&world, SUCCESS);
}

uint32_t WlanGetProfileList(void *handle, const Guid *guid, void *reserved, void **list) {
  World world;
  const uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || reserved != NULL) return leave(&world, code);
  uint32_t *header = hand_over(8 + world.profile_count * sizeof(ProfileInfo));
  header[0] = (uint32_t)world.profile_count;
  ProfileInfo *info = (ProfileInfo *)(header + 2);
  for (int i = 0; i < world.profile_count; i++) wide_of_hex(info[i].name, world.profiles[i].name);
  *list = header;
  return leave(&world, SUCCESS);
}

/* An empty list is none. */
uint32_t WlanGetFilterList(void *handle, int32_t type, void *reserved, void **list) {
  World world;
  const uint32_t code = enter(&world, handle, NULL);
  if (code != SUCCESS) return leave(&world, code);
  if (type < 0 || type > 3 || reserved != NULL || list == NULL) return leave(&world, INVALID_PARAMETER);
  *list = NULL;
  for (int i = 0; i < world.filter_count; i++) {
    const Filter *filter = &world.filters[i];
    if (filter->list != (uint32_t)type) continue;
    if (*list == NULL) *list = hand_over(8 + world.filter_count * sizeof(NamedNetwork));
    uint32_t *header = *list;
    NamedNetwork *entry = (NamedNetwork *)(header + 2) + header[0]++;
    if (strcmp(filter->ssid, "-") != 0) ssid_of_hex(&entry->ssid, filter->ssid);
    entry->bss_type = filter->bss_type;
  }
  return leave(&world, SUCCESS);
}

/* The key as Windows writes it: every sign of the password as a number, or something that only Windows can open. */
static void write_key(char *to, const Profile *profile, int opened) {
  unsigned byte;
  to += sprintf(to, "<sharedKey><keyType>passPhrase</keyType><protected>%s</protected><keyMaterial>",
                opened ? "false" : "true");
  if (!opened) to += sprintf(to, "01000000D08C9DDF0115D1118C7A00C04FC297EB");
  for (const char *hex = profile->password; opened && sscanf(hex, "%2x", &byte) == 1; hex += 2)
    to += sprintf(to, "&#%u;", byte);
  sprintf(to, "</keyMaterial></sharedKey>");
}

uint32_t WlanGetProfile(void *handle, const Guid *guid, const wide *name, void *reserved, wide **xml, uint32_t *flags,
                        void *access) {
  static __thread char hex[NAME_HEX * 4], key[2048], text[8192];
  World world;
  const uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || reserved != NULL || access != NULL) return leave(&world, code);
  hex_of_wide(hex, name);
  const Profile *profile = world_profile(&world, hex);
  if (profile == NULL) return leave(&world, NOT_FOUND);
  const int asked = (*flags & 4) != 0;
  if (asked) world_told("key", hex);
  if (asked && world.administrator < 0) return leave(&world, ACCESS_DENIED);
  *key = 0;
  if (strcmp(profile->password, "-") != 0) write_key(key, profile, asked && world.administrator > 0);
  snprintf(text, sizeof text, "<WLANProfile><name>-</name><SSIDConfig><SSID><hex>%s</hex></SSID></SSIDConfig><MSM>"
           "<security>%s</security></MSM></WLANProfile>", profile->ssid, key);
  *xml = hand_over((strlen(text) + 1) * sizeof(wide));
  widen(*xml, text);
  return leave(&world, SUCCESS);
}

/* Letters as they are or as their numbers, up to the next mark. */
static void hex_of_key(char *to, const char *from) {
  unsigned letter;
  for (*to = 0; *from != 0 && *from != '<'; from++) {
    if (sscanf(from, "&#%u;", &letter) != 1) letter = (unsigned char)*from;
    else from = strchr(from, ';');
    to += sprintf(to, "%02x", letter & 0xff);
  }
}

/* What a temporary profile says, found as plainly as it has to be written. */
static int hex_in_profile(const wide *xml, char *hex, char *key) {
  static __thread char text[8192];
  int length = 0;
  for (; xml[length] != 0 && length < (int)sizeof text - 1; length++) text[length] = (char)xml[length];
  text[length] = 0;
  const char *from = strstr(text, "<hex>"), *to = strstr(text, "</hex>");
  if (from == NULL || to == NULL || to - from > 69) return 0;
  for (from += 5; from < to; from++) *hex++ = *from >= 'A' && *from <= 'F' ? *from + 32 : *from;
  *hex = 0;
  const char *from_key = strstr(text, "<keyMaterial>");
  if (from_key == NULL) return strstr(text, "<authentication>open<") != NULL;
  hex_of_key(key, from_key + strlen("<keyMaterial>"));
  return strstr(text, "<authentication>WPA2PSK<") != NULL && strstr(text, "<protected>false<") != NULL;
}

static int fits(const World *world, const char *ssid, const char *key) {
  for (int i = 0; i < world->network_count; i++)
    if (strcmp(world->networks[i].ssid, ssid) == 0 && strcmp(world->networks[i].password, key) == 0) return *key != 0;
  return 0;
}

static uint32_t connect_to(World *world, const ConnectionParameters *wish) {
  static __thread char name[NAME_HEX * 4];
  char ssid[SSID_HEX] = "", key[1024] = "";
  world->key_fits = 0;
  if (wish->mode == MODE_PROFILE) {
    hex_of_wide(name, wish->profile);
    world_told("profile", name);
    const Profile *profile = world_profile(world, name);
    if (profile == NULL) return NOT_FOUND;
    world_head_for(world, MODE_PROFILE, profile->name, profile->ssid);
  } else if (wish->mode == MODE_TEMPORARY) {
    if (!hex_in_profile(wish->profile, ssid, key)) return INVALID_PARAMETER;
    world->key_fits = fits(world, ssid, key);
    hex_of_wide(name, wish->profile);
    world_told("temporary", name);
    world_head_for(world, MODE_TEMPORARY, "-", ssid);
  } else if (wish->mode == MODE_OPEN && wish->profile == NULL && wish->ssid != NULL) {
    for (uint32_t i = 0; i < wish->ssid->length && i < 32; i++) sprintf(ssid + 2 * i, "%02x", wish->ssid->bytes[i]);
    world_told("open", ssid);
    world_head_for(world, MODE_OPEN, "-", ssid);
  } else {
    return INVALID_PARAMETER;
  }
  return SUCCESS;
}

uint32_t WlanConnect(void *handle, const Guid *guid, const ConnectionParameters *wish, void *reserved) {
  World world;
  uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || reserved != NULL || wish->bss_type != 1 || wish->flags != 0) return leave(&world, code);
  if (!world.rights) return leave(&world, ACCESS_DENIED);
  if (!world.radio) return leave(&world, RADIO_IS_OFF);
  code = connect_to(&world, wish);
  if (code == SUCCESS) world_write(&world);
  return leave(&world, code);
}

uint32_t WlanDisconnect(void *handle, const Guid *guid, void *reserved) {
  World world;
  const uint32_t code = enter(&world, handle, guid);
  if (code != SUCCESS || reserved != NULL) return leave(&world, code);
  if (!world.rights) return leave(&world, ACCESS_DENIED);
  world_told("disconnect", "-");
  world.link = (Link){DISCONNECTED, 0, "-", "-"};
  world.step = 0;
  world_write(&world);
  return leave(&world, SUCCESS);
}
