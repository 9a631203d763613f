"""Stands in for NetworkManager on a bus of its own, for the real nmcli to talk to.

    network_manager.py FOLDER

Starts dbus-daemon with its socket in FOLDER. Reads one JSON object a line from its input: first the plan of the world,
then requests; answers each with one line. Ends, with the bus, when the input ends. Touches no network.
"""
import ctypes
import json
import os
import signal
import subprocess
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

from exported import NM
from world import World

_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%s</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def end_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def start_bus(folder):
    configuration = os.path.join(folder, 'bus.conf')
    with open(configuration, 'w', encoding='utf-8') as file:
        file.write(_CONFIGURATION % os.path.join(folder, 'bus'))
    command = ['dbus-daemon', f'--config-file={configuration}', '--nofork', '--nopidfile', '--print-address']
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              preexec_fn=end_with_parent, text=True)
    return daemon, daemon.stdout.readline().strip()


def say(answer):
    print(json.dumps(answer), flush=True)


def serve(world, loop):
    def on_line(source, condition):
        line = sys.stdin.readline()
        if line == '':
            loop.quit()
            return False
        world.change(json.loads(line))
        say(world.seen())
        return True
    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_line)


def main():
    daemon, address = start_bus(sys.argv[1])
    plan = json.loads(sys.stdin.readline())
    bus = dbus.bus.BusConnection(address, mainloop=dbus.mainloop.glib.DBusGMainLoop())
    world = World(bus, plan)
    name = dbus.service.BusName(NM, bus, do_not_queue=True)
    loop = GLib.MainLoop()
    serve(world, loop)
    say({'address': address})
    loop.run()
    del name
    daemon.kill()
    daemon.wait()


if __name__ == '__main__':
    main()
