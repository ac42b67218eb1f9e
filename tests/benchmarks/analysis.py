"""How well and how fast articles are analysed: `python -m tests.benchmarks.analysis [--json]`.

YAKE is measured beside it where it is installed (`pip install -e '.[benchmarks]'`), and the pages of ../shared/corpus
where they are there.
"""

import argparse
import json
import os
import re
import sys
import time
import tomllib
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from statistics import mean, median

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

from kbdesk import resource
from kbdesk.analysis import topics, vectors
from kbdesk.analysis.provider import Analysis, Catalogue, Subject, analyze
from kbdesk.demo.articles import Article, load_articles
from kbdesk.library.words.tag_names import near_key
from tests.analysis.texts import to_begin_with

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared" / "corpus" / "truth.json"
PACKAGES = ("sentencepiece", "stopwordsiso", "fasttext-predict")
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*_#>\[\]`]")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args()
    before = resident()
    start = time.process_time()
    vectors.preload()
    topics.topics()
    loaded = time.process_time() - start
    memory = resident() - before
    catalogue = to_begin_with()
    demo, corpus = load_articles(), corpus_pages()
    texts = [(page, wanted) for wanted, some in category_texts() for page in some]
    speed, found = measured_speed([plain(article) for article in demo], catalogue)
    figures = {
        "load_seconds": round(loaded, 2),
        "memory_mb": round(memory),
        "packages_mb": {name: round(size(name)) for name in PACKAGES},
        "model_mb": round(sum(file.stat().st_size for file in resource.path("model").iterdir()) / 1e6),
        "articles_per_second_a_core": round(speed),
        "milliseconds_median": round(1000 * median(found.values()), 1),
        "keyphrases_f1_at_5": {
            "kbdesk": f1(demo, lambda article: analyzed(plain(article), catalogue).tags),
            **{f"yake, n={n}": f1(demo, yake(n)) for n in (1, 3) if has_yake()},
        },
        "categories": {
            "demo": accuracy((plain(article), [article.category]) for article in demo)(catalogue),
            "texts written for it": accuracy((page, [wanted]) for page, wanted in texts)(catalogue),
            "news pages": accuracy(corpus)(catalogue) if corpus else None,
        },
    }
    if arguments.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:28}{value}")


def plain(article: Article) -> Subject:
    return Subject(title=article.title, text=_MARKS.sub("", article.body), language_hint=article.language)


def analyzed(subject: Subject, catalogue: Catalogue) -> Analysis:
    return analyze("local", Subject(**{name: getattr(subject, name) for name in _FIELDS}, catalogue=catalogue))


_FIELDS = ("title", "text", "language_hint", "max_tags")


def measured_speed(subjects: list[Subject], catalogue: Catalogue) -> tuple[float, dict[int, float]]:
    analyzed(subjects[0], catalogue)
    taken = {}
    for number, subject in enumerate(subjects):
        start = time.process_time()
        analyzed(subject, catalogue)
        taken[number] = time.process_time() - start
    return len(taken) / sum(taken.values()), taken


def f1(articles: Iterable[Article], tags: Callable[[Article], list[str]]) -> float:
    """The mean F1 of the first five tags against those that its editor gave an article, plurals aside."""
    scores = []
    for article in articles:
        wanted, given = set(map(near_key, article.tags)), set(map(near_key, tags(article)[:5]))
        right = len(wanted & given)
        scores.append(2 * right / (len(wanted) + len(given)) if right else 0.0)
    return round(mean(scores), 3)


def has_yake() -> bool:
    try:
        import yake  # noqa: F401
    except ImportError:
        return False
    return True


def yake(words: int) -> Callable[[Article], list[str]]:
    def tags(article: Article) -> list[str]:
        import yake

        extractor = yake.KeywordExtractor(lan=article.language, n=words, top=5)
        subject = plain(article)
        return [name for name, _ in extractor.extract_keywords(f"{subject.title}. {subject.text}")]

    return tags


def accuracy(pages: Iterable[tuple[Subject, list[str]]]) -> Callable[[Catalogue], dict[str, float]]:
    def measure(catalogue: Catalogue) -> dict[str, float]:
        found = [(analyzed(subject, catalogue).category, wanted) for subject, wanted in pages]
        given = [(category, wanted) for category, wanted in found if category]
        return {
            "pages": len(found),
            "right": round(mean(category in wanted for category, wanted in found), 3),
            "none given": len(found) - len(given),
            "right where one was given": round(mean(category in wanted for category, wanted in given), 3),
        }

    return measure


def category_texts() -> list[tuple[str, list[Subject]]]:
    table = tomllib.loads((HERE / "category_texts.toml").read_text("utf-8"))
    return [(category, [Subject(text=text) for text in texts]) for category, texts in table.items()]


def corpus_pages() -> list[tuple[Subject, list[str]]]:
    if not CORPUS.exists():
        print(f"{CORPUS} is not there: its pages are not measured.", file=sys.stderr)
        return []
    labels = tomllib.loads((HERE / "corpus_categories.toml").read_text("utf-8"))
    pages = json.loads(CORPUS.read_text("utf-8"))
    return [(Subject(text=page["text"]), labels[name[:16]]) for name, page in pages.items() if name[:16] in labels]


def size(package: str) -> float:
    return sum(Path(str(file.locate())).stat().st_size for file in metadata.files(package) or ()) / 1e6


def resident() -> float:
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


if __name__ == "__main__":
    main()
