#!/usr/bin/env python3
"""Reads every register of a chamber with pymodbus, and decodes what the published table (registers.md) says is there.

    read.py TABLE tcp HOST PORT UNIT
    read.py TABLE rtu DEVICE UNIT [PARITY]

Prints the words of each request, then the table's values by name. It knows nothing of the firmware but the page.
"""
import re
import struct
import sys

from pymodbus.client import ModbusSerialClient, ModbusTcpClient

BLOCKS = [("input", 0, 60), ("input", 60, 60), ("input", 120, 36), ("input", 200, 50), ("holding", 0, 60), ("holding", 60, 40)]


def client_of(kind, *where):
    if kind == "tcp":
        return ModbusTcpClient(where[0], port=int(where[1]), timeout=3), int(where[2])
    parity = where[2] if len(where) > 2 else "E"  # a pseudo-terminal has none, and glibc says so: N there
    return ModbusSerialClient(where[0], baudrate=19200, parity=parity, timeout=3), int(where[1])


def read(client, unit, kind, start, count):
    ask = client.read_input_registers if kind == "input" else client.read_holding_registers
    answer = ask(start, count, slave=unit)
    if answer.isError():
        sys.exit(f"{kind} {start}: {answer}")
    print(kind, start, *answer.registers)
    return answer.registers


def value(words, address):
    return struct.unpack(">f", struct.pack(">HH", words[address], words[address + 1]))[0]


def main():
    with open(sys.argv[1], encoding="utf-8") as page:
        inputs, holdings = page.read().split("\n## Holding registers")
    client, unit = client_of(*sys.argv[2:])
    client.connect()
    words = {"input": {}, "holding": {}}  # by address
    for kind, start, count in BLOCKS:
        words[kind].update(enumerate(read(client, unit, kind, start, count), start))
    client.close()
    assert value(words["input"], 2) == 1.5, "the word order"
    for address, scaled, factor, name in re.findall(r"^\| (\d+) \| (\d+) \| ([0-9.]+) \| `(\w+)` \|$", inputs, re.M):
        whole = words["input"][int(scaled)]
        whole = float("nan") if whole == 0x8000 else (whole - 65536 if whole > 32767 else whole) / float(factor)
        print("value", name, value(words["input"], int(address)), whole)
    for address, name in re.findall(r"^\| (\d+) \| `(\w+)` \| .* \|$", inputs, re.M):
        print("word", name, words["input"][int(address)])
    for address, name in re.findall(r"^\| (\d+) \| `(\w+)` \| .* \|$", holdings, re.M):
        print("setting", name, value(words["holding"], int(address)))


main()
