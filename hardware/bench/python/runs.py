"""What a run store knows of every recipe, with Python's standard library: python3 runs.py out/runs.sqlite"""

import sqlite3
import sys

QUERY = """
    SELECT recipe, exposureSetS, count(*) AS plates,
           avg(coalesce(exposureMeasuredS, exposureActualS)) AS exposureS,
           avg(humidityRatioGPerKg) AS humidityRatioGPerKg,
           max(humidityRatioUncertaintyGPerKg) AS humidityRatioUncertaintyGPerKg
    FROM runs
    WHERE outcome = 'complete'
    GROUP BY recipeSha256, exposureSetS
    ORDER BY recipe, exposureSetS
"""

# Read only: a look at the store changes nothing in it.
with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True) as store:
    for recipe, asked, plates, got, humidity, uncertainty in store.execute(QUERY):
        print(f"{recipe}: {asked:g} s asked, {got:.4f} s got, {humidity:.2f} +- {uncertainty:.2f} g/kg, {plates} plate(s)")
