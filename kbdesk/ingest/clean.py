"""HTML that is safe to store, to show and to export: a short list of what may stay, and nothing else.

What comes here was built by our own readers from the text of a page, so that little of it should ever have to go. It
is done all the same, by a parser of its own: what is stored does not depend on a reader being right.
"""

import nh3

from kbdesk.patterns import compiled

_PLACE = compiled(r"place-\d{1,5}")
_LANGUAGE_CLASS = compiled(r"language-[\w+#.-]{1,20}")
_TAGS = {
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
    "code", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "a",
    "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "mark", "small", "q", "cite", "abbr", "kbd", "samp",
    "var", "section",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title", "id"},
    "img": {"src", "alt", "title", "width", "height"},
    "th": {"colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
    "abbr": {"title"},
    "code": {"class"},
}
# Elements that go with what is in them; of others that are not allowed, the text stays.
_WITH_CONTENT = {
    "script", "style", "iframe", "object", "embed", "noscript", "template", "svg", "math", "form", "select", "textarea",
    "button", "audio", "video", "canvas", "head", "title", "frameset", "noframes", "xmp", "plaintext",
}  # fmt: skip


def _checked(element: str, name: str, value: str) -> str | None:
    if name == "class":
        return value if _LANGUAGE_CLASS.fullmatch(value) else None
    if name == "id":
        return value if _PLACE.fullmatch(value) else None
    return value


_cleaner = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_WITH_CONTENT,
    attributes=_ATTRIBUTES,
    attribute_filter=_checked,
    strip_comments=True,
    link_rel="noopener noreferrer",
    url_schemes={"http", "https", "mailto"},
    url_relative=lambda address: address if address[:1] == "#" and _PLACE.fullmatch(address[1:]) else None,
)


def clean(html: str) -> str:
    """`html` with nothing in it but allowed elements and attributes: no script, no style, no frame, no handler.

    Links lead to http, https and mailto addresses or to a place of the article, pictures to http and https ones;
    whether a picture is ever loaded is for whoever shows it to decide.
    """
    return _cleaner.clean(html)
