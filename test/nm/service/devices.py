"""Network devices and what a Wi-Fi device hears."""
import time

import dbus
import dbus.service
from gi.repository import GLib

from exported import NM, NO_OBJECT, Exported, Refusal, object_paths

DEVICE = f'{NM}.Device'
WIRELESS = f'{NM}.Device.Wireless'
ACCESS_POINT = f'{NM}.AccessPoint'
ADDRESSES, ADDRESSES_6 = f'{NM}.IP4Config', f'{NM}.IP6Config'

# NMDeviceState of NetworkManager's D-Bus interface.
UNMANAGED, UNAVAILABLE, DISCONNECTED, PREPARE, CONFIG, NEED_AUTH = 10, 20, 30, 40, 50, 60
IP_CONFIG, IP_CHECK, SECONDARIES, ACTIVATED, DEACTIVATING, FAILED = 70, 80, 90, 100, 110, 120

# NM80211ApFlags, and NM80211ApSecurityFlags of WPA and RSN.
_SECURITY = {
    'open': (0, 0, 0),
    'wep': (1, 0, 0),
    'wpa': (1, 0x144, 0),
    'wpa2': (1, 0, 0x188),
    'wpa3': (1, 0, 0x488),
    'enterprise': (1, 0, 0x288),
}


def since_boot_ms():
    return dbus.Int64(time.clock_gettime(time.CLOCK_BOOTTIME) * 1000)


