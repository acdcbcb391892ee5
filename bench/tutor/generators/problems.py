"""Problems of the whole curriculum in pupils' own words: `python3 problems.py > problems.jsonl` (needs sympy).

Each row: id, topic, problem, answer (sympy's), wrong ([answer, the wrong idea that gives it]). The seed is below.
"""
import json
import random
import re

from topics import TOPICS

SEED = 20261125
EACH = 14


def figures(text):
    """What two answers share that differ by their units alone."""
    found = re.match(r"£?(-?[\d.]+)(?: [a-z^/0-9]+|%)?$", text)
    return float(found[1]) if found else text


seen = set()
for topic in TOPICS:
    name = topic.__name__.replace("_", " ")
    r = random.Random(f"{SEED} {name}")
    made = tries = 0
    while made < EACH and tries < 20 * EACH:
        tries += 1
        phrasings, answer, wrong = topic(r)
        problem = phrasings[made % len(phrasings)]
        if problem in seen:
            continue
        seen.add(problem)
        answer = str(answer)
        row = {"id": f"{topic.__name__}-{made}", "topic": name, "problem": problem, "answer": answer}
        row["wrong"] = [[str(line), slip] for line, slip in wrong if figures(str(line)) != figures(answer)]
        print(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
        made += 1
