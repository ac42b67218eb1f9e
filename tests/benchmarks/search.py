"""How fast is search as you type? `python -m tests.benchmarks.search [--articles 1000,10000,100000] [--json]`.

Fills a library with generated articles of 600 words, then types queries letter by letter and asks the engine after
each letter for what the window shows: rows and marked snippets of at most 200 hits. Nothing is warmed up but by the
letters before. The whole queries of two and more words are then asked by meaning, and by both.
"""

import argparse
import hashlib
import json
import os
import platform
import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.library.library import Library
from kbdesk.library.records import Filter, Mode
from kbdesk.search import meaning
from tests.benchmarks.text import Writer, vocabulary

WORDS = 600
TAGS = 400
SITES = 500
FOLDERS = 40
BATCH = 2_000
SHOWN = 200
HTML = "<article><h1>{title}</h1>{paragraphs}</article>"


def fill(folder, count, words):
    """A library of so many articles, written in bulk; seconds for its index and its vectors, bytes of text and HTML."""
    library, writer = Library(folder), Writer(words)
    database = library.database
    indexing = embedding = size = 0.0
    with library.write():
        for table, number, prefix in (("tag", TAGS, "topic"), ("folder", FOLDERS, "Folder")):
            names = [(n + 1, f"{prefix} {words[1_000 + n]}", f"{prefix}{words[1_000 + n]}") for n in range(number)]
            for id, name, key in names:
                column, value = ("key", key) if table == "tag" else ("parent_id", 0)
                database.execute(f"INSERT INTO {table} (id, name, {column}) VALUES (?, ?, ?)", (id, name, value))
        database.execute("INSERT INTO tag_alias SELECT key, id FROM tag")
    began = 1_500_000_000
    for start in range(0, count, BATCH):
        with library.write():
            for id in range(start + 1, min(start + BATCH, count) + 1):
                size += _write(database, writer, id, began + id * 600)
            before = time.perf_counter()
            for id in range(start + 1, min(start + BATCH, count) + 1):
                library.fulltext.index(id)
            indexing += time.perf_counter() - before
            before = time.perf_counter()
            for id in range(start + 1, min(start + BATCH, count) + 1):
                source = library.embeddings.source(id)
                library.embeddings.put(id, source, meaning.vectors(source))
            embedding += time.perf_counter() - before
    database.execute("PRAGMA wal_checkpoint(truncate)")
    library.close()
    return indexing, embedding, size


