"""Objects on the bus whose properties are plain dictionaries."""
import dbus
import dbus.service

NM = 'org.freedesktop.NetworkManager'
NM_PATH = '/org/freedesktop/NetworkManager'
NO_OBJECT = dbus.ObjectPath('/')
_PROPERTIES = 'org.freedesktop.DBus.Properties'
_OBJECTS = 'org.freedesktop.DBus.ObjectManager'


class Refusal(dbus.DBusException):
    """An error reply under a name of NetworkManager's."""

    def __init__(self, name, words):
        super().__init__(words)
        self._dbus_error_name = f'{NM}.{name}'


def object_paths(objects):
    return dbus.Array([dbus.ObjectPath(one.path) for one in objects], signature='o')


def variants(facts):
    return dbus.Dictionary(facts, signature='sv')


class Registry(dbus.service.Object):
    """Lists every exported object, as clients of NetworkManager ask for them all at once."""

    def __init__(self, bus):
        super().__init__(bus, '/org/freedesktop')
        self.bus = bus
        self.exported = {}
        self._last = 0

    def path_for(self, kind):
        self._last += 1
        return f'{NM_PATH}/{kind}/{self._last}'

    @dbus.service.method(_OBJECTS, out_signature='a{oa{sa{sv}}}')
    def GetManagedObjects(self):
        listed = {dbus.ObjectPath(path): one.described() for path, one in self.exported.items()}
        return dbus.Dictionary(listed, signature='oa{sa{sv}}')

    @dbus.service.signal(_OBJECTS, signature='oa{sa{sv}}')
    def InterfacesAdded(self, path, interfaces):
        pass

    @dbus.service.signal(_OBJECTS, signature='oas')
    def InterfacesRemoved(self, path, interfaces):
        pass


class Exported(dbus.service.Object):
    """`interfaces`: the properties of each interface of this object."""

    def __init__(self, registry, path, interfaces):
        super().__init__(registry.bus, path)
        self.registry = registry
        self.path = path
        self.interfaces = interfaces
        registry.exported[path] = self
        registry.InterfacesAdded(dbus.ObjectPath(path), self.described())

    def described(self):
        return dbus.Dictionary({name: variants(facts) for name, facts in self.interfaces.items()}, signature='sa{sv}')

    def update(self, interface, **facts):
        held = self.interfaces[interface]
        news = {name: value for name, value in facts.items() if held.get(name) != value}
        held.update(news)
        if news:
            self.PropertiesChanged(interface, variants(news), dbus.Array([], signature='s'))

    def withdraw(self):
        self.registry.exported.pop(self.path, None)
        self.registry.InterfacesRemoved(dbus.ObjectPath(self.path), dbus.Array(list(self.interfaces), signature='s'))
        self.remove_from_connection()

    @dbus.service.method(_PROPERTIES, in_signature='s', out_signature='a{sv}')
    def GetAll(self, interface):
        return variants(self.interfaces.get(interface, {}))

    @dbus.service.method(_PROPERTIES, in_signature='ss', out_signature='v')
    def Get(self, interface, name):
        return self.interfaces[interface][name]

    @dbus.service.method(_PROPERTIES, in_signature='ssv')
    def Set(self, interface, name, value):
        self.set(interface, name, value)

    @dbus.service.signal(_PROPERTIES, signature='sa{sv}as')
    def PropertiesChanged(self, interface, changed, invalidated):
        pass
