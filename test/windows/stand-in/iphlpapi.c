/* Exports what iphlpapi.dll exports, as far as it is used, over the world in a file. */
#include <stdio.h>
#include <string.h>

#include "world.h"

#define LUID 0x47008001000000u

static uint32_t enter(World *world) {
  return world_read(world, NULL) && world->service ? SUCCESS : SERVICE_NOT_ACTIVE;
}

static uint32_t leave(World *world, uint32_t code) {
  world_free(world);
  return code;
}

static const Network *network_on(const World *world) {
  for (int i = 0; i < world->network_count; i++)
    if (world->link.state == CONNECTED && strcmp(world->networks[i].ssid, world->link.ssid) == 0) return &world->networks[i];
  return NULL;
}

/* Every network has its router at .1; that of the device is the device. */
uint32_t GetBestRoute2(const uint64_t *luid, uint32_t index, const void *from, const uint8_t *to, uint32_t options,
                       uint8_t *route, uint8_t *source) {
  World world;
  unsigned address[4];
  const uint32_t code = enter(&world);
  const Network *network = network_on(&world);
  if (*luid != LUID || index != 0 || from != NULL || options != 0 || to[0] != 2)
    return leave(&world, INVALID_PARAMETER);
  if (code != SUCCESS || network == NULL || strcmp(network->outcome, "silent") == 0 ||
      strcmp(network->outcome, "ipv6") == 0 || strcmp(network->router, "none") == 0)
    return leave(&world, NOT_FOUND);
  sscanf(network->address, "%u.%u.%u.%u", address, address + 1, address + 2, address + 3);
  route[44] = source[0] = 2;
  for (int i = 0; i < 4; i++) source[4 + i] = (uint8_t)address[i];
  for (int i = 0; i < 4; i++) route[48 + i] = i == 3 ? 1 : source[4 + i];
  return leave(&world, SUCCESS);
}

/* The router's hardware address is made of the network's name. */
uint32_t SendARP(uint32_t router, uint32_t from, uint8_t *mac, uint32_t *length) {
  World world;
  const uint32_t code = enter(&world);
  const Network *network = network_on(&world);
  if (code != SUCCESS || network == NULL || router == 0 || from == 0 || *length < 6) return leave(&world, NOT_FOUND);
  if (strcmp(network->router, "answers") != 0) return leave(&world, NOT_FOUND);
  for (int i = 0; i < 6; i++) mac[i] = (uint8_t)(network->ssid[i] ^ network->ssid[i + 6]) | 2;
  *length = 6;
  return leave(&world, SUCCESS);
}

uint32_t ConvertInterfaceGuidToLuid(const Guid *guid, uint64_t *luid) {
  *luid = LUID;
  return memcmp(guid, &ADAPTER, sizeof ADAPTER) == 0 ? SUCCESS : INVALID_PARAMETER;
}

uint32_t ConvertInterfaceLuidToAlias(const uint64_t *luid, wide *alias, size_t length) {
  if (*luid != LUID || length < 257) return INVALID_PARAMETER;
  for (const char *letter = "Wi-Fi"; *letter != 0; letter++) *alias++ = (wide)*letter;
  return SUCCESS;
}