class AccessPoint(Exported):
    def __init__(self, registry, heard):
        self.heard = heard
        self.ssid = bytes.fromhex(heard['ssidHex'])
        self.locked = heard.get('security', 'open') != 'open'
        flags, wpa, rsn = _SECURITY[heard.get('security', 'open')]
        super().__init__(registry, registry.path_for('AccessPoint'), {ACCESS_POINT: {
            'Ssid': dbus.ByteArray(self.ssid), 'HwAddress': heard['bssid'], 'Mode': dbus.UInt32(2),
            'Frequency': dbus.UInt32(heard.get('frequency', 2437)), 'Strength': dbus.Byte(heard.get('strength', 60)),
            'Flags': dbus.UInt32(flags), 'WpaFlags': dbus.UInt32(wpa), 'RsnFlags': dbus.UInt32(rsn),
            'MaxBitrate': dbus.UInt32(54000), 'LastSeen': dbus.Int32(since_boot_ms() // 1000)}})


class Addresses(Exported):
    """Of one family; `metric`: of the route to everywhere, if there is a gateway."""

    def __init__(self, registry, address, gateway, metric):
        is_6 = ':' in address
        data = dbus.Dictionary({'address': address, 'prefix': dbus.UInt32(64 if is_6 else 24)}, signature='sv')
        everywhere = dbus.Dictionary({
            'dest': '::' if is_6 else '0.0.0.0', 'prefix': dbus.UInt32(0), 'next-hop': gateway,
            'metric': dbus.UInt32(metric)}, signature='sv')
        super().__init__(registry, registry.path_for('IP6Config' if is_6 else 'IP4Config'), {
            ADDRESSES_6 if is_6 else ADDRESSES: {
                'AddressData': dbus.Array([data], signature='a{sv}'), 'Gateway': gateway,
                'RouteData': dbus.Array([everywhere] if gateway else [], signature='a{sv}')}})
        self.address, self.gateway = address, gateway


class Device(Exported):
    def __init__(self, world, plan):
        self.world = world
        self.name = plan['name']
        self.is_wifi = plan['type'] == 'wifi'
        self.access_points = []
        self.active = None
        self.addresses = []
        self._timers = set()
        state = plan.get('state', DISCONNECTED)
        facts = {
            'Udi': f'/sys/virtual/{self.name}', 'Interface': self.name, 'IpInterface': '', 'Driver': 'stand-in',
            'DeviceType': dbus.UInt32(2 if self.is_wifi else 1), 'State': dbus.UInt32(state),
            'StateReason': dbus.Struct((dbus.UInt32(state), dbus.UInt32(0)), signature='uu'),
            'Managed': state != UNMANAGED, 'Autoconnect': True, 'Real': True, 'Capabilities': dbus.UInt32(1),
            'ActiveConnection': NO_OBJECT, 'Ip4Config': NO_OBJECT, 'Ip6Config': NO_OBJECT,
            'AvailableConnections': object_paths([]), 'HwAddress': plan['mac']}
        interfaces = {DEVICE: facts}
        if self.is_wifi:
            interfaces[WIRELESS] = {
                'HwAddress': plan['mac'], 'PermHwAddress': plan['mac'], 'Mode': dbus.UInt32(2),
                'AccessPoints': object_paths([]), 'ActiveAccessPoint': NO_OBJECT,
                'WirelessCapabilities': dbus.UInt32(0x3ff), 'LastScan': since_boot_ms()}
        else:
            interfaces[f'{NM}.Device.Wired'] = {'HwAddress': plan['mac'], 'Carrier': True}
        super().__init__(world.registry, world.registry.path_for('Devices'), interfaces)

    @property
    def state(self):
        return int(self.interfaces[DEVICE]['State'])

    @property
    def stays_alone(self):
        return not self.interfaces[DEVICE]['Autoconnect']

    def stay_alone(self, alone):
        self.update(DEVICE, Autoconnect=not alone)

    def set(self, interface, name, value):
        if (interface, name) != (DEVICE, 'Autoconnect'):
            raise Refusal('Device.NotAllowed', 'Not a property that this stand-in lets anybody set')
        self.world.require('network-control')
        self.stay_alone(not value)
        self.after(self.world.step_ms * 4, self.world.go_home, self)

    def enter(self, state, reason=0):
        before = self.state
        both = dbus.Struct((dbus.UInt32(state), dbus.UInt32(reason)), signature='uu')
        self.update(DEVICE, State=dbus.UInt32(state), StateReason=both)
        self.StateChanged(dbus.UInt32(state), dbus.UInt32(before), dbus.UInt32(reason))

    def after(self, milliseconds, act, *details):
        """Acts later, unless `forget` comes first."""
        def act_now():
            self._timers.discard(timer)
            act(*details)
            return False
        timer = GLib.timeout_add(milliseconds, act_now)
        self._timers.add(timer)

    def forget(self):
        for timer in self._timers:
            GLib.source_remove(timer)
        self._timers.clear()

    def listen(self):
        """Hears what is in the air now; an access point that stays is the same object as before."""
        if not self.is_wifi:
            return
        air = self.world.air if self.state >= DISCONNECTED else []
        stay = [one for one in self.access_points if one.heard in air]
        for one in self.access_points:
            if one not in stay:
                one.withdraw()
        known = [one.heard for one in stay]
        self.access_points = stay + [AccessPoint(self.registry, heard) for heard in air if heard not in known]
        self.update(WIRELESS, AccessPoints=object_paths(self.access_points), LastScan=since_boot_ms())

    def hears(self, ssid):
        matches = [one for one in self.access_points if one.ssid == ssid]
        return max(matches, key=lambda one: one.heard.get('strength', 60), default=None)

    @dbus.service.signal(DEVICE, signature='uuu')
    def StateChanged(self, now, before, reason):
        pass

    @dbus.service.method(DEVICE)
    def Disconnect(self):
        self.world.require('network-control')
        if self.active is None:
            raise Refusal('Device.NotActive', 'This device is not active')
        self.stay_alone(True)
        self.world.take_down(self.active)

    @dbus.service.method(WIRELESS, in_signature='a{sv}')
    def RequestScan(self, options):
        self.world.require('wifi.scan')
        if self.state < DISCONNECTED or self.world.scan_refused:
            raise Refusal('Device.NotAllowed', 'Scanning not allowed')
        GLib.timeout_add(self.world.step_ms, self._scanned)

    def _scanned(self):
        self.listen()
        self.world.go_home(self)
        return False
