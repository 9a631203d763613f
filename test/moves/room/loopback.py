"""In a network namespace of its own: loopback up, with the address that every Photon has. Then becomes the program.

    loopback.py ADDRESS PROGRAM ...
"""
import fcntl
import os
import socket
import struct
import sys

SIOCSIFADDR, SIOCSIFFLAGS, UP = 0x8916, 0x8914, 0x1

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
    for name, address in ((b'lo', '127.0.0.1'), (b'lo:1', sys.argv[1])):
        where = struct.pack('H2x4s8x', socket.AF_INET, socket.inet_aton(address))
        fcntl.ioctl(control, SIOCSIFADDR, struct.pack('16s16s', name, where))
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack('16sH14x', name, UP))
os.execvp(sys.argv[2], sys.argv[2:])
