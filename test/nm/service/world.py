"""The small world behind the bus: devices, air, profiles, and how an activation goes."""
import dbus
import dbus.service
from gi.repository import GLib

from devices import (ACTIVATED, CONFIG, DEACTIVATING, DEVICE, DISCONNECTED, FAILED, IP_CHECK, IP_CONFIG, NEED_AUTH,
                     PREPARE, SECONDARIES, UNAVAILABLE, WIRELESS, Addresses, Device)
from exported import NM, NM_PATH, NO_OBJECT, Exported, Refusal, Registry, object_paths
from profiles import ACTIVE, SECURITY, SETTINGS, WIFI_TYPE, Activation, Agents, Profile, Settings

# NMDeviceStateReason.
USER_REQUESTED, NEW_ACTIVATION = 39, 60
_RIGHTS = ('network-control', 'wifi.scan', 'settings.modify.own', 'settings.modify.system', 'enable-disable-wifi')
# How a way up can end: in which device state, and with which NMDeviceStateReason.
_ENDS = {'gone': (CONFIG, 53), 'silent': (CONFIG, 11), 'rejected': (CONFIG, 8), 'no-secrets': (NEED_AUTH, 7),
         'no-address': (IP_CONFIG, 5)}


class Manager(Exported):
    def __init__(self, world):
        self.world = world
        super().__init__(world.registry, NM_PATH, {NM: {
            'Version': '1.42.4', 'Startup': False, 'State': dbus.UInt32(70), 'Connectivity': dbus.UInt32(4),
            'NetworkingEnabled': True, 'WirelessEnabled': world.radio, 'WirelessHardwareEnabled': True,
            'RadioFlags': dbus.UInt32(1), 'Devices': object_paths([]), 'AllDevices': object_paths([]),
            'ActiveConnections': object_paths([]), 'PrimaryConnection': NO_OBJECT,
            'ActivatingConnection': NO_OBJECT}})

    @dbus.service.method(NM, in_signature='ooo', out_signature='o')
    def ActivateConnection(self, profile, device, specific):
        self.world.require('network-control')
        exported = self.registry.exported
        return dbus.ObjectPath(self.world.bring_up(exported[profile], exported.get(device)).path)

    @dbus.service.method(NM, in_signature='o')
    def DeactivateConnection(self, active):
        self.world.require('network-control')
        activation = self.registry.exported[active]
        activation.profile.gave_up = True
        self.world.take_down(activation)

    @dbus.service.method(NM, out_signature='a{ss}')
    def GetPermissions(self):
        return {f'{NM}.{right}': self.world.rights.get(right, 'yes') for right in _RIGHTS}

    @dbus.service.signal(NM)
    def CheckPermissions(self):
        pass


