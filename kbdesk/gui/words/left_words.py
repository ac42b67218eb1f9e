"""What is left to do, as whoever waits for it calls it: pages to fetch, articles to tag."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kbdesk.gui.words import wording
from kbdesk.library.records import Work


def _tr(text: str, comment: str | None = None, n: int = -1) -> str:
    return QCoreApplication.translate("left", text, comment, n)


_MANY = 500


def said(work: Work) -> str:
    """A sentence about the kind of work of which most is left; "" where nothing is. Where very many articles are to be
    made searchable, it is about that, for nothing is tagged meanwhile.
    """
    return next(iter(_parts(work)), "")


def all_said(work: Work) -> str:
    """All kinds of work, a line each; what most is left of comes first."""
    return "\n".join(_parts(work))


def beside_imports(work: Work) -> str:
    """A sentence about what waits while an import goes on and is no part of it: what its user changed in very many
    articles is made searchable after that, and in its gaps. "" where nothing does.
    """
    many = work.kinds.get("index_article", 0)
    return _word("index_article", many, work) if many >= _MANY else ""


def _parts(work: Work) -> list[str]:
    left = dict(work.kinds)
    left["ingest_file"] = sum(left.pop(kind, 0) for kind in ("ingest_file", "ingest_note", "ingest_brought"))
    stands = "analyze_article" if left.get("index_article", 0) >= _MANY else ""
    order = sorted((kind for kind, count in left.items() if count), key=lambda kind: (kind == stands, -left[kind]))
    return [_word(kind, left[kind], work) for kind in order]


def _word(kind: str, count: int, work: Work) -> str:
    if kind == "ingest_url":
        if work.again >= count:
            return wording.counted(count, _tr, "1 page is tried again", "{n} pages are tried again")
        return wording.counted(count, _tr, "Fetching: 1 page left", "Fetching: {n} pages left")
    words: dict[str, Callable[[], str]] = {
        "ingest_file": lambda: wording.counted(count, _tr, "Reading: 1 file left", "Reading: {n} files left"),
        "analyze_article": lambda: wording.counted(count, _tr, "Tagging: 1 article left", "Tagging: {n} articles left"),
        "ask_endpoint": lambda: wording.counted(
            count, _tr, "Asking the endpoint: 1 article left", "Asking the endpoint: {n} articles left"
        ),
        "index_article": lambda: wording.counted(
            count, _tr, "Making searchable: 1 article left", "Making searchable: {n} articles left"
        ),
        # one task that goes on by itself, so that its number says nothing
        "index_library": lambda: _tr("Renewing the index of the search"),
        "forget_words": lambda: _tr("Taking what was deleted out of the index"),
        "embed_library": lambda: _tr("Preparing the search by meaning"),
        "sign_library": lambda: _tr("Preparing the search for duplicates"),
    }
    if kind in words:
        return words[kind]()
    return wording.counted(count, _tr, "1 task left", "{n} tasks left")
