"""What a page says about itself.

Cheap ways first: JSON-LD, meta elements, elements that name themselves. trafilatura's own search takes 27 ms a page,
most of them for a date in running text, and finds one on few pages more than these ways do.
"""

import re
from collections.abc import Iterable
from urllib.parse import urljoin

from lxml.html import HtmlElement

from kbdesk.ingest import urls
from kbdesk.ingest.readers import linkeddata, scholar
from kbdesk.patterns import compiled

_TITLES = (
    "og:title",
    "citation_title",
    "dc.title",
    "twitter:title",
    "dcterms.title",
    "sailthru.title",
    "parsely-title",
)
_AUTHORS: tuple[str, ...] = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_AUTHORS += ("article:author_name", "twitter:creator", "book:author", "dc.contributor")
_DATES: tuple[str, ...] = (
    "article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
)
_DATES += (
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
)
_DATES += (
    "publish-date",
    "publishdate",
    "publication_date",
    "date",
    "og:published_time",
    "article:published",
    "article.published",
)
_DATES += (
    "bt:pubdate",
    "article_date_original",
    "originalpublicationdate",
    "citation_online_date",
    "release_date",
    "created",
)
_ADDRESS = compiled(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:/\S*)?", re.IGNORECASE)
"""A site that is called by its address: its host is name enough."""

_SITES = ("og:site_name", "application-name", "citation_journal_title", "dc.publisher", "apple-mobile-web-app-title")
_DESCRIPTIONS = ("og:description", "description", "dc.description", "twitter:description", "dcterms.abstract")
_IMAGES = (
    "og:image",
    "og:image:url",
    "og:image:secure_url",
    "twitter:image",
    "twitter:image:src",
    "image",
    "thumbnail",
)
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language")

