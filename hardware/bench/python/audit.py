"""Whether an audit is whole, with Python's standard library and nothing of this program: python3 audit.py out/runs.sqlite"""

import hashlib
import json
import sqlite3
import sys
import zlib

faults = []
before, expected, kept = "0" * 64, 1, {}
hashes = {}

# Read only: a look at the store changes nothing in it.
with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True) as store:
    rows = store.execute("SELECT number, line, hash FROM audit ORDER BY number").fetchall()
    given = store.execute("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0)").fetchone()[0]
    anchors = store.execute("SELECT number, auditNumber, auditHash FROM runs WHERE auditNumber IS NOT NULL").fetchall()

for number, line, told in rows:
    if number != expected:
        faults.append(f"line {expected} is not there")
    if hashlib.sha256(f"{before}\n{line}".encode()).hexdigest() != told:
        faults.append(f"line {number}: the hash does not fit")
    try:
        entry = json.loads(line)
        if entry["number"] != number:
            faults.append(f"line {number} is another one's")
        chamber, text = entry.get("chamber"), entry.get("kept")
        if chamber and not text:
            kept.pop(chamber, None)  # the chamber could not tell: what follows begins anew
        elif chamber:
            words = dict(word.split("=", 1) for word in text.split("\n")[0].split(" "))
            last = kept.get(chamber)
            if int(words["change"]) != entry["change"] or (last and (int(words["change"]) != last[0] + 1 or words["prev"] != last[1])):
                faults.append(f"line {number}: the change does not follow on the one before")
            in_its_file = f"{int(words['change']):08X} {len(text):08X}\n{text}"
            kept[chamber] = int(words["change"]), f"{zlib.crc32(in_its_file.encode()):08X}"
    except (ValueError, KeyError) as mistake:
        faults.append(f"line {number} is no line of an audit: {mistake}")
    hashes[number] = told
    before, expected = told, number + 1

if given >= expected:
    faults.append(f"lines {expected} to {given} are not there")
for run, number, told in anchors:
    if hashes.get(number) != told:
        faults.append(f"run {run} saw line {number} with another hash")

print("\n".join(faults) if faults else f"whole: {len(rows)} line(s), last hash {before}")
sys.exit(1 if faults else 0)