def _write(database, writer, id, added):
    title, rng = writer.some(7), writer.rng
    paragraphs = [writer.some(60) for _ in range(WORDS // 60)]
    text = "\n\n".join(paragraphs)
    html = HTML.format(title=title, paragraphs="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
    url = f"https://{writer.words[2_000 + rng.randrange(SITES)]}.example/{'-'.join(title.split()[:5])}-{id}"
    database.execute(
        "INSERT INTO article (id, url, status, title, site, author, language, excerpt, added, arrived, words, minutes,"
        " read, starred, content_hash) VALUES (?, ?, 'ready', ?, ?, ?, 'en', ?, ?, ?, ?, 3, ?, ?, ?)",
        (
            *(id, url, title, writer.between(2_000, 2_500), f"{writer.between(3_000, 5_000)} {writer.between(0, 900)}"),
            *(text[:240], added, added, WORDS, rng.random() < 0.5, rng.random() < 0.02),
            hashlib.sha256(text.encode()).hexdigest(),
        ),
    )
    database.execute("INSERT INTO content VALUES (?, ?, ?)", (id, text, html))
    database.execute("INSERT INTO address VALUES (?, ?)", (url, id))
    database.execute("INSERT INTO article_folder VALUES (?, ?)", (id, rng.randrange(FOLDERS) + 1))
    for tag in {min(int(rng.paretovariate(0.7)), TAGS) for _ in range(4)}:
        database.execute("INSERT INTO article_tag (article_id, tag_id, source) VALUES (?, ?, 'machine')", (id, tag))
    return len(text.encode()) + len(html.encode())


def queries(words, seed=11):
    """Queries as people type them: one to four words, rare and common, phrases, filters."""
    rng = random.Random(seed)

    def word(first, last):
        return words[int(first * (last / first) ** rng.random())]

    found = []
    for _ in range(12):
        found += [
            word(300, 20_000),
            f"{word(100, 3_000)} {word(300, 20_000)}",
            f"{word(1, 60)} {word(100, 3_000)} {word(100, 3_000)}",
            f"{word(100, 1_000)} {word(1, 30)} {word(60, 1_000)} {word(60, 1_000)}",
        ]
    for _ in range(4):
        found += [
            word(1, 60),
            f'"{word(60, 300)} {word(1, 60)}"',
            f"tag:topic{words[1_000 + rng.randrange(TAGS)]} {word(60, 1_000)}",
            f"is:unread {word(60, 3_000)}",
            f"after:2018 {word(100, 3_000)} -{word(30, 300)}",
            f"site:{words[2_000 + rng.randrange(SITES)]}.example {word(30, 300)}",
            f"{word(300, 3_000)} OR {word(300, 3_000)}",
        ]
    return found


def typed(engine, asked, filter=Filter()):
    """For each letter of each query: milliseconds by the clock and of the processor, what was typed, hits."""
    times = []
    for query in asked:
        for length in range(1, len(query) + 1):
            before, worked = time.perf_counter(), time.thread_time()
            found = engine.find(query[:length], SHOWN, filter)
            took, worked = time.perf_counter() - before, time.thread_time() - worked
            times.append((took * 1_000, worked * 1_000, query[:length], len(found)))
    return times


def asked_by(engine, questions, mode):
    """The same for whole questions, by a mode."""
    times = []
    for query in questions:
        before, worked = time.perf_counter(), time.thread_time()
        found = engine.find(query, SHOWN, mode=mode)
        took, worked = time.perf_counter() - before, time.thread_time() - worked
        times.append((took * 1_000, worked * 1_000, query, len(found)))
    return times


def filled(place, count, words):
    """The library of so many articles in a folder, filled where it is not there yet, and what filling it took."""
    said = place / "filled.json"
    if not said.exists():
        shutil.rmtree(place / "data", ignore_errors=True)
    folder = DataFolder(place / "data")
    if not said.exists():
        before = time.perf_counter()
        indexing, embedding, size = fill(folder, count, words)
        said.write_text(json.dumps([indexing, embedding, size, time.perf_counter() - before]))
    return folder, *json.loads(said.read_text())


def measure(count, words, keep=None):
    """One line of the table."""
    place = keep / str(count) if keep else Path(tempfile.mkdtemp(prefix="kbdesk-search-"))
    place.mkdir(parents=True, exist_ok=True)
    try:
        folder, indexing, embedding, size, building = filled(place, count, words)
        engine = Engine(folder)
        times = typed(engine, queries(words))
        narrowed = typed(engine, queries(words, seed=12)[:20], Filter(unread=True))
        whole = [query for query in queries(words, seed=13) if " " in query and '"' not in query]
        began = time.perf_counter()
        engine.find(whole[0], SHOWN, mode=Mode.SEMANTIC)
        first = time.perf_counter() - began
        by_mode = {mode.value: asked_by(engine, whole, mode) for mode in Mode}
        tables = dict(engine._library.database.rows("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
        engine.stop()
        index = sum(pages for name, pages in tables.items() if name.startswith("fulltext"))
        slowest = sorted(times, reverse=True)[:5]
        return {
            "articles": count,
            "searches": len(times),
            "p50_ms": round(_quantile(times, 50), 1),
            "p95_ms": round(_quantile(times, 95), 1),
            "cpu_p95_ms": round(_quantile(times, 95, of=1), 1),
            "longest_ms": round(slowest[0][0], 1),
            "narrowed_p95_ms": round(_quantile(narrowed, 95), 1),
            "index_articles_per_second": round(count / indexing),
            "built_seconds": round(building),
            "index_of_text_and_html": round(index / size, 2),
            "all_of_text_and_html": round((folder.database.stat().st_size - size) / size, 2),
            "embedded_articles_per_second": round(count / embedding),
            "vectors_of_text_and_html": round((tables["embedding"] + tables["passage"]) / size, 3),
            "first_by_meaning_ms": round(first * 1_000),
            "questions": len(whole),
            "modes": {
                mode: {
                    "p50_ms": round(_quantile(times, 50), 1),
                    "p95_ms": round(_quantile(times, 95), 1),
                    "cpu_p95_ms": round(_quantile(times, 95, of=1), 1),
                }
                for mode, times in by_mode.items()
            },
            "slowest": [(query, round(took, 1), found) for took, _, query, found in slowest],
        }
    finally:
        if not keep:
            shutil.rmtree(place, ignore_errors=True)


def _quantile(times, percent, of=0):
    return statistics.quantiles((row[of] for row in times), n=100)[percent - 1]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", default="1000,10000,100000", help="sizes of the libraries, with commas")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the libraries there for the next run")
    parser.add_argument("--json", action="store_true", help="one object a line, with the slowest searches")
    arguments = parser.parse_args()
    words, modes = vocabulary(), []
    if not arguments.json:
        print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, Python {platform.python_version()}")
        print(
            "| articles | p50 ms | p95 ms | p95 ms of the processor | longest ms | p95 ms, unread only | indexed/s"
            " | index / text and HTML | all / text and HTML |"
        )
        print("|---|---|---|---|---|---|---|---|---|")
    for count in map(int, arguments.articles.split(",")):
        row = measure(count, words, arguments.keep)
        if arguments.json:
            print(json.dumps(row), flush=True)
        else:
            names = ("p50_ms", "p95_ms", "cpu_p95_ms", "longest_ms", "narrowed_p95_ms")
            cells = [f"{count:,}", *(str(row[name]) for name in names)]
            cells += [f"{row['index_articles_per_second']:,}"]
            cells += [str(row[name]) for name in ("index_of_text_and_html", "all_of_text_and_html")]
            print("| " + " | ".join(cells) + " |", flush=True)
            modes.append((count, row))
    if modes:
        print("\n| articles | by | p50 ms | p95 ms | p95 ms of the processor | first ms | embedded/s |")
        print("|---|---|---|---|---|---|---|")
    for count, row in modes:
        for mode, times in row["modes"].items():
            cells = [f"{count:,}", mode, *map(str, times.values())]
            cells += [str(row["first_by_meaning_ms"]), f"{row['embedded_articles_per_second']:,}"]
            print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
