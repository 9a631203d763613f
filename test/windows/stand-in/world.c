#define _GNU_SOURCE
#include "world.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define LINE_BYTES 8192
#define PATH_BYTES 4096

#ifdef WORLD_FILE
static const char *own_file(void) { return WORLD_FILE; }
#else
/* The world lies in the folder that the environment names. */
static const char *own_file(void) {
  static __thread char file[PATH_BYTES];
  const char *folder = getenv("XDG_WINDOWS_STAND");
  snprintf(file, sizeof file, "%s/world", folder == NULL ? "" : folder);
  return file;
}
#endif

static const char *beside(const char *file, const char *ending) {
  static __thread char path[PATH_BYTES];
  snprintf(path, sizeof path, "%s%s", file, ending);
  return path;
}

static void set_outcome(World *world, const char *ssid, const char *outcome) {
  for (int i = 0; i < world->network_count; i++)
    if (strcmp(world->networks[i].ssid, ssid) == 0) strcpy(world->networks[i].outcome, outcome);
}

static void set_auth(World *world, const char *ssid, unsigned auth) {
  for (int i = 0; i < world->network_count; i++)
    if (strcmp(world->networks[i].ssid, ssid) == 0) world->networks[i].auth = auth;
}

static void read_line(World *world, const char *line) {
  char ssid[SSID_HEX], outcome[16];
  unsigned auth;
  Network network;
  Profile profile = {.password = "-"};
  Filter filter;
  if (sscanf(line, "service %d", &world->service) == 1) return;
  if (sscanf(line, "consent %d", &world->consent) == 1) return;
  if (sscanf(line, "radio %d", &world->radio) == 1) return;
  if (sscanf(line, "present %d", &world->present) == 1) return;
  if (sscanf(line, "rights %d", &world->rights) == 1) return;
  if (sscanf(line, "key-fits %d", &world->key_fits) == 1) return;
  if (sscanf(line, "administrator %d", &world->administrator) == 1) return;
  if (sscanf(line, "by-town %d", &world->by_town) == 1) return;
  if (sscanf(line, "scan %15s %d", world->scan, &world->scan_ms) == 2) return;
  if (sscanf(line, "patience %d", &world->patience) == 1) return;
  if (sscanf(line, "outcome %64s %15s", ssid, outcome) == 2) return set_outcome(world, ssid, outcome);
  if (sscanf(line, "auth %64s %u", ssid, &auth) == 2) return set_auth(world, ssid, auth);
  Link *link = &world->link, *heading = &world->heading;
  if (sscanf(line, "link %u %u %2048s %64s", &link->state, &link->mode, link->profile, link->ssid) == 4) return;
  if (sscanf(line, "heading %d %u %2048s %64s", &world->step, &heading->mode, heading->profile, heading->ssid) == 4) return;
  if (sscanf(line, "filter %u %64s %u", &filter.list, filter.ssid, &filter.bss_type) == 3) {
    if (world->filter_count < 16) world->filters[world->filter_count++] = filter;
    return;
  }
  network.frequency = 0;
  strcpy(network.password, "-");
  strcpy(network.router, "answers");
  if (sscanf(line, "network %64s %u %u %15s %39s %u %128s %15s", network.ssid, &network.auth, &network.quality,
             network.outcome, network.address, &network.frequency, network.password, network.router) >= 5) {
    if (world->network_count % 64 == 0)
      world->networks = realloc(world->networks, (world->network_count + 64) * sizeof(Network));
    world->networks[world->network_count++] = network;
  } else if (sscanf(line, "profile %2048s %64s %d %128s", profile.name, profile.ssid, &profile.automatic,
                    profile.password) >= 3) {
    if (world->profile_count < 16) world->profiles[world->profile_count++] = profile;
  }
}

