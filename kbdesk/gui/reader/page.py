"""One article as a page of rich text: made off the window thread, from what the engine keeps of it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape, unescape
from types import MappingProxyType
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from kbdesk.bookmark import Memento
from kbdesk.citation import Citation
from kbdesk.commands.retrying import may_be_archived
from kbdesk.gui.browser import may_open
from kbdesk.gui.reader.page_filter import taken
from kbdesk.gui.reader.summary_shown import beyond_the_beginning
from kbdesk.gui.widgets.theme import Tokens
from kbdesk.gui.words import setting_words, wording
from kbdesk.gui.words.failure_sentences import sentence
from kbdesk.library.records import INTERNET_ARCHIVE, ArticleDetail, ArticleStatus, Failure

MOST_HTML = 1_500_000
MOST_TAGS = 12
"""Tags that stand above a text; where there are more, the others stand below it."""

LONG_TITLE, MOST_TITLE = 300, 500
"""Characters of a title that is set smaller, and of one that is cut."""

BETWEEN = "&nbsp;&nbsp;&nbsp; "
"""The parts of a line. A sign between them would be left over at one end or the other of a line that breaks there; and
Qt makes one space of any that are not these.
"""

_LONGEST_WHOLE = 28
"""Letters of what is not broken at its spaces: of more, a narrow page would break it in the middle of a word."""

ISOLATED = "\u2068{}\u2069"
_SLANTED = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN")
RETRY = "kbdesk:retry"
ARCHIVE = "kbdesk:archive"
BROWSER = "kbdesk:browser"
"""Links of the page that stand for a button of the window; no article can hold one, as its links are filtered."""


def _tr(text: str, comment: str | None = None, n: int = -1) -> str:
    return QCoreApplication.translate("reader", text, comment, n)


@dataclass(frozen=True)
class Look:
    """How a page is set; `with_address`: the address stands in the head, for where no link can be followed."""

    tokens: Tokens
    family: str
    mono: str
    size: float
    spacing: int = 152
    with_address: bool = False


def page(
    detail: ArticleDetail,
    failure: Failure | None,
    look: Look,
    pictures: Mapping[str, tuple[str, int]] = MappingProxyType({}),
    tries: int | None = None,
) -> tuple[str, list[str]]:
    """The whole page, and the addresses of the pictures in it; see `page_filter.taken`. `tries`: that of a page that is
    still to be fetched.
    """
    images: list[str] = []
    article = detail.article
    # without an <html>, which in Qt would set every paragraph from left to right; so each goes by its own first letter
    parts = [f"<style>{_style(look)}</style><body>", _header(detail, look.with_address)]
    there = article.status is ArticleStatus.READY or detail.html or detail.text
    if there and (said := beyond_the_beginning(detail.summary, detail.text or "")):
        parts.append(_summary(said))
    parts.append("<hr>")
    if there:
        body, images = _body(detail, pictures)
        parts.append(body)
    else:
        parts.append(_absent(detail, failure, tries))
    if rest := article.tags[MOST_TAGS:]:
        parts.append(f'<hr><p class="tags"{_direction(article.title)}>{_chips(rest)}</p>')
    parts.append("</body>")
    return "".join(parts), images


def _has_italics(text: str) -> bool:
    """Whether its script is one that is slanted: of others, a font has no such letters to show."""
    letters = [unicodedata.name(sign, "") for sign in text if sign.isalpha()][:200]
    return sum(one.startswith(_SLANTED) for one in letters) * 2 >= len(letters)


def _direction(text: str) -> str:
    """The attribute that has what stands beside a text run as it does."""
    first = next((kind for sign in text if (kind := unicodedata.bidirectional(sign)) in ("L", "R", "AL")), "L")
    return "" if first == "L" else ' dir="rtl"'


def _header(detail: ArticleDetail, with_address: bool) -> str:
    article = detail.article
    way = _direction(article.title)
    site = wording.plain(article.site) or _host(article.url)
    parts = []
    if site:
        name = escape(site)
        if may_open(article.url):
            name = f'<a href="{escape(article.url)}" title="{escape(article.url)}">{name}</a>'
        parts.append(f'<p class="site"{way}>{name}</p>')
    title = wording.plain(article.title) or article.url
    # an address is long and one word: as large as a title it would fill the page; so would what is a whole text
    is_long = title == article.url or len(title) > LONG_TITLE
    title = title if len(title) <= MOST_TITLE else title[:MOST_TITLE].rstrip() + "…"
    parts.append(f'<h1 class="{"address" if is_long else "title"}">{escape(title)}</h1>')
    byline = [
        escape(wording.plain(article.author)),
        escape(wording.published(article.published)) if article.published else "",
        escape(_tr("{n} min read").format(n=article.minutes)) if article.minutes else "",
        escape(_tr("added {day}").format(day=wording.moment(article.added).rsplit(" ", 1)[0])),
    ]
    said = BETWEEN.join(_whole(part) for part in byline if part)
    # words of the window's language in the head of an article of another: isolated, or a number would go astray
    parts.append(f'<p class="byline"{way}>{ISOLATED.format(said) if way else said}</p>')
    if with_address and title != article.url and may_open(article.url):
        parts.append(f'<p class="address">{escape(article.url)}</p>')
    if detail.citation and (where := _published_in(detail.citation, site)):
        parts.append(f'<p class="byline"{way}>{where}</p>')
    if detail.memento:
        said = _archived(detail.memento)
        parts.append(f'<p class="byline"{way}>{ISOLATED.format(said) if way else said}</p>')
    places = [" › ".join(escape(wording.plain(name)) for name in folder) for folder in detail.folders if folder]
    if article.tags:
        chips = _chips(article.tags[:MOST_TAGS])
        if (more := len(article.tags) - MOST_TAGS) > 0:
            chips += f"&nbsp; {escape(_tr('{n} more below the text').format(n=wording.number(more)))}"
        parts.append(f'<p class="tags"{way}>{chips}</p>')
    said = f"{escape(_tr('In'))} {', '.join(places)}" if places else ""
    category = escape(wording.category(article.category)) if article.category else ""
    if said := BETWEEN.join(part for part in (said, _whole(category)) if part):
        parts.append(f'<p class="tags"{way}>{ISOLATED.format(said) if way else said}</p>')
    if detail.note and detail.note != detail.text:
        note = escape(detail.note).replace("\n", "<br>")
        parts.append(f'<table class="note" width="100%" cellspacing="0"><tr><td class="note">{note}</td></tr></table>')
    return "".join(parts)


def _archived(memento: Memento) -> str:
    """That the text is not from the page itself, with a link to what it is from."""
    day = wording.published(datetime.fromtimestamp(memento.made, UTC).date().isoformat())
    host = _host(memento.address)
    by = (
        _tr("As the Internet Archive had it on {day}") if host == INTERNET_ARCHIVE else _tr("As {host} had it on {day}")
    )
    said = escape(by.format(day=day, host=wording.plain(host)))
    return f'<a href="{escape(memento.address)}">{said}</a>' if may_open(memento.address) else said


def _summary(said: str) -> str:
    """What sums the article up. It is called so, and stands in the head: nobody wrote it in the article."""
    name, way = escape(_tr("Summary")), _direction(said)
    slanted = "summary" if _has_italics(said) else "upright"
    return f'<p class="label"{way}>{ISOLATED.format(name) if way else name}</p><p class="{slanted}">{escape(said)}</p>'


def _chips(tags: Sequence[str]) -> str:
    chips = [f'<span class="tag">&nbsp;{_whole(escape(wording.plain(tag)))}&nbsp;</span>' for tag in tags]
    return "&nbsp; ".join(chips)


def _whole(said: str) -> str:
    """A part of a line that stays on one, where it is short."""
    return said if len(unescape(said)) > _LONGEST_WHOLE else said.replace(" ", "&nbsp;")


def _published_in(work: Citation, site: str = "") -> str:
    """Where a work appeared, unless the site above it says just that, and the numbers it goes by, as links to what they
    lead to.
    """
    numbers = f"{work.volume}({work.issue})" if work.volume and work.issue else work.volume or work.issue
    place = ", ".join(wording.plain(part) for part in (f"{work.container} {numbers}".strip(), work.pages) if part)
    links = [
        (work.doi, f"https://doi.org/{quote(work.doi, safe='/:;()')}", f"doi:{work.doi}"),
        (work.arxiv, f"https://arxiv.org/abs/{quote(work.arxiv)}", f"arXiv:{work.arxiv}"),
        (work.pmid, f"https://pubmed.ncbi.nlm.nih.gov/{quote(work.pmid)}/", f"PMID {work.pmid}"),
    ]
    said = [escape(place) if work.container and place.casefold() != site.casefold() else ""]
    said += [f'<a href="{escape(url)}">{escape(wording.plain(name))}</a>' for number, url, name in links if number]
    said += [escape(wording.plain(f"ISBN {work.isbn}"))] if work.isbn else []
    return BETWEEN.join(part for part in said if part)


def _body(detail: ArticleDetail, pictures: Mapping[str, tuple[str, int]]) -> tuple[str, list[str]]:
    html = detail.html
    if html and len(html) <= MOST_HTML:
        body, images = taken(html, pictures)
        return _without_title(body, detail.article.title), images
    # a book in one page: its plain text lays out in a fraction of the time
    text = (detail.text or "")[:MOST_HTML]
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part.strip()), []


def _without_title(body: str, title: str) -> str:
    """The body without the heading that only repeats the title above it."""
    found = re.match(r"\s*<(h[23])>(.*?)</\1>", body, re.DOTALL)
    if found is None:
        return body
    heading = " ".join(unescape(re.sub(r"<[^>]*>", "", found[2])).split())
    return body[found.end() :] if heading.casefold() == " ".join(title.split()).casefold() else body


def _absent(detail: ArticleDetail, failure: Failure | None, tries: int | None) -> str:
    article = detail.article
    buttons = [(RETRY, _tr("Retry")), (BROWSER, _tr("Open in browser"))]
    if tries is not None or article.status is ArticleStatus.PENDING:
        heading, why = _tr("This page is on its way"), _tr("It is shown here as soon as it has been fetched.")
        remedy = ""
        buttons = buttons[1:]
        if failure is not None or tries:
            heading = _tr("This page is tried again")
        if failure is not None:
            remedy = _tr("Before, it failed: {why}").format(why=sentence(failure))
        elif tries:
            remedy = wording.counted(
                tries, _tr, "It did not come at the first try.", "It did not come at the first {n} tries."
            )
    elif article.status is ArticleStatus.LINK:
        heading, why = _tr("A link without its page"), _tr("Its page was not fetched. The link itself is kept.")
        remedy = ""
        buttons = buttons[1:]
    else:
        heading = _tr("This page could not be fetched")
        why = sentence(failure) if failure else _tr("Why it failed is on the Failed page.")
        remedy = setting_words.remedy(failure.remedy) if failure else ""
        if failure is None:
            buttons = buttons[1:]
        elif may_be_archived(failure):
            buttons.insert(1, (ARCHIVE, _tr("From the web archive")))
    parts = [f'<h2 class="absent">{escape(heading)}</h2>', f"<p>{escape(why)}</p>"]
    if remedy:
        parts.append(f'<p class="quiet">{escape(remedy)}</p>')
    if failure is not None and failure.attempts > 1 and tries is None:
        parts.append(f'<p class="quiet">{escape(_tr("Tried {n} times.").format(n=failure.attempts))}</p>')
    if not may_open(article.url):
        buttons = [button for button in buttons if button[0] != BROWSER]
    links = "&nbsp;&nbsp;&nbsp;&nbsp;".join(f'<a href="{address}">{escape(text)}</a>' for address, text in buttons)
    parts.append(f'<p class="buttons">{links}</p>')
    if detail.description:
        parts.append(f'<p class="quiet">{escape(detail.description)}</p>')
    parts.append(f'<p class="address">{escape(article.url)}</p>')
    return "".join(parts)


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.") if "://" in url else ""


def _style(look: Look) -> str:
    t, size = look.tokens, look.size
    family, mono = f"'{look.family}'", f"'{look.mono}'"
    small = f"font-size: {size * 0.86:.1f}pt"
    # of a heading Qt takes no size in points
    return f"""
