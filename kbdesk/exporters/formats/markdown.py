"""A folder of Markdown files with front matter, for Obsidian and whatever reads text, which `importers.markdown_folder`
and, packed in a zip, `importers.archive` read without a loss.

A file is an article, in folders as in the library, under its title. Front matter has title, `url`, other addresses
(`other_urls`), tags, `folder`, `folders` where there are several, `added`, `note`, `highlights` with their
`highlight_notes` and `highlight_colours` in the same order, `read`, `starred`, `archived`, `private`, and what was
found out about the page. Obsidian's tags have no spaces: `tags` has them as Obsidian wants them, `kbdesk_tags` as they
are, where that is something else. Links to articles that are in the export too lead to their files. Below is the text;
an article without one is a file of front matter alone. Where the front matter says `marked`, highlights are marked in
the text as well (`==passage==`): those whose place is sure, where the text without marks is the text again.

Names of files are what every system allows: without the signs that some forbid, not too long, unique also where case
does not count.
"""

import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from kbdesk.exporters.exporter import Article, Exporter
from kbdesk.exporters.facets import FACETS
from kbdesk.exporters.fields import flags, folders, iso, path_text, web_address
from kbdesk.exporters.html_markdown import as_markdown
from kbdesk.exporters.passages import mark_html, mark_text
from kbdesk.patterns import compiled
from kbdesk.text_marks import without_marks
from kbdesk.worded import Worded

_FORBIDDEN = compiled(r'[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e<>:"/\\|?*#^\[\]%]+')
_RESERVED = compiled(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", re.I)
_LONGEST_NAME = 120
_LONGEST_FOLDER = 60
_DEEPEST = 12
"""Folders within folders on the disk, so that no path is too long for a system; the front matter has them all."""

_LINK = compiled(r"\]\((https?://[^\s()]+)\)")
_TAG_SPACES = compiled(r"[^\w/-]+")
_FOUND_OUT = ("author", "site", "published", "language", "category", "summary", "doi", "isbn")


class _Names:
    """Names of files that are unique in their folder, also where case does not count."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def path(self, article: Article) -> PurePosixPath:
        """The path of an article's file within the export."""
        first = (folders(article) or [[]])[0][:_DEEPEST]
        folder = PurePosixPath(*[_safe(name, _LONGEST_FOLDER) or "_" for name in first])
        url = web_address(article)
        name = _safe(article.get("title") or re.sub(r"^https?://(?:www\.)?", "", url), _LONGEST_NAME) or "untitled"
        number = 1
        while True:
            path = folder / (f"{name}.md" if number == 1 else f"{name} {number}.md")
            # A folder may be called as a file is; no folder ends in .md unless someone called it so.
            if (key := unicodedata.normalize("NFKC", str(path)).casefold()) not in self._taken:
                self._taken.add(key)
                return path
            number += 1


def _safe(name: str, longest: int) -> str:
    name = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name)).split()).strip(". ")
    name = name.encode("utf-8", "ignore")[:longest].decode("utf-8", "ignore").strip(". ")
    if name.lower().endswith(".md"):
        name = name[:-3].strip(". ")
    return f"{name}_" if _RESERVED.match(name) else name


def _write(articles: Iterable[Article], path: Path) -> int:
    path.mkdir()
    names = _Names()
    files: dict[str, PurePosixPath] = {}  # of each address that leads to an article in the export
    linking: list[PurePosixPath] = []
    count = 0
    for article in articles:
        file = names.path(article)
        for address in (web_address(article), *(article.get("aliases") or ())):
            if address:
                files.setdefault(_bare(address), file)
        text = _file(article)
        place = path / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8", "replace", newline="\n")
        if _LINK.search(text):
            linking.append(file)
        count += 1
    # Only now it is known which addresses are in the export.
    for file in linking:
        _link(path, file, files)
    _settle(path)
    return count


