"""How good is a search for a question? `python -m tests.benchmarks.meaning [--sets FOLDER] [--json]`.

Takes public test collections: questions, and which texts a person found to answer them. None is part of kbdesk:
FOLDER (or the variable KBDESK_RETRIEVAL_SETS) holds a folder for each, with the files under the names that they are
known by. Those that are not there are left out:

    cran/cran.all.1400 cran.qry cranqrel    Cranfield, aerodynamics, 1,400 abstracts, 225 questions
    cisi/CISI.ALL CISI.QRY CISI.REL         CISI, library science, 1,460 abstracts, 76 questions
    cacm/cacm.all query.text qrels.text     CACM, computing, 3,204 titles and abstracts, 52 questions

Fills a library with each, asks the engine, and prints the mean nDCG@10 of the first ten hits, an answer counting one.
"bm25" is SQLite's own with the Porter stemmer, a title counting ten times, for any of the words: what to compare with.
"""

import argparse
import json
import math
import os
import re
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.library.library import Library
from kbdesk.library.records import Mode
from kbdesk.search import meaning

SETS = {
    "cran": ("cran.all.1400", "cran.qry", "cranqrel"),
    "cisi": ("CISI.ALL", "CISI.QRY", "CISI.REL"),
    "cacm": ("cacm.all", "query.text", "qrels.text"),
}


def records(path):
    """The records of a file in the form of the SMART system: number to the texts of its fields."""
    found, field = {}, None
    for line in path.read_text("latin-1").splitlines():
        if number := re.match(r"\.I\s+(\d+)", line):
            record, field = found.setdefault(int(number[1]), {}), None
        elif name := re.match(r"\.([A-Z])\s*$", line):
            field = name[1]
        elif field:
            record[field] = f"{record.get(field, '')} {line.strip()}".strip()
    return found


def read(folder, name):
    """Texts (title and text), questions and answers of a collection, by their numbers; None where it is not there."""
    paths = [folder / name / file for file in SETS[name]]
    if not all(path.exists() for path in paths):
        return None
    texts = {number: (record.get("T", ""), record.get("W", "")) for number, record in records(paths[0]).items()}
    asked = records(paths[1])
    # Cranfield's answers count the questions; the numbers in its questions are others
    numbers = enumerate(asked, 1) if name == "cran" else ((number, number) for number in asked)
    questions = {at: asked[number].get("W", "") for at, number in numbers}
    if name == "cran":
        texts = {number: (title, text.removeprefix(title).strip()) for number, (title, text) in texts.items()}
    answers = {}
    for line in paths[2].read_text("latin-1").splitlines():
        parts = line.split()
        if len(parts) > 1 and not (name == "cran" and parts[2] == "-1"):
            answers.setdefault(int(parts[0]), set()).add(int(parts[1]))
    return texts, {at: question for at, question in questions.items() if question and answers.get(at)}, answers


def fill(folder, texts):
    """A library with these texts, indexed and embedded as an import does it."""
    library = Library(folder)
    with library.write():
        for id, (title, text) in texts.items():
            library.database.execute(
                "INSERT INTO article (id, url, status, title, added, arrived) VALUES (?, ?, 'ready', ?, ?, ?)",
                (id, f"https://set.example/{id}", title, id, id),
            )
            library.database.execute("INSERT INTO content VALUES (?, ?, '')", (id, text or title))
            library.fulltext.index(id)
            source = library.embeddings.source(id)
            library.embeddings.put(id, source, meaning.vectors(source) if source else None)
    library.close()


def bm25(texts, questions):
    """The first ten by SQLite's own ranking."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE plain USING fts5 (title, text, tokenize = 'porter unicode61')")
    database.executemany(
        "INSERT INTO plain (rowid, title, text) VALUES (?, ?, ?)", [(id, *two) for id, two in texts.items()]
    )
    found = {}
    for at, question in questions.items():
        matching = " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", question.lower())))
        rows = database.execute(
            "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY bm25(plain, 10, 1) LIMIT 10", (matching,)
        )
        found[at] = [id for (id,) in rows]
    return found


def ndcg(found, answers):
    """How near the first ten hits come to the best order that there is."""
    gained = sum(1 / math.log2(place + 2) for place, id in enumerate(found[:10]) if id in answers)
    return gained / sum(1 / math.log2(place + 2) for place in range(min(10, len(answers))))


def measure(name, texts, questions, answers):
    """One line of the table."""
    place = Path(tempfile.mkdtemp(prefix="kbdesk-meaning-"))
    try:
        folder = DataFolder(place / "data")
        fill(folder, texts)
        engine = Engine(folder)
        found = {"bm25": bm25(texts, questions)}
        # as a person types it, without what would be taken for quotes and filters
        plain = {at: " ".join(re.findall(r"[\w'.-]*\w", question)) for at, question in questions.items()}
        fulltext = engine._library.fulltext
        words = {at: [(word,) for word in re.findall(r"[^\W_]+", question.lower())] for at, question in plain.items()}
        found["text"] = {at: list(fulltext.any_of(words[at], 10, fulltext.narrowed(()))) for at in plain}
        for mode in (Mode.SEMANTIC, Mode.HYBRID, None):
            label = mode.value if mode else "default"
            found[label] = {at: [hit.article.id for hit in engine.find(plain[at], 10, mode=mode)] for at in plain}
        engine.stop()
        row = {"set": name, "texts": len(texts), "questions": len(questions)}
        for label, hits in found.items():
            row[label] = round(sum(ndcg(hits[at], answers[at]) for at in questions) / len(questions), 3)
        row["hybrid_of_bm25"] = round(row["hybrid"] / row["bm25"], 3)
        return row
    finally:
        shutil.rmtree(place, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, default=os.environ.get("KBDESK_RETRIEVAL_SETS"), metavar="FOLDER")
    parser.add_argument("--json", action="store_true", help="one object a line")
    arguments = parser.parse_args()
    if arguments.sets is None:
        print("skipped: no test collections; name their folder with --sets or KBDESK_RETRIEVAL_SETS", file=sys.stderr)
        return
    rows = []
    for name in SETS:
        if (collection := read(Path(arguments.sets), name)) is None:
            print(f"skipped {name}: {', '.join(SETS[name])} are not in {arguments.sets}/{name}", file=sys.stderr)
            continue
        rows.append(measure(name, *collection))
        if arguments.json:
            print(json.dumps(rows[-1]), flush=True)
    if rows and not arguments.json:
        print("| " + " | ".join(rows[0]) + " |")
        print("|---" * len(rows[0]) + "|")
        for row in rows:
            print("| " + " | ".join(map(str, row.values())) + " |")


if __name__ == "__main__":
    main()