int world_read(World *world, const char *named) {
  memset(world, 0, sizeof *world);
  strcpy(world->scan, "silent");
  world->file = named == NULL ? own_file() : named;
  world->lock = open(beside(world->file, ".lock"), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (world->lock >= 0) flock(world->lock, LOCK_EX);
  FILE *file = fopen(world->file, "re");
  if (file == NULL) return 0;
  static __thread char line[LINE_BYTES];
  while (fgets(line, sizeof line, file) != NULL) read_line(world, line);
  fclose(file);
  return 1;
}

void world_write(const World *world) {
  FILE *file = fopen(beside(world->file, ".next"), "we");
  if (file == NULL) return;
  fprintf(file, "service %d\nconsent %d\nradio %d\npresent %d\nrights %d\nby-town %d\nadministrator %d\n", world->service,
          world->consent, world->radio, world->present, world->rights, world->by_town, world->administrator);
  fprintf(file, "key-fits %d\npatience %d\nscan %s %d\n", world->key_fits, world->patience, world->scan, world->scan_ms);
  const Link *link = &world->link, *heading = &world->heading;
  fprintf(file, "link %u %u %s %s\n", link->state, link->mode, link->profile, link->ssid);
  fprintf(file, "heading %d %u %s %s\n", world->step, heading->mode, heading->profile, heading->ssid);
  for (int i = 0; i < world->network_count; i++) {
    const Network *network = &world->networks[i];
    fprintf(file, "network %s %u %u %s %s %u %s %s\n", network->ssid, network->auth, network->quality, network->outcome,
            network->address, network->frequency, network->password, network->router);
  }
  for (int i = 0; i < world->profile_count; i++) {
    const Profile *profile = &world->profiles[i];
    fprintf(file, "profile %s %s %d %s\n", profile->name, profile->ssid, profile->automatic, profile->password);
  }
  for (int i = 0; i < world->filter_count; i++) {
    const Filter *filter = &world->filters[i];
    fprintf(file, "filter %u %s %u\n", filter->list, filter->ssid, filter->bss_type);
  }
  fclose(file);
  rename(beside(world->file, ".next"), world->file);
}

void world_free(World *world) {
  free(world->networks);
  if (world->lock >= 0) close(world->lock);
}

void world_told(const char *what, const char *detail) {
  FILE *file = fopen(beside(own_file(), ".told"), "ae");
  if (file == NULL) return;
  fprintf(file, "%s %s\n", what, detail);
  fclose(file);
}

void world_head_for(World *world, uint32_t mode, const char *profile, const char *ssid) {
  world->step = 1;
  world->heading.mode = mode;
  strcpy(world->heading.profile, profile);
  strcpy(world->heading.ssid, ssid);
}

int world_heard(World *world) {
  int heard = 0;
  for (int i = 0; i < world->network_count; i++) {
    if (strcmp(world->networks[i].outcome, "unheard") != 0) continue;
    strcpy(world->networks[i].outcome, "ok");
    heard++;
  }
  return heard;
}

const Profile *world_profile(const World *world, const char *name) {
  for (int i = 0; i < world->profile_count; i++)
    if (strcmp(world->profiles[i].name, name) == 0) return &world->profiles[i];
  return NULL;
}

static int is_there(const Network *network) {
  return strcmp(network->outcome, "absent") != 0 && strcmp(network->outcome, "gone") != 0;
}

static int is_in_the_air(const World *world, const char *ssid) {
  for (int i = 0; i < world->network_count; i++)
    if (strcmp(world->networks[i].ssid, ssid) == 0 && is_there(&world->networks[i])) return 1;
  return 0;
}

/* A profile of Windows' own fits any network of its name; ours fits only an open one. */
static const Network *fitting(const World *world, const Link *wish) {
  const int stored = wish->mode == MODE_PROFILE || wish->mode == MODE_AUTO;
  const int is_ours = strncmp(wish->profile, "700068006f0074006f006e002d00730065007400750070002d00", 52) == 0;
  for (int i = 0; i < world->network_count; i++) {
    const Network *network = &world->networks[i];
    const int fits = (stored && !is_ours) || network->auth == 1 || (wish->mode == MODE_TEMPORARY && world->key_fits);
    if (strcmp(network->ssid, wish->ssid) == 0 && is_there(network) && fits) return network;
  }
  return NULL;
}

static int takes(const Network *network, const Link *wish) {
  if (network == NULL || strcmp(network->outcome, "refuses") == 0) return 0;
  return strcmp(network->outcome, "open-only") != 0 || wish->mode == MODE_OPEN;
}

static void go_down(World *world) {
  world->link = (Link){DISCONNECTED, 0, "-", "-"};
}

/* Windows goes to the best of its own networks when it has been on none for a moment. */
static void join_by_itself(World *world) {
  for (int i = 0; i < world->profile_count; i++) {
    const Profile *profile = &world->profiles[i];
    if (!profile->automatic || !is_in_the_air(world, profile->ssid)) continue;
    world_head_for(world, MODE_AUTO, profile->name, profile->ssid);
    return;
  }
}

void world_advance(World *world) {
  if (!world->radio || !world->present) {
    world->link = (Link){NOT_READY, 0, "-", "-"};
    world->step = 0;
    return;
  }
  if (world->link.state == CONNECTED && !is_in_the_air(world, world->link.ssid)) go_down(world);
  if (world->step == 0) {
    if (world->link.state == DISCONNECTED || world->link.state == NOT_READY) world->step = -1;
    return;
  }
  if (world->step < 0) {
    if (--world->step < -world->patience) join_by_itself(world);
    return;
  }
  const Network *network = fitting(world, &world->heading);
  const int visible = is_in_the_air(world, world->heading.ssid);
  const int step = world->step++;
  if (step == 1) go_down(world);
  if (step == 2) world->link.state = visible ? ASSOCIATING : DISCOVERING;
  if (step == 3 && visible) world->link.state = AUTHENTICATING;
  if (step < 4 || (network != NULL && strcmp(network->outcome, "hangs") == 0)) return;
  world->step = 0;
  if (!takes(network, &world->heading)) return go_down(world);
  world->link = world->heading;
  world->link.state = CONNECTED;
}

void stand_in_advance(const char *file) {
  World world;
  if (world_read(&world, file)) {
    world_advance(&world);
    world_write(&world);
  }
  world_free(&world);
}

/* Changes what one line of the file says, or with `outcome SSID WORD` or `auth SSID NUMBER` how a network is. */
void stand_in_change(const char *file, const char *line) {
  World world;
  if (world_read(&world, file)) {
    read_line(&world, line);
    world_write(&world);
  }
  world_free(&world);
}
