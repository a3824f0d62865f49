#!/usr/bin/env python3
"""Casts a film over Modbus TCP with pymodbus, as a line's controller would: cast.py HOST PORT UNIT RECIPE LIMIT.

LIMIT is the longest time between two heartbeats, 0.1 s, and 0 where the chamber is a twin that runs faster than real time.
"""
import sys
import time

from pymodbus.client import ModbusTcpClient

KEY, HEARTBEAT, LIMIT, CODE, SEQUENCE = 0, 2, 3, 5, 7
STATE, ECHO, RESULT = 4, 11, 13
LOAD, START, CAST, ABORT = 1, 3, 4, 5
READY, COMPLETE, IDLE = 1 << 2, 1 << 4, 1 << 0


class Chamber:
    def __init__(self, host, port, unit):
        self.client = ModbusTcpClient(host, port=int(port), timeout=5)
        self.client.connect()
        self.unit = int(unit)
        self.beat = 0
        self.write(KEY, 0x55AA)

    def write(self, address, *values):
        answer = self.client.write_registers(address, list(values), slave=self.unit)
        if answer.isError():
            sys.exit(f"writing {values} to {address}: {answer}")

    def read(self, address):
        answer = self.client.read_input_registers(address, 1, slave=self.unit)
        if answer.isError():
            sys.exit(f"reading {address}: {answer}")
        return answer.registers[0]

    def command(self, code, argument=0, times=1):
        """Has a command done, however often its write arrives."""
        sequence = self.read(ECHO) % 65535 + 1
        for _ in range(times):
            self.write(CODE, code, argument, sequence)
        assert self.read(ECHO) == sequence
        return self.read(RESULT)

    def wait(self, bit):
        while not self.read(STATE) & bit:
            self.beat = self.beat % 60000 + 1
            self.write(HEARTBEAT, self.beat)
            time.sleep(0.02)


def main():
    chamber = Chamber(*sys.argv[1:4])
    chamber.write(LIMIT, int(sys.argv[5]))
    print("load", chamber.command(LOAD, int(sys.argv[4]), times=3))
    print("start", chamber.command(START, times=3))
    chamber.wait(READY)
    print("cast", chamber.command(CAST, times=3))
    chamber.wait(COMPLETE)
    print("complete", chamber.command(ABORT))
    chamber.wait(IDLE)
    print("cast again", chamber.command(CAST))


main()