class World:
    def __init__(self, bus, plan):
        self.registry = Registry(bus)
        self.radio = plan.get('radio', True)
        self.air = plan.get('air', [])
        self.ways = plan.get('ways', {})
        self.rights = plan.get('rights', {})
        self.step_ms = plan.get('stepMs', 30)
        self.scan_refused = plan.get('scanRefused', False)
        self.devices, self.profiles, self.activations, self.history = [], [], [], []
        self.manager = Manager(self)
        self.settings = Settings(self)
        self.agents = Agents(bus, f'{NM_PATH}/AgentManager')
        for one in plan.get('devices', []):
            self.devices.append(Device(self, one))
        self._publish_devices()
        for one in plan.get('profiles', []):
            profile = self.add_profile(_settings_of(one), in_memory=one.get('inMemory', False))
            for device in self.devices:
                device.listen()
                if device.name == one.get('activeOn'):
                    self._begin(profile, device)
                    self._arrive(device.active)
        for device in self.devices:
            device.listen()

    # Rights
    def require(self, right):
        if self.rights.get(right, 'yes') != 'yes':
            raise Refusal('PermissionDenied', 'Not authorized to control networking.')

    def require_profile_right(self, settings):
        own = len(settings['connection'].get('permissions', [])) == 1
        if self.rights.get(f"settings.modify.{'own' if own else 'system'}", 'yes') != 'yes':
            raise Refusal('Settings.PermissionDenied', 'Insufficient privileges')

    # Profiles
    def add_profile(self, settings, in_memory):
        profile = Profile(self, settings, in_memory)
        self.profiles.append(profile)
        self.settings.update(SETTINGS, Connections=object_paths(self.profiles))
        self.settings.NewConnection(dbus.ObjectPath(profile.path))
        self.history.append(f'added {profile.uuid}')
        return profile

    def remove_profile(self, profile):
        for activation in [one for one in self.activations if one.profile is profile]:
            self.take_down(activation)
        self.profiles.remove(profile)
        self.settings.update(SETTINGS, Connections=object_paths(self.profiles))
        self.settings.ConnectionRemoved(dbus.ObjectPath(profile.path))
        profile.Removed()
        profile.withdraw()
        self.history.append(f'removed {profile.uuid}')

    # Up and down
    def bring_up(self, profile, device):
        if device is None or device.state < DISCONNECTED or not profile.fits(device):
            raise Refusal('UnknownConnection', 'Connection is not available because the device is not available')
        if device.active is not None:
            # First the one before goes down: a device is never seen at its end state with the next one.
            self.take_down(device.active, NEW_ACTIVATION)
        profile.gave_up = False
        device.stay_alone(False)
        return self._begin(profile, device)

    def _begin(self, profile, device):
        device.forget()
        activation = Activation(self, profile, device)
        device.active = activation
        self.activations.append(activation)
        self.manager.update(NM, ActiveConnections=object_paths(self.activations))
        device.update(DEVICE, ActiveConnection=dbus.ObjectPath(activation.path))
        self.history.append(f'up {profile.uuid} {device.name}')
        access_point = device.hears(profile.ssid) if device.is_wifi else None
        way = self._way(profile)
        ends = _ENDS['gone'] if device.is_wifi and access_point is None else _ENDS.get(way.get('ends'))
        if ends == _ENDS['no-address'] and profile.own_address is not None:
            ends = None
        states = [PREPARE, CONFIG, *([NEED_AUTH] if access_point and access_point.locked else []),
                  IP_CONFIG, IP_CHECK, SECONDARIES]
        device.after(1, self._step, activation, states, ends)
        return activation

    def _way(self, profile):
        return self.ways.get(profile.ssid.hex(), {})

    def _step(self, activation, states, ends):
        device = activation.device
        if not states:
            self._arrive(activation)
            return
        device.enter(states[0])
        if states[0] == NEED_AUTH and activation.profile.asks_for_password:
            self.agents.ask(activation.profile, lambda given: self._let_in(activation, states, ends, given))
            return
        self._go_on(activation, states, ends)

    def _let_in(self, activation, states, ends, password):
        if activation.device.active is not activation:
            return
        if password != self._way(activation.profile).get('password'):
            ends = _ENDS['no-secrets']
        self._go_on(activation, states, ends)

    def _go_on(self, activation, states, ends):
        device = activation.device
        if ends is not None and ends[0] == states[0]:
            device.after(self._way(activation.profile).get('endsAfterMs', self.step_ms), self._fail, activation, ends[1])
        elif self._way(activation.profile).get('ends') != 'never':
            device.after(self.step_ms, self._step, activation, states[1:], ends)

    def _arrive(self, activation):
        device, way = activation.device, self._way(activation.profile)
        device.forget()
        own = activation.profile.own_address
        late = None if own else way.get('addressAfterMs')
        if way.get('address6'):
            self._give(activation, way['address6'], 'fe80::1')
        if own:
            self._give(activation, own, '')
        elif way.get('address', '10.0.0.7') and not late:
            self._give_usual(activation)
        device.update(DEVICE, IpInterface=device.name)
        activation.enter(2)
        device.enter(ACTIVATED)
        if late:
            device.after(late, self._give_usual, activation)

    def _give_usual(self, activation):
        way = self._way(activation.profile)
        self._give(activation, way.get('address', '10.0.0.7'), way.get('gateway', '10.0.0.1'))

    def _give(self, activation, address, gateway):
        device = activation.device
        # As NetworkManager has it: the cable goes before the air.
        addresses = Addresses(self.registry, address, gateway, 600 if device.is_wifi else 100)
        device.addresses.append(addresses)
        config = {'Ip6Config' if ':' in address else 'Ip4Config': dbus.ObjectPath(addresses.path)}
        activation.update(ACTIVE, **config)
        device.update(DEVICE, **config)

    def _fail(self, activation, reason):
        device = activation.device
        activation.profile.gave_up = True
        device.enter(FAILED, reason)
        self._end(activation)
        device.enter(DISCONNECTED)
        device.after(self.step_ms * 4, self.go_home, device)

    def take_down(self, activation, reason=USER_REQUESTED):
        device = activation.device
        device.forget()
        device.enter(DEACTIVATING, reason)
        self._end(activation)
        device.enter(DISCONNECTED, reason)
        device.after(self.step_ms * 4, self.go_home, device)

    def _end(self, activation):
        device = activation.device
        device.active = None
        self.activations.remove(activation)
        self.manager.update(NM, ActiveConnections=object_paths(self.activations))
        device.update(DEVICE, ActiveConnection=NO_OBJECT, Ip4Config=NO_OBJECT, Ip6Config=NO_OBJECT, IpInterface='')
        activation.enter(4, 3)
        activation.withdraw()
        for addresses in device.addresses:
            addresses.withdraw()
        device.addresses = []

    def go_home(self, device):
        """What NetworkManager does by itself with a device that is alone."""
        if device.active is not None or device.stays_alone or device.state != DISCONNECTED or not device.is_wifi:
            return
        for profile in self.profiles:
            wanted = profile.of_connection('autoconnect', True) and not profile.gave_up
            if wanted and profile.fits(device) and device.hears(profile.ssid):
                self._begin(profile, device)
                return

    # What a test changes
    def change(self, news):
        self.ways.update(news.get('ways', {}))
        self.step_ms = news.get('stepMs', self.step_ms)
        self.scan_refused = news.get('scanRefused', self.scan_refused)
        if 'rights' in news:
            self.rights = news['rights']
            self.manager.CheckPermissions()
        if 'air' in news:
            self.air = news['air']
            for device in self.devices:
                device.listen()
        if 'radio' in news:
            self._switch(news['radio'])
        for name in news.get('drop', []):
            self._drop(next(one for one in self.devices if one.name == name))
        for one in news.get('plug', []):
            self._plug(Device(self, one))
        for name in news.get('unplug', []):
            self._unplug(next(one for one in self.devices if one.name == name))

    def _drop(self, device):
        # The access point is lost: the device is alone, and what it was on is not held against it.
        if device.active is not None:
            self.take_down(device.active)

    def _switch(self, on):
        self.radio = on
        self.manager.update(NM, WirelessEnabled=on)
        for device in [one for one in self.devices if one.is_wifi]:
            device.forget()
            if not on and device.active is not None:
                self._end(device.active)
            device.enter(DISCONNECTED if on else UNAVAILABLE)
            device.listen()
            self.go_home(device)

    def _plug(self, device):
        self.devices.append(device)
        self._publish_devices()
        device.listen()
        device.after(self.step_ms, self.go_home, device)

    def _unplug(self, device):
        device.forget()
        if device.active is not None:
            self._end(device.active)
        device.enter(UNAVAILABLE, 36)
        device.listen()
        self.devices.remove(device)
        self._publish_devices()
        device.withdraw()

    def _publish_devices(self):
        listed = object_paths(self.devices)
        self.manager.update(NM, Devices=listed, AllDevices=listed)

    def seen(self):
        return {
            'devices': [{'name': one.name, 'state': one.state, 'active': one.active and one.active.profile.uuid,
                         'autoconnect': not one.stays_alone,
                         'addresses': [given.address for given in one.addresses],
                         'routers': [given.gateway for given in one.addresses if given.gateway]}
                        for one in self.devices],
            'profiles': [{'uuid': one.uuid, 'name': str(one.of_connection('id')), 'ssidHex': one.ssid.hex(),
                          'inMemory': one.in_memory, 'autoconnect': bool(one.of_connection('autoconnect', True)),
                          'ipv4': {key: str(value) for key, value in one.settings.get('ipv4', {}).items()}}
                         for one in self.profiles],
            'history': self.history}


def _settings_of(plan):
    connection = {'id': plan['name'], 'uuid': plan['uuid'], 'type': plan.get('type', WIFI_TYPE)}
    if not plan.get('autoconnect', True):
        connection['autoconnect'] = False
    if 'device' in plan:
        connection['interface-name'] = plan['device']
    settings = {'connection': connection, 'ipv4': {'method': 'auto'}, 'ipv6': {'method': 'auto'}}
    if 'ssidHex' in plan:
        settings[WIFI_TYPE] = {'ssid': dbus.ByteArray(bytes.fromhex(plan['ssidHex'])), 'mode': 'infrastructure'}
    if 'password' in plan:
        settings[SECURITY] = {'key-mgmt': 'wpa-psk', 'psk': plan['password']}
    return settings
