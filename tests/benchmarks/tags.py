"""Are there two tags that a person would call the same? `python -m tests.benchmarks.tags --texts FOLDER [--json]`.

Imports a folder of Markdown, HTML and text files (or that of KBDESK_TAG_TEXTS), the demo's articles and the pages of
../shared/corpus into a library, as its user does, and lists the tags. Every two are compared more loosely than kbdesk
does it: by the stems of their words in any order and language, by initials, and by a letter more, fewer or other. What
is alike is looked up in `tag_pairs.toml`, where a person wrote down which of such pairs are two things. All others
count: those that are one thing, and those that nobody has looked at.
"""

import argparse
import gzip
import json
import os
import re
import shutil
import sys
import tempfile
import tomllib
import unicodedata
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from kbdesk.demo.articles import load_articles
from tests.command import Kbdesk

HERE = Path(__file__).parent
PAGES = HERE.parents[2] / "shared" / "corpus" / "pages"
SMALL = frozenset(re.findall(r"\w+", "a an and at by de der des die du et for in la le les of on or the to und y"))
SPELLED = (
    (r"isation", "ization"), (r"is(e[ds]?|ing|er|ers)$", r"iz\1"), (r"lys(e[ds]?|ing)$", r"lyz\1"),
    (r"our(s|ed|ing|al|ism|ite|ful|able)?$", r"or\1"), (r"tre(s?)$", r"ter\1"), (r"ogue(s?)$", r"og\1"),
    (r"ence(s?)$", r"ense\1"), (r"ll(ed|ing|er|ers)$", r"l\1"), (r"amme(s?)$", r"am\1"), (r"ae|oe", "e"),
)  # fmt: skip


def gather(folder, place):
    """Everything in one folder."""
    for path in Path(folder).rglob("*"):
        if path.suffix in {".md", ".txt", ".html"}:
            shutil.copy(path, place)
    for article in load_articles():
        (place / f"{article.slug}.md").write_text(f"# {article.title}\n\n{article.body}")
    for path in PAGES.glob("*.html.gz"):
        (place / path.name.removesuffix(".gz")).write_bytes(gzip.decompress(path.read_bytes()))


def words(name):
    """The words of a tag, folded, without accents."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    parted = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", plain)
    found = re.findall(r"[^\W_]+", parted.casefold())
    return [word for word in found if word not in SMALL] or found


def stems(name):
    """What its words come from, in any order: one text for each language that they may be of."""
    import Stemmer

    spelled = words(name)
    for pattern, other in SPELLED:
        spelled = [re.sub(pattern, other, word) if len(word) > 4 else word for word in spelled]
    yield "".join(spelled)
    for language in ("english", "german", "french", "spanish", "russian"):
        yield f"{language}: " + " ".join(sorted(Stemmer.Stemmer(language).stemWords(spelled)))


def alike(names):
    """Pairs of tags that may be one, with what makes them alike."""
    from rapidfuzz.distance import OSA

    groups, found = defaultdict(list), {}
    for name in names:
        for key in set(stems(name)):
            groups[key].append(name)
    for key, group in groups.items():
        for pair in combinations(sorted(group), 2):
            found.setdefault(pair, key)
    squeezed = {name: "".join(words(name)) for name in names}
    known = {key: name for name, key in squeezed.items()}
    for name in names:
        parts = words(name)
        short = known.get("".join(part[0] for part in parts), name)
        if len(parts) > 1 and short != name:
            found.setdefault(tuple(sorted((name, short))), "initials")
    for one, other in combinations(sorted(names), 2):
        if (
            min(len(squeezed[one]), len(squeezed[other])) > 5
            and OSA.distance(squeezed[one], squeezed[other], score_cutoff=1) < 2
        ):
            found.setdefault((one, other), "a letter")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=os.environ.get("KBDESK_TAG_TEXTS"), metavar="FOLDER")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the library there for the next run")
    parser.add_argument("--json", action="store_true", help="one object, with the pairs")
    arguments = parser.parse_args()
    if arguments.texts is None:
        print("skipped: no texts; name their folder with --texts or KBDESK_TAG_TEXTS", file=sys.stderr)
        return
    place = Path(tempfile.mkdtemp(prefix="kbdesk-tags-"))
    try:
        kbdesk = Kbdesk(arguments.keep or place / "data", search__semantic="false")
        if not kbdesk.rows("list", "--limit", "1"):
            (place / "texts").mkdir()
            gather(arguments.texts, place / "texts")
            kbdesk.ok("import", place / "texts", "--wait", codes=(0, 3), timeout=1_800)
        articles = len(kbdesk.rows("list", "--limit", "100000"))
        tags = [row["name"] for row in kbdesk.rows("tags", "list") if not row["hidden"]]
    finally:
        shutil.rmtree(place, ignore_errors=True)
    judged = tomllib.loads((HERE / "tag_pairs.toml").read_text())
    different = {tuple(sorted(pair)) for pair in judged["different"]}
    pairs = alike(tags)
    same = {pair: why for pair, why in pairs.items() if pair not in different}
    row = {"articles": articles, "tags": len(tags), "alike": len(pairs), "the same or not judged": len(same)}
    if arguments.json:
        print(json.dumps({**row, "pairs": [[*pair, why] for pair, why in sorted(same.items())]}, ensure_ascii=False))
        return
    print("| " + " | ".join(row) + " |\n" + "|---" * len(row) + "|")
    print("| " + " | ".join(map(str, row.values())) + " |\n")
    for (one, other), why in sorted(same.items()):
        print(f"{one} / {other}: {why}")


if __name__ == "__main__":
    main()
