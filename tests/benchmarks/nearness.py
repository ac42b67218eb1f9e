"""How near is near? `python -m tests.benchmarks.nearness [--sets FOLDER] [--json]`.

What the least nearness of a hit by meaning, and of a related article, lets through: on the test collections of
`tests.benchmarks.meaning`, each text once as one that answers a question and once, for the questions of the other
collections, as one about something else altogether. Related are two texts that answer the same question; two of
different collections are not.
"""

import argparse
import json
import os
import sys
from itertools import combinations
from pathlib import Path

import numpy

from kbdesk.library.index.vectors import Source
from kbdesk.search import meaning
from kbdesk.search.blend import _LEAST
from kbdesk.search.finder import _LEAST_RELATED
from tests.benchmarks.meaning import SETS, read

SAMPLE = 400
CUTS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)


def placed(texts, questions, answers):
    """The vectors of texts and questions, and for each question the places of its answers."""
    rows = [meaning.unpacked(meaning.vectors(Source(*text)).whole)[0] for text in texts.values()]
    place = {number: at for at, number in enumerate(texts)}
    right = [[place[number] for number in answers[at] if number in place] for at in questions]
    return numpy.stack(rows), meaning.rows(list(questions.values())), right


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, default=os.environ.get("KBDESK_RETRIEVAL_SETS"), metavar="FOLDER")
    parser.add_argument("--json", action="store_true", help="one object a line")
    arguments = parser.parse_args()
    collections = {name: read(Path(arguments.sets), name) for name in SETS} if arguments.sets else {}
    sets = {name: placed(*collection) for name, collection in collections.items() if collection}
    if len(sets) < 2:
        print("skipped: two test collections are needed; name their folder with --sets", file=sys.stderr)
        return
    scores = {"answers": [], "other questions": [], "related": [], "other texts": []}
    rng = numpy.random.default_rng(1)
    for name, (texts, questions, right) in sets.items():
        for asked, answers in zip(questions, right, strict=True):
            scores["answers"] += (texts[answers] @ asked).tolist()
            few = answers[:10]
            scores["related"] += [float(texts[one] @ texts[other]) for one, other in combinations(few, 2)]
        some = texts[rng.choice(len(texts), SAMPLE, replace=False)]
        for other, (others, foreign, _) in sets.items():
            if other != name:
                scores["other questions"] += (foreign @ some.T).ravel().tolist()
                more = others[rng.choice(len(others), SAMPLE, replace=False)]
                scores["other texts"] += (more @ some.T).ravel().tolist()
    rows = [
        {"at least": cut, **{what: round(float((numpy.array(all_) >= cut).mean()), 4) for what, all_ in scores.items()}}
        for cut in CUTS
    ]
    if arguments.json:
        print("\n".join(map(json.dumps, rows)))
        return
    print(f"a hit is at least {_LEAST}, a related article {_LEAST_RELATED}\n")
    print("| " + " | ".join(rows[0]) + " |\n" + "|---" * len(rows[0]) + "|")
    for row in rows:
        print("| " + " | ".join(map(str, row.values())) + " |")


if __name__ == "__main__":
    main()