body {{ font-family: {family}; font-size: {size:.1f}pt; color: {t.text}; }}
p, li, dd, dt {{ line-height: {look.spacing}%; }}
p {{ margin-top: 0; margin-bottom: {size * 1.0:.0f}px; }}
li {{ margin-bottom: {size * 0.4:.0f}px; }}
h1.title {{ font-size: {size * 1.75:.1f}pt; font-weight: 600; margin-top: 2px; margin-bottom: 10px;
    line-height: 122%; }}
h1.address {{ font-size: medium; font-weight: 600; margin-top: 2px; margin-bottom: 10px; }}
h2 {{ font-size: {size * 1.32:.1f}pt; font-weight: 600; margin-top: 26px; margin-bottom: 8px; line-height: 126%; }}
h2.absent {{ margin-top: 18px; }}
h3 {{ font-size: {size * 1.14:.1f}pt; font-weight: 600; margin-top: 20px; margin-bottom: 6px; }}
h4, h5, h6 {{ font-size: {size:.1f}pt; font-weight: 600; margin-top: 16px; margin-bottom: 4px; }}
a {{ color: {t.accent}; text-decoration: none; }}
p.site {{ {small}; margin-bottom: 4px; }}
p.byline, p.tags {{ {small}; color: {t.muted}; margin-bottom: 8px; }}
p.label {{ {small}; color: {t.muted}; font-weight: 600; margin-top: 14px; margin-bottom: 2px; }}
span.tag {{ background-color: {t.chip}; color: {t.muted}; }}
p.summary {{ color: {t.muted}; font-style: italic; }}
p.upright {{ color: {t.muted}; }}
p.quiet, p.address {{ color: {t.muted}; }}
p.address, p.caption {{ {small}; color: {t.muted}; }}
p.buttons {{ margin-top: 8px; font-weight: 600; }}
span.image {{ {small}; color: {t.muted}; font-style: italic; }}
pre, code, kbd, samp {{ font-family: {mono}; font-size: {size * 0.9:.1f}pt; }}
code, kbd, samp {{ background-color: {t.code}; }}
pre {{ margin: 0; white-space: pre; line-height: 135%; }}
table.code, table.quote, table.note, table.data {{ margin-top: 6px; margin-bottom: {size * 1.1:.0f}px; }}
td.code {{ background-color: {t.code}; }}
td.quote {{ border-left: 3px solid {t.line}; padding-left: 16px; padding-top: 2px; color: {t.muted}; }}
td.note {{ background-color: {t.chip}; padding: 10px; line-height: 140%; }}
hr {{ background-color: {t.line}; }}
table.data {{ border-collapse: collapse; border-color: {t.line}; }}
td, th {{ border-color: {t.line}; }}
th {{ font-weight: 600; text-align: left; background-color: {t.code}; }}
"""