_DATE = compiled(r"(?<!\d)(1[89]\d\d|20\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_LOOSE_DATE = compiled(r"(?<!\d)(1[89]\d\d|20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED_DATE = compiled(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?\.?,?\s+)?({'|'.join(_MONTHS)})[a-z]*\.?,?\s+(?:(\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(1[89]\d\d|20\d\d)",
    re.IGNORECASE,
)
_PATH_DATE = compiled(r"/(19[89]\d|20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:[/-]|$)")
_LANGUAGE = compiled(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8})){0,3}")
_REFRESH = compiled(r"\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?\s*([^\"'>]+)", re.IGNORECASE)
_LONGEST_REFRESH = 10
_LONGEST_ADDRESS = 4_000
_MOST_VALUES = 3_000
_SPLIT_TITLE = compiled(r"\s+[|–—•·»«/\\:-]+\s+|\s*\|\s*")
_ONE_FOR_EACH = ("pandoc", "quarto")
"""Programs that write an element for each author; of other pages a second one is as often the site."""

_LONGEST_AUTHORS = 1_000
_BYLINE_WORDS = compiled(r"^(?:by|written by|posted by|author:?|von|por|par|di|door|av|af|text:?)\s+", re.IGNORECASE)
_SEPARATORS = " ,;:|/\\-‐‑‒–—―_~*+=<>·•‧∙⋅●○■▪▸►→‹›«»¦"
"""What stands between a name and what a site says beside it."""

_CALLED_AUTHOR = "author-name"
_CALLED_BYLINE = frozenset(("byline", "author", "p-author", "byline-name"))
_BYLINE_TAGS = frozenset(("span", "p", "div", "a", "address"))


class Metadata:
    """What one page says about itself; made before its tree is changed."""

    def __init__(self, tree: HtmlElement, url: str, base: str = "") -> None:
        """`base` is what relative addresses are relative to, where that is not the page's own address."""
        self._tree = tree
        self._url = url
        self._base = self._base_of(tree, base or url)
        self._meta, self._authors, scholarly = _meta(tree)
        self._data, node = linkeddata.article(tree)
        self.citation = scholar.citation(scholarly, node, url)
        self.said = linkeddata.body(node)
        self._heads = [_line(h.text_content()) for h in list(tree.iter("h1"))[:5]]
        self._named = _line(_first_text(tree.iter("title")))
        self.values = self._values()
        title = self.values["title"].casefold()
        # Behind the one that is the title, those of a document are its chapters.
        own = next((place for place, head in enumerate(self._heads) if head.casefold() == title), len(self._heads))
        self.titles = [self.values["title"], *self._heads[: own + 1]]

    def absolute(self, address: str) -> str:
        """An address on this page as an absolute one, or "" where it is not for the web."""
        address = address.strip()
        if not address or address[:1] == "#" or len(address) > _LONGEST_ADDRESS:
            return ""
        if address[:7] == "mailto:":
            return address[:1000]
        if address.startswith(("http://", "https://")) and "/." not in address:
            return address  # joining it would change nothing, and take most of the time that a picture takes
        try:
            joined = urljoin(self._base, address)
        except ValueError:
            return ""
        return joined if joined.startswith(("http://", "https://")) else ""

    def refresh(self) -> str:
        """Where the page sends its reader on to by itself, or ""."""
        for meta in self._tree.iter("meta"):
            if meta.get("http-equiv", "").strip().lower() == "refresh":
                match = _REFRESH.match(meta.get("content", ""))
                if match and int(match[1]) <= _LONGEST_REFRESH:
                    target = self._address(match[2])
                    return target if target != self._address(self._url) else ""
        return ""

    def _values(self) -> dict[str, str]:
        """All that `Extracted` wants to know about a page besides its text."""
        canonical = next(
            (
                a
                for link in self._tree.iter("link")
                if "canonical" in link.get("rel", "").lower().split() and (a := link.get("href"))
            ),
            "",
        )
        site = self._site()
        return {
            "title": self._title(site)[:500],
            "author": self._author()[:300],
            "published": self._published(),
            "site": (site or urls.host_of(self._url).removeprefix("www."))[:200],
            "language": self._language(),
            "description": (self._first(_DESCRIPTIONS) or _line(self._data.get("description", "")))[:2000],
            "image": self.absolute(self._first(_IMAGES) or self._data.get("image", "")),
            "canonical": self._address(canonical) if canonical else "",
        }

    @staticmethod
    def _base_of(tree: HtmlElement, url: str) -> str:
        for base in tree.iter("base"):
            if href := base.get("href", "").strip():
                try:
                    return str(urljoin(url, href))
                except ValueError:
                    break
        return url

    def _address(self, address: str) -> str:
        if len(address) > _LONGEST_ADDRESS:
            return ""
        try:
            return urls.join(self._base, address)
        except urls.BadUrl:
            return ""

    def _first(self, names: Iterable[str]) -> str:
        return next((value for name in names if (value := self._meta.get(name))), "")

    def _title(self, site: str) -> str:
        said = self._first(_TITLES) or _line(self._data.get("title", ""))
        if said and said.casefold() != site.casefold():
            return _without_site(said, site)
        heads = [head for head in self._heads if head and head.casefold() != site.casefold()]
        if len(heads) == 1 and len(heads[0]) <= 300:
            return heads[0]
        named = _without_site(self._named, site)
        for head in heads:
            if head.casefold() in named.casefold():
                return head
        return named or said or (heads[0] if heads else "")

    def _site(self) -> str:
        if said := self._first(_SITES) or _line(self._data.get("site", "")):
            address = _ADDRESS.fullmatch(said)
            return address[1] if address else said.lstrip("@")
        parts = _SPLIT_TITLE.split(self._named)
        host = re.sub(
            r"[^a-z0-9]", "", urls.host_of(self._url).partition(":")[0].removeprefix("www.").rpartition(".")[0]
        )
        for part in (parts[-1], parts[0]) if len(parts) > 1 else ():  # a part of the title that the host is named after
            if host and re.sub(r"[^a-z0-9]", "", part.casefold()) in (host, host.split(".")[0]):
                return part
        return ""

    def _author(self) -> str:
        if said := _authors([self._data.get("author", "")]):
            return said
        if said := _authors(self._authors):
            return said
        for name in _AUTHORS:
            if said := _authors([self._meta.get(name, "")]):
                return said
        for elements in _bylines(self._tree):
            found = [_line(e.get("content") or e.text_content()) for e in elements[:3]]
            if said := _authors([name for name in found if len(name) <= 80][:1]):
                return said
        return ""

    def _published(self) -> str:
        for said in (self._data.get("published", ""), *(self._meta.get(name, "") for name in _DATES)):
            if said and (date := _date(said)):
                return date
        for element in list(self._tree.iter("time"))[:30]:
            if any(a.tag in ("aside", "footer", "nav") for a in element.iterancestors()):
                continue
            if date := _date(element.get("datetime") or element.get("content") or "") or _date(
                element.text_content()[:60]
            ):
                return date
        if match := _PATH_DATE.search(self._url):
            return _checked(match[1], match[2], match[3])
        return self._searched()

    def _searched(self) -> str:
        import datetime

        from htmldate import find_date

        try:
            found = find_date(
                self._tree,
                extensive_search=False,
                original_date=True,
                url=self._url,
                max_date=datetime.date.today().isoformat(),
            )
        except Exception:  # a library that searches any text for dates meets what nobody thought of
            return ""
        return found or ""

    def _language(self) -> str:
        root = self._tree.getroottree().getroot()
        said = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
        for one in (said, self._first(_LANGUAGES), self._data.get("language", "")):
            if match := _LANGUAGE.match(one.strip()):
                return match[0].replace("_", "-").lower()
        return ""


def _meta(tree: HtmlElement) -> tuple[dict[str, str], list[str], dict[str, list[str]]]:
    """The first content of each name of the page's meta elements, its citation authors, and what speaks of a work."""
    found: dict[str, str] = {}
    authors: list[str] = []
    scholarly: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = element.get("content")
        if not name or not content or not (content := _line(content)):
            continue
        name = name.strip().lower()
        if name == "citation_author" and len(authors) < 50:
            authors.append(content)
        if name.startswith(scholar.PREFIXES) and len(values := scholarly.setdefault(name, [])) < _MOST_VALUES:
            values.append(content)
        if name == "author" and name in found and found.get("generator", "").startswith(_ONE_FOR_EACH):
            found[name] = f"{found[name]}; {content}"[:_LONGEST_AUTHORS]
        for one in name.split() if " " in name else (name,):
            found.setdefault(one, content)
    return found, authors, scholarly


def _bylines(tree: HtmlElement) -> tuple[list[HtmlElement], ...]:
    """What may name the author, the surest first: by microdata, by what a link or an element is for, by a class."""
    declared: list[HtmlElement] = []
    linked: list[HtmlElement] = []
    called: list[HtmlElement] = []
    # One walk in Python takes a third of what it takes XPath to find out that there is none.
    for element in tree.iterdescendants("*"):
        if element.get("itemprop") == "author":
            names = [e for e in element.iterdescendants("*") if e.get("itemprop") == "name"]
            declared += names or [element]
        classes = element.get("class", "")
        classes = classes.split() if "author" in classes or "byline" in classes else ()
        if _CALLED_AUTHOR in classes or (element.get("rel") == "author" and element.tag == "a"):
            linked.append(element)
        if classes and element.tag in _BYLINE_TAGS and not _CALLED_BYLINE.isdisjoint(classes):
            called.append(element)
    return declared, linked, called


def _authors(names: Iterable[str]) -> str:
    kept: list[str] = []
    for name in names:
        for one in name.split(";"):
            one = _BYLINE_WORDS.sub("", _line(re.sub(r"<[^<>]*>", " ", one)).strip(_SEPARATORS))
            one = one.strip(_SEPARATORS)
            if one.startswith(("http:", "https:", "@", "www.")) or "@" in one or not re.search(r"[^\W\d_]{2}", one):
                continue
            if len(one) <= 120 and one.casefold() not in (k.casefold() for k in kept):
                kept.append(one)
    return "; ".join(kept)


def _date(said: str) -> str:
    """A date from whatever way of writing one that says the year in four digits and no month for a day."""
    said = said.strip()[:100]
    if match := _DATE.search(said) or _LOOSE_DATE.search(said):
        return _checked(match[1], match[2], match[3])
    if (match := _NAMED_DATE.search(said)) and (day := match[1] or match[3]):
        return _checked(match[4], str(_MONTHS.index(match[2][:3].lower()) + 1), day)
    return ""


def _checked(year: str, month: str, day: str) -> str:
    import datetime

    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return date.isoformat() if date <= datetime.date.today() + datetime.timedelta(days=366) else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _first_text(elements: Iterable[HtmlElement]) -> str:
    return next((text for element in elements if (text := element.text_content()).strip()), "")


def _without_site(title: str, site: str) -> str:
    """A title without the name of its site in front or behind."""
    parts = _SPLIT_TITLE.split(title)
    if site and len(parts) > 1:
        for part in (parts[-1], parts[0]):
            if part.casefold() == site.casefold() and (
                rest := title.replace(part, "", 1) if part == parts[0] else title[: title.rindex(part)]
            ):
                return rest.strip(" |–—•·»«/\\:-") or title
    return title
