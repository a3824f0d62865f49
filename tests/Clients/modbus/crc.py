#!/usr/bin/env python3
"""Checks of frames by pymodbus, a line for each line of hexadecimal digits on standard input."""
import sys

from pymodbus.utilities import computeCRC

for line in sys.stdin:
    print(f"{computeCRC(bytes.fromhex(line.strip())):04X}")
