"""In a network namespace of its own: loopback up, with the address that every Photon has, and interfaces that lead
nowhere, as a cable (`eth…`) or a tunnel. Then becomes the program, and they live as long as it does.

    loopback.py ADDRESS [NAME=ADDRESS ...] PROGRAM ...
"""
import fcntl
import os
import socket
import struct
import sys

SIOCSIFADDR, SIOCSIFFLAGS, UP = 0x8916, 0x8914, 0x1
TUNSETIFF, TUN, TAP, BARE = 0x400454CA, 0x1, 0x2, 0x1000


def create(name):
    link = os.open('/dev/net/tun', os.O_RDWR)
    kind = TAP if name.startswith(('eth', 'wlan')) else TUN
    fcntl.ioctl(link, TUNSETIFF, struct.pack('16sH14x', name.encode(), kind | BARE))
    os.set_inheritable(link, True)


def bring_up(control, name, address):
    where = struct.pack('H2x4s8x', socket.AF_INET, socket.inet_aton(address))
    fcntl.ioctl(control, SIOCSIFADDR, struct.pack('16s16s', name.encode(), where))
    fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack('16sH14x', name.encode(), UP))


device, *words = sys.argv[1:]
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
    bring_up(control, 'lo', '127.0.0.1')
    bring_up(control, 'lo:1', device)
    while '=' in words[0]:
        name, address = words.pop(0).split('=')
        create(name)
        bring_up(control, name, address)
os.execvp(words[0], words)
