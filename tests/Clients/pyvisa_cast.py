"""Casts one film of Example 2 as a laboratory script would, with PyVISA and its pure Python backend.

pyvisa_cast.py TCPIP::127.0.0.1::5025::SOCKET
pyvisa_cast.py ASRL/dev/ttyUSB0::INSTR

Needs pyvisa, pyvisa-py and for a serial port pyserial (Debian: python3-pyvisa, python3-pyvisa-py, python3-serial).
"""
import re
import sys
import time

import pyvisa

ENDS = ("Faulted", "Aborted")


def ask(chamber, command):
    """The first line of an answer. A status line that a serial port tells by itself begins with phase= and is passed over."""
    chamber.write(command)
    while True:
        line = chamber.read().strip()
        if line.startswith(("OK", "ERROR")):
            return line


def asked(chamber, command):
    answer = ask(chamber, command)
    if answer.startswith("ERROR"):
        raise SystemExit(command + ": " + answer)
    print(answer)


def wait_for(chamber, phase):
    now = ""
    while now != phase:
        now = re.search(r"phase=(\w+)", ask(chamber, "status")).group(1)
        if now in ENDS:
            raise SystemExit("the run has ended as " + now)
        time.sleep(0.02)
    print(phase)


def main(resource):
    manager = pyvisa.ResourceManager("@py")
    chamber = manager.open_resource(resource, read_termination="\n", write_termination="\n")
    chamber.timeout = 60000  # ms
    if resource.startswith("ASRL"):
        chamber.baud_rate = 115200
    asked(chamber, "recipe example-2")
    asked(chamber, "start 4")
    wait_for(chamber, "Ready")
    asked(chamber, "cast")
    wait_for(chamber, "Complete")
    chamber.close()


if __name__ == "__main__":
    main(sys.argv[1])
