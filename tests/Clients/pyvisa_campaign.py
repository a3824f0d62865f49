"""Casts every exposure of a recipe, plate by plate, in SCPI, with PyVISA and its pure Python backend.

pyvisa_campaign.py TCPIP::127.0.0.1::5025::SOCKET example-2
pyvisa_campaign.py ASRL/dev/ttyUSB0::INSTR example-2

Needs pyvisa, pyvisa-py and for a serial port pyserial (Debian: python3-pyvisa, python3-pyvisa-py, python3-serial).
"""
import csv
import sys
import time

import pyvisa


def lines_of(answer):
    """A list of SCPI strings, as key=value: a dictionary of the first value of each line."""
    return dict(line.split(" ")[0].split("=", 1) for line in next(csv.reader([answer])) if "=" in line.split(" ")[0])


def do(chamber, command):
    """A command, and the oldest error after it."""
    chamber.write(command)
    error = chamber.query("SYSTem:ERRor?").strip()
    if not error.startswith("0,"):
        raise SystemExit(f"{command}: {error}")


def wait(chamber, phase):
    """Until nothing is pending any more; then it must be in this phase. One line: a pause here cannot outlast the phase."""
    now = chamber.query("*OPC?;:RUN:PHASe?").strip().split(";")[1]
    if now != phase:
        raise SystemExit(f"{now}, not {phase}: " + chamber.query("RUN:FAULt?"))


def await_plate(chamber, exposure):
    """Until somebody has put the next plate in: a start would not be refused."""
    answer = ""
    for _ in range(300):
        answer = chamber.query("RUN:CHECk? " + exposure).strip()
        if answer.startswith("0,"):
            return
        time.sleep(0.1)
    raise SystemExit(answer)


def main(resource, recipe):
    manager = pyvisa.ResourceManager("@py")
    chamber = manager.open_resource(resource, read_termination="\n", write_termination="\n")
    chamber.timeout = 60000  # ms
    if resource.startswith("ASRL"):
        chamber.baud_rate = 115200
        chamber.write("*CLS")  # a line of SCPI: the status of the words stops
        time.sleep(0.2)
        chamber.flush(pyvisa.constants.BufferOperation.discard_read_buffer)
    do(chamber, f'*RST;*CLS;:RECipe:LOAD "{recipe}"')
    fields = next(csv.reader([chamber.query("RECipe:GET?")]))
    exposures = next(f for f in fields if f.startswith("exposureS=")).split("=")[1].split(", ")
    for exposure in exposures:
        await_plate(chamber, exposure)
        do(chamber, "RUN:STARt " + exposure)
        wait(chamber, "Ready")
        do(chamber, "RUN:CAST")
        wait(chamber, "Complete")
        answer = chamber.query("RUN:RECord?")
        record = lines_of(answer)
        uncertainty = answer.split("exposureMeasuredS=")[1].split("uncertainty=")[1].split(" ")[0]
        print(f"{exposure} s: {record['outcome']}, measured {float(record['exposureMeasuredS']):.0f} ± {uncertainty} s")
    chamber.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
