#!/usr/bin/env python3
"""What the last mutation run let live: file, line, mutator, the code as it was and as it was changed; then the score of each room."""
import collections
import glob
import json
import os

report = max(glob.glob("StrykerOutput/*/reports/mutation-report.json"), key=os.path.getmtime)
files = json.load(open(report, encoding="utf-8"))["files"]
rooms = collections.defaultdict(collections.Counter)
for path, file in sorted(files.items()):
    name = path.split("Dashboard.Domain/")[-1]
    lines = file["source"].split("\n")
    for mutant in file["mutants"]:
        rooms[os.path.dirname(name)][mutant["status"]] += 1
        if mutant["status"] in ("Survived", "NoCoverage"):
            start, end = mutant["location"]["start"], mutant["location"]["end"]
            last = end["column"] - 1 if start["line"] == end["line"] else None
            was = " ".join(lines[start["line"] - 1][start["column"] - 1:last].split())
            print(f'{name}:{start["line"]} {mutant["status"]} {mutant["mutatorName"]}: {was}  =>  {" ".join(mutant["replacement"].split())}')
total = collections.Counter()
for room, counts in sorted(rooms.items()):
    total.update(counts)
    caught = counts["Killed"] + counts["Timeout"]
    valid = caught + counts["Survived"] + counts["NoCoverage"]
    if valid:
        print(f"{room}: {100 * caught / valid:.1f} % ({caught} of {valid})")
caught = total["Killed"] + total["Timeout"]
valid = caught + total["Survived"] + total["NoCoverage"]
print(f"all: {100 * caught / valid:.2f} % ({caught} of {valid})" if valid else "nothing was mutated")
