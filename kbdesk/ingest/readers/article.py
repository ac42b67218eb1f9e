"""What of a page is its article, by trafilatura: asked carefully first, and otherwise where that left out too much."""

import logging
from collections.abc import Iterable
from copy import copy
from typing import Any

from lxml.etree import XPath
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.htmlprocessing import convert_tags, prune_unwanted_nodes, tree_cleaning
from trafilatura.main_extractor import extract_content
from trafilatura.settings import Extractor
from trafilatura.xpaths import RAW_TREE_PRUNE_XPATH, REMOVE_COMMENTS_AND_LISTS_XPATH, REMOVE_COMMENTS_XPATH

from kbdesk.ingest.readers import prose, rules

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it says of each page that it is discarded
rules.quicken()
prose.quicken()

_OPTIONS: dict[str, Any] = {
    "comments": False,
    "links": True,
    "formatting": True,
    "output_format": "html",  # only the body is used; "python" would write a text of it as well
}
# Made once: to read them from the library's settings takes as long as a hundredth of a page.
_CAREFUL = Extractor(fast=True, precision=True, **_OPTIONS)
_USUAL = Extractor(fast=True, **_OPTIONS)
_THIRD = Extractor(fast=False, precision=True, **_OPTIONS)
_WHOLE = Extractor(fast=False, **_OPTIONS)
_COMMENTED = Extractor(fast=True, **(_OPTIONS | {"comments": True}))
# With so much of all the text of its page, a careful extraction is beyond doubt where it has so many characters, or
# the page's paragraphs do not say more.
_SHARE = 0.2
_PLENTY = 1500
# A careful extraction that keeps less of a page than this part of what the usual one keeps has lost something.
_AGREEMENT = 0.6
# Two that agree on less than this part of a page may both have missed the article.
_LITTLE = 0.12
# What keeps more of a page than this has told nothing apart.
_EVERYTHING = 0.95
# But for a page of which less than this leads elsewhere: it has no menus.
_MENUS = 0.1
# What is shorter is a line or two that a discussion is about, if there is so much more of that.
_LINES = 250
_DISCUSSION = 4
_THREAD = "DiscussionForumPosting"
_PROSE = XPath("//p//text()[not(ancestor::nav or ancestor::footer or ancestor::aside)]", smart_strings=False)


def article(tree: HtmlElement) -> Any | None:
    """The body of the article, in trafilatura's own elements, or None. The tree stays as it is.

    Extracting carefully (`favor_precision`) leaves out more of what is not the article, but of some pages it leaves
    out most, or all. So where it kept little, the usual way is asked too. Where that kept far more, or both hardly
    anything of the page, what other libraries find is weighed up, which takes three times as long: carefully first,
    and without care where that still finds far less. Of a forum's thread the careful way keeps one post, for it takes
    the others for comments.
    """
    found = _article(tree)
    return found if _size(found) >= _LINES else _with_comments(tree, found)


def _article(tree: HtmlElement) -> Any | None:
    if _is_thread(tree):
        return _extracted(tree, _WHOLE)
    careful = carefully(tree)
    size = _size(careful)
    # A usual extraction is made of the page's paragraphs; where it could not keep far more, it need not be tried.
    if (size >= _SHARE * len(tree.text_content()) or size >= _SHARE * _page_size(tree)) and (
        size >= _PLENTY or size >= _AGREEMENT * _length(_PROSE(tree))
    ):
        return careful
    usual = _extracted(tree, _USUAL)
    page, kept = _page_size(tree), _size(usual)
    agreed = size >= _AGREEMENT * kept > 0
    if agreed and size >= _LITTLE * page:
        return careful
    all_of_it = kept > _EVERYTHING * page
    if not agreed and all_of_it and _linked(tree) < _MENUS * page:
        return usual  # there is nothing to be told apart
    least = _LINES if all_of_it else _AGREEMENT * kept
    if not agreed and _size(third := _extracted(tree, _THIRD)) >= least > 0:
        return third
    whole = _extracted(tree, _WHOLE)
    most = _size(whole)
    if size >= _AGREEMENT * most > 0:
        return careful
    if most < _AGREEMENT * kept < _AGREEMENT * _EVERYTHING * page:
        return usual
    return whole if most else usual


def _with_comments(tree: HtmlElement, found: Any | None) -> Any | None:
    """What was found, and the comments to it where these are what the page is for."""
    document: Any = bare_extraction(tree, options=_COMMENTED)
    comments = None if document is None else document.commentsbody
    if comments is None or _size(comments) < _DISCUSSION * _LINES:
        return found
    body = comments.makeelement("body")
    for part in (found, comments):
        body.extend(() if part is None else list(part))
    return body


def _is_thread(tree: HtmlElement) -> bool:
    """Whether a page says that it is one."""
    return any(script.text and _THREAD in script.text for script in tree.iter("script"))


def carefully(tree: HtmlElement) -> Any | None:
    """What `bare_extraction` finds that favours precision and is fast, by the same steps of the library.

    That copies a page four times, for steps that come after these, or do not come at all: a twelfth of an extraction.
    """
    try:
        page = copy(tree)
        held = list(page.iter())  # lxml makes an object of an element whenever it is met, unless there is one
        prune_unwanted_nodes(page, RAW_TREE_PRUNE_XPATH)
        prune_unwanted_nodes(page, REMOVE_COMMENTS_AND_LISTS_XPATH)
        page = convert_tags(tree_cleaning(page, _CAREFUL), _CAREFUL)
        body, text = extract_content(prune_unwanted_nodes(page, REMOVE_COMMENTS_XPATH), _CAREFUL)
        del held
    except (TypeError, ValueError):  # as the library itself does
        return None
    return body if len(text) >= _CAREFUL.min_output_size else None


def _extracted(tree: HtmlElement, options: Extractor) -> Any | None:
    # It works on a copy of the tree. It is not told the address, so that it leaves links as they are: most of them do
    # not stay, and making all of them absolute takes a tenth of the time.
    found: Any = bare_extraction(tree, options=options)
    return None if found is None else found.body


def _size(body: Any | None) -> int:
    return 0 if body is None else _length(body.itertext())


def _page_size(tree: HtmlElement) -> int:
    """What a page holds, but for scripts and what is there for want of them."""
    body = tree.find("body")
    if body is None:
        return 0
    unseen = [e.text for e in body.iter("script", "noscript")]
    unseen += [e.tail for part in body.iter("noscript") for e in part]
    return _length(body.itertext()) - _length(filter(None, unseen))


def _linked(tree: HtmlElement) -> int:
    """How much of a page leads elsewhere."""
    return sum(_length(link.itertext()) for link in tree.iter("a"))


def _length(texts: Iterable[str]) -> int:
    return sum(len(text) for text in texts if not text.isspace())
