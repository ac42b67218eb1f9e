r"""BibLaTeX for JabRef, Zotero and LaTeX, which `importers.bibtex` reads without a loss.

An article with a DOI is an `@article`, one with an ISBN a `@book`, another `@online`. Titles, authors and notes are
escaped for LaTeX. Tags are `keywords` (one with a comma in braces), folders are `groups` and read and starred
`readstatus` and `relevance`, as JabRef has them; the date added is `creationdate`, to the day also `urldate`. Braces
and backslashes in an address are percent-encoded there, which leads to the same page. What is left out: notes and files
on this computer, which are no references, and the texts. The flag unread has no field of anybody; it is in
`kbdeskflags`, together with the others. A note's empty lines and spaces at the ends of lines are as LaTeX has them.
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.fields import flags, folders, iso, noted, web_address

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: "\\" + sign for sign in "{}$&#_%"},
}
_SPECIAL = re.compile(r"[\\~^{}$&#_%]")
_NO_KEY = re.compile(r"[^a-z0-9]+")


def _write(articles: Iterable[Article], path: Path) -> int:
    keys: dict[str, int] = {}
    count = 0
    with new_file(path) as file:
        file.write(b"% Encoding: UTF-8\n")
        for article in articles:
            if web_address(article):
                file.write(_entry(article, _key(article, keys)).encode("utf-8", "replace"))
                count += 1
    return count


def _key(article: Article, keys: dict[str, int]) -> str:
    """A key that people can type: author or site, year, first word of the title; with a number where it was there."""

    def word(text: str) -> str:
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        return next((found for found in _NO_KEY.split(plain) if len(found) > 2), "")

    author = (article.get("author") or "").split(";")[0].split(",")[0].split(" ")[-1]
    year = str(article.get("published") or "")[:4]
    key = f"{word(author) or word(article.get('site') or '')}{year if year.isdecimal() else ''}"
    key = (key + word(article.get("title") or ""))[:40] or "page"
    keys[key] = keys.get(key, 0) + 1
    return key if keys[key] == 1 else f"{key}-{keys[key]}"


def _entry(article: Article, key: str) -> str:
    doi, isbn = article.get("doi") or "", article.get("isbn") or ""
    added = iso(article.get("added"))
    said = flags(article)
    values = {
        "title": f"{{{_escaped(article.get('title') or '')}}}",
        "url": re.sub(r"[\\{}]", lambda sign: f"%{ord(sign[0]):02X}", web_address(article)),
        "author": " and ".join(f"{{{_escaped(name.strip())}}}" for name in _names(article.get("author") or "")),
        "date": str(article.get("published") or "")[:10],
        "organization": _escaped(article.get("site") or ""),
        "doi": doi,
        "isbn": isbn,
        "langid": article.get("language") or "",
        "urldate": added[:10],
        "creationdate": added,
        "keywords": ", ".join(_listed(tag) for tag in article.get("tags") or ()),
        "groups": ", ".join(" > ".join(map(_listed, folder)) for folder in folders(article)),
        "abstract": _escaped(article.get("summary") or ""),
        "annotation": _escaped(noted(article)),
        "readstatus": "read" if "read" in said else "",
        "relevance": "relevant" if "starred" in said else "",
        "kbdeskflags": " ".join(said),
    }
    kind = "article" if doi else "book" if isbn else "online"
    lines = [f"  {name} = {{{value}}}" for name, value in values.items() if value and value != "{}"]
    return f"\n@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


def _names(author: str) -> list[str]:
    return [name for name in author.split(";") if name.strip()]


def _listed(name: str) -> str:
    """A name within a list; in braces where it has a sign that stands between the names."""
    escaped = _escaped(name)
    return f"{{{escaped}}}" if re.search(r"[,;>]", name) else escaped


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _ESCAPES[sign[0]], text)


EXPORTER = Exporter("bibtex", "BibTeX", (".bib",), _write, frozenset(("read", "archived")))
