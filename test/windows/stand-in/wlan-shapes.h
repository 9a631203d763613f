/* The structures of wlanapi.h as Windows lays them out, in types that any C compiler knows. */
#ifndef WLAN_SHAPES_H
#define WLAN_SHAPES_H

#include <stdint.h>

typedef uint16_t wide;

typedef struct { uint32_t data1; uint16_t data2, data3; uint8_t data4[8]; } Guid;
typedef struct { uint32_t length; uint8_t bytes[32]; } Ssid;
typedef struct { Ssid ssid; uint32_t bss_type; } NamedNetwork;
typedef struct { Guid guid; wide description[256]; uint32_t state; } InterfaceInfo;
typedef struct {
  wide profile[256];
  Ssid ssid;
  uint32_t bss_type, bssids;
  int32_t connectable;
  uint32_t reason, phys, phy_types[8];
  int32_t more_phys;
  uint32_t quality;
  int32_t secured;
  uint32_t auth, cipher, flags, reserved;
} AvailableNetwork;
typedef struct { wide name[256]; uint32_t flags; } ProfileInfo;
typedef struct {
  Ssid ssid;
  uint32_t phy;
  uint8_t bssid[6];
  uint32_t bss_type, phy_type;
  int32_t rssi;
  uint32_t quality;
  uint8_t in_region;
  uint16_t beacon_period;
  uint64_t timestamp, host_timestamp;
  uint16_t capabilities;
  uint32_t frequency, rate_count;
  uint16_t rates[126];
  uint32_t ie_offset, ie_size;
} BssEntry;
typedef struct { Ssid ssid; uint32_t bss_type; uint8_t bssid[6]; uint32_t phy, index, quality, rx, tx; } Association;
typedef struct { int32_t secured, one_x; uint32_t auth, cipher; } Security;
typedef struct { uint32_t state, mode; wide profile[256]; Association association; Security security; } ConnectionAttributes;
typedef struct { uint32_t index, software, hardware; } PhyRadioState;
typedef struct { uint32_t phys; PhyRadioState phy[64]; } RadioState;
typedef struct {
  uint32_t mode;
  const wide *profile;
  const Ssid *ssid;
  const void *bssids;
  uint32_t bss_type, flags;
} ConnectionParameters;
typedef struct { uint32_t source, code; Guid guid; uint32_t size; void *data; } NotificationData;
typedef void (*NotificationCallback)(NotificationData *notice, void *context);

#endif
