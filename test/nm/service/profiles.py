"""Saved and temporary connection profiles, and their activations."""
import dbus
import dbus.service

from exported import NM, NM_PATH, NO_OBJECT, Exported, Refusal, object_paths, variants

PROFILE = f'{NM}.Settings.Connection'
SETTINGS = f'{NM}.Settings'
ACTIVE = f'{NM}.Connection.Active'
SECRETS = ('psk',)
SECURITY = '802-11-wireless-security'
WIFI_TYPE = '802-11-wireless'


class Profile(Exported):
    def __init__(self, world, settings, in_memory):
        self.world = world
        self.settings = settings
        self.in_memory = in_memory
        self.gave_up = False
        super().__init__(world.registry, world.registry.path_for('Settings'), {PROFILE: {
            'Unsaved': in_memory, 'Flags': dbus.UInt32(1 if in_memory else 0), 'Filename': ''}})

    def of_connection(self, key, default=''):
        return self.settings['connection'].get(key, default)

    @property
    def uuid(self):
        return str(self.of_connection('uuid'))

    @property
    def ssid(self):
        return bytes(self.settings.get(WIFI_TYPE, {}).get('ssid', b''))

    @property
    def asks_for_password(self):
        return int(self.settings.get(SECURITY, {}).get('psk-flags', 0)) != 0

    @property
    def own_address(self):
        """The address that the profile brings itself; None: whoever is at the network gives one."""
        ipv4 = self.settings.get('ipv4', {})
        return str(ipv4['address-data'][0]['address']) if ipv4.get('method') == 'manual' else None

    def fits(self, device):
        bound_to = self.of_connection('interface-name', device.name)
        return bound_to == device.name and device.is_wifi == (self.of_connection('type') == WIFI_TYPE)

    @dbus.service.method(PROFILE, out_signature='a{sa{sv}}')
    def GetSettings(self):
        told = {name: {key: fact for key, fact in facts.items() if key not in SECRETS}
                for name, facts in self.settings.items()}
        return dbus.Dictionary({name: variants(facts) for name, facts in told.items()}, signature='sa{sv}')

    @dbus.service.method(PROFILE, in_signature='s', out_signature='a{sa{sv}}')
    def GetSecrets(self, setting):
        self.world.require_profile_right(self.settings)
        secrets = {key: fact for key, fact in self.settings.get(setting, {}).items() if key in SECRETS}
        self.world.history.append(f'told {self.uuid}')
        return dbus.Dictionary({setting: variants(secrets)}, signature='sa{sv}')

    @dbus.service.method(PROFILE)
    def Delete(self):
        self.world.require_profile_right(self.settings)
        self.world.remove_profile(self)

    @dbus.service.signal(PROFILE)
    def Removed(self):
        pass


class Activation(Exported):
    """One profile on its way up on one device, or up."""

    def __init__(self, world, profile, device):
        self.profile = profile
        self.device = device
        super().__init__(world.registry, world.registry.path_for('ActiveConnection'), {ACTIVE: {
            'Connection': dbus.ObjectPath(profile.path), 'SpecificObject': NO_OBJECT,
            'Id': profile.of_connection('id'), 'Uuid': profile.uuid, 'Type': profile.of_connection('type'),
            'Devices': object_paths([device]), 'State': dbus.UInt32(1), 'StateFlags': dbus.UInt32(0),
            'Default': False, 'Default6': False, 'Vpn': False, 'Ip4Config': NO_OBJECT, 'Ip6Config': NO_OBJECT}})

    def enter(self, state, reason=0):
        self.update(ACTIVE, State=dbus.UInt32(state))
        self.StateChanged(dbus.UInt32(state), dbus.UInt32(reason))

    @dbus.service.signal(ACTIVE, signature='uu')
    def StateChanged(self, state, reason):
        pass


class Settings(Exported):
    def __init__(self, world):
        self.world = world
        super().__init__(world.registry, f'{NM_PATH}/Settings', {SETTINGS: {
            'Connections': object_paths([]), 'Hostname': 'bench', 'CanModify': True}})

    @dbus.service.method(SETTINGS, out_signature='ao')
    def ListConnections(self):
        return self.interfaces[SETTINGS]['Connections']

    @dbus.service.method(SETTINGS, in_signature='a{sa{sv}}', out_signature='o')
    def AddConnectionUnsaved(self, settings):
        return self._add(settings, in_memory=True)

    @dbus.service.method(SETTINGS, in_signature='a{sa{sv}}ua{sv}', out_signature='oa{sv}')
    def AddConnection2(self, settings, flags, options):
        return self._add(settings, in_memory=bool(int(flags) & 2)), variants({})

    def _add(self, settings, in_memory):
        self.world.require_profile_right(settings)
        if any(one.uuid == str(settings['connection']['uuid']) for one in self.world.profiles):
            raise Refusal('Settings.UuidExists', 'a connection with this UUID already exists')
        held = {str(name): dict(facts) for name, facts in settings.items()}
        return dbus.ObjectPath(self.world.add_profile(held, in_memory).path)

    @dbus.service.signal(SETTINGS, signature='o')
    def NewConnection(self, path):
        pass

    @dbus.service.signal(SETTINGS, signature='o')
    def ConnectionRemoved(self, path):
        pass


class Agents(dbus.service.Object):
    """The programs that are asked for a password which a profile does not hold."""

    def __init__(self, bus, path):
        self.bus = bus
        self.names = []
        super().__init__(bus, path)

    def ask(self, profile, then):
        """Calls `then` with the password, or with None: nobody knows it."""
        def given(secrets):
            then(str(secrets.get(SECURITY, {}).get('psk', '')))
        if not self.names:
            then(None)
            return
        agent = self.bus.get_object(self.names[-1], f'{NM_PATH}/SecretAgent', introspect=False)
        agent.GetSecrets(profile.GetSettings(), dbus.ObjectPath(profile.path), SECURITY,
                         dbus.Array([], signature='s'), dbus.UInt32(1 | 4), signature='a{sa{sv}}osasu',
                         dbus_interface=f'{NM}.SecretAgent', reply_handler=given, error_handler=lambda _: then(None))

    @dbus.service.method(f'{NM}.AgentManager', in_signature='su', sender_keyword='sender')
    def RegisterWithCapabilities(self, name, capabilities, sender=None):
        self.names.append(sender)

    @dbus.service.method(f'{NM}.AgentManager', in_signature='s', sender_keyword='sender')
    def Register(self, name, sender=None):
        self.names.append(sender)

    @dbus.service.method(f'{NM}.AgentManager', sender_keyword='sender')
    def Unregister(self, sender=None):
        self.names = [one for one in self.names if one != sender]
