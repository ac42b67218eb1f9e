"""The bundled articles: Markdown files with a small block of front matter, one folder per invented magazine."""

import re
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zlib import crc32

from kbdesk import resource
from kbdesk.patterns import compiled

CATEGORIES = (
    "Arts & Entertainment",
    "Business & Economy",
    "Computing & Technology",
    "Education",
    "Health & Medicine",
    "History & Culture",
    "Life & Leisure",
    "Nature & Environment",
    "Politics & Law",
    "Science & Mathematics",
    "Society & Philosophy",
    "Sport",
)
"""The contract's twelve, one of which every article names."""

_REQUIRED = ("title", "author", "published", "category", "site", "language", "tags", "folder")
_OPTIONAL = ("note",)

_FRONT_MATTER = compiled(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)


class ArticleError(ValueError):
    """A bundled article is not as it should be."""


@dataclass(frozen=True, slots=True)
class Magazine:
    """An invented site that articles are said to come from."""

    slug: str
    name: str
    tagline: str
    layout: str
    accent: str


@dataclass(frozen=True, slots=True)
class Article:
    """One bundled article and what its front matter says about it."""

    magazine: str
    """The slug of its magazine, which is also the name of its folder."""
    slug: str
    title: str
    author: str
    published: date
    category: str
    site: str
    language: str
    tags: tuple[str, ...]
    folder: tuple[str, ...]
    """Where its bookmark stands in the export, outermost folder first."""
    note: str
    body: str
    """The article itself, in Markdown, without its title."""

    @property
    def path(self) -> str:
        """The path of its page on the demo's server."""
        return f"/{self.magazine}/{self.slug}"

    @property
    def added(self) -> datetime:
        """When somebody is supposed to have kept it: within a year after it appeared, always the same moment."""
        chance = crc32(self.path.encode())
        appeared = datetime(self.published.year, self.published.month, self.published.day, 7, tzinfo=UTC)
        return appeared + timedelta(days=chance % 300, seconds=chance % 50_000)


def load_magazines() -> dict[str, Magazine]:
    """The invented magazines by their slugs."""
    table = tomllib.loads(resource.path("demo", "sites.toml").read_text(encoding="utf-8"))
    return {slug: Magazine(slug=slug, **fields) for slug, fields in table.items()}


def load_articles() -> tuple[Article, ...]:
    """All bundled articles, ordered by their paths.

    Raises:
        ArticleError: one of them is incomplete.
    """
    files = sorted(resource.path("demo").glob("*/*.md"))
    return tuple(parse(file.read_text(encoding="utf-8"), file) for file in files)


def parse(text: str, file: Path) -> Article:
    """Read one article; `file` gives it its address and names it in complaints.

    Raises:
        ArticleError: its front matter is missing, incomplete or wrong.
    """
    match = _FRONT_MATTER.match(text)
    if match is None:
        raise ArticleError(f"{file.name} has no front matter.")
    fields = _fields(match[1], file)
    if fields["category"] not in CATEGORIES:
        raise ArticleError(f"{file.name}: there is no category {fields['category']!r}.")
    try:
        published = date.fromisoformat(fields["published"])
    except ValueError as error:
        raise ArticleError(f"{file.name}: {fields['published']!r} is no date.") from error
    return Article(
        magazine=file.parent.name,
        slug=file.stem,
        title=fields["title"],
        author=fields["author"],
        published=published,
        category=fields["category"],
        site=fields["site"],
        language=fields["language"],
        tags=tuple(_split(fields["tags"].removeprefix("[").removesuffix("]"), ",")),
        folder=tuple(_split(fields["folder"], "/")),
        note=fields.get("note", ""),
        body=match[2].strip(),
    )


def _fields(block: str, file: Path) -> dict[str, str]:
    """The `name: value` lines of a front matter block. This much of YAML is all that the articles use."""
    fields: dict[str, str] = {}
    for line in block.splitlines():
        name, colon, value = line.partition(":")
        if not colon or name in fields or name not in _REQUIRED + _OPTIONAL:
            raise ArticleError(f"{file.name}: what is {line!r} in its front matter?")
        fields[name] = value.strip()
    if missing := [name for name in _REQUIRED if not fields.get(name)]:
        raise ArticleError(f"{file.name} lacks {', '.join(missing)}.")
    return fields


def _split(text: str, separator: str) -> list[str]:
    return [part.strip() for part in text.split(separator) if part.strip()]