def _link(top: Path, file: PurePosixPath, files: dict[str, PurePosixPath]) -> None:
    """Lead the links of a file to other files of the export."""
    text = (top / file).read_text("utf-8")
    head, mark, body = text.partition("\n---\n")

    def led(found: re.Match[str]) -> str:
        target = files.get(_bare(found[1]))
        if target is None or target == file:
            return found[0]
        up = len(file.parent.parts)
        shared = 0
        while shared < up and file.parts[shared] == target.parts[shared] and shared < len(target.parts) - 1:
            shared += 1
        relative = "/".join([*[".."] * (up - shared), *target.parts[shared:]])
        return f"]({quote(relative)})"

    linked = head + mark + _LINK.sub(led, body)
    if linked != text:
        (top / file).write_text(linked, "utf-8", newline="\n")


def _bare(url: str) -> str:
    """What makes an address the same as another: without the scheme, the place in the page, and a slash at the end."""
    return re.sub(r"^https?://", "", url.partition("#")[0]).rstrip("/")


def _file(article: Article) -> str:
    text = (article.get("text") or "").strip()
    # What its user wrote is Markdown already.
    is_note = str(article.get("url") or "").startswith("note:")
    plain = text if is_note else as_markdown(article.get("html") or "") or text
    body = _marked(article, plain, text)
    head = [*_front_matter(article), *(["marked: true"] if body != plain else [])]
    return "---\n" + "\n".join(head) + f"\n---\n{chr(10) + body + chr(10) if body else ''}"


def _marked(article: Article, plain: str, text: str) -> str:
    """The body of a file with its highlights marked; as it is where that could not be taken back."""
    if not (highlights := article.get("highlights")):
        return plain
    if plain == text:
        marked = mark_text(plain, highlights)
    else:
        marked = as_markdown(article["html"], partial(mark_html, highlights=highlights))
    return marked if without_marks(marked) == plain else plain


def _front_matter(article: Article) -> Iterator[str]:
    url = web_address(article)
    yield f"title: {_quoted(article.get('title') or '')}"
    if url:
        yield f"url: {_quoted(url)}"
    yield from _listed("other_urls", article.get("aliases") or ())
    tags = list(article.get("tags") or ())
    fitting = [_TAG_SPACES.sub("-", tag).strip("-") or "tag" for tag in tags]
    yield from _listed("tags", dict.fromkeys(fitting))
    if fitting != tags:
        yield from _listed("kbdesk_tags", tags)
    paths = folders(article)
    yield from _listed("folder", paths[0] if paths else ())
    if len(paths) > 1:
        yield from _listed("folders", map(path_text, paths))
    if added := iso(article.get("added")):
        yield f"added: {added}"
    if note := article.get("note"):
        yield f"note: {_quoted(note)}"
    highlights = article.get("highlights") or ()
    yield from _listed("highlights", (mark["quote"] for mark in highlights))
    for name in ("note", "colour"):
        said = [mark.get(name) or "" for mark in highlights]
        if any(word not in ("", "yellow") for word in said):
            yield from _listed(f"highlight_{name}s", said)
    said = flags(article)
    if "read" in said or "unread" in said:
        yield f"read: {'true' if 'read' in said else 'false'}"
    if "starred" in said:
        yield "starred: true"
    if "archived" in said:
        yield "archived: true"
    if "private" in said:
        yield "private: true"
    for name in _FOUND_OUT:
        if value := article.get(name):
            yield f"{name}: {_quoted(str(value))}"
    yield f"kbdesk: {'article' if url else 'note'}"


def _listed(name: str, values: Iterable[str]) -> Iterator[str]:
    lines = [f"  - {_quoted(value)}" for value in values]
    if lines:
        yield f"{name}:"
        yield from lines


def _quoted(text: str) -> str:
    """A text as YAML has it between quotation marks, which is as JSON has it."""
    escaped = json.dumps(text, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda sign: f"\\u{ord(sign[0]):04x}", escaped)


def _settle(folder: Path) -> None:
    """Have the folder itself on the disk before it gets its name. Single files are left to the system: there may be
    a hundred thousand."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows does not open folders
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


EXPORTER = Exporter(
    "markdown",
    Worded("Folder of Markdown (Obsidian)"),
    (),
    _write,
    frozenset(FACETS) - {"works"},
)
