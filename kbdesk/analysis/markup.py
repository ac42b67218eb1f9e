"""Markup that is part of a text: Markdown with HTML in it, templates of a site, code, formulas. It says
nothing of the subject.

Only what is looked at for an analysis is freed of it; the text itself stays as it is.
"""

import html
import re
from html.entities import html5

from kbdesk.patterns import compiled

_ATTRIBUTE = r"""\s++[\w:@.-]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=]++))"""
_WITHOUT_VALUE = rf"""(?=[^<>]*?=["'])(?:{_ATTRIBUTE}|\s++[\w:-]++)*+"""
"""Attributes that stand for themselves count beside one that has a value: "if a <b and c> d" is no element."""

_HTML = compiled(rf"</?[a-zA-Z][a-zA-Z0-9-]*+(?:(?:{_ATTRIBUTE})*+|{_WITHOUT_VALUE})\s*+/?>|<!--.{{0,2000}}?-->")
_HIGHLIGHTED = compiled(r"\{%-?\s*+highlight\b[^%\n]*+%\}.{0,20000}?\{%-?\s*+endhighlight\s*+-?%\}", re.S)
_TEMPLATE = compiled(r"""\{\{[^{}\n]*+\}\}|\{%[^%\n]*+%\}|\{\s*+(?::?\s*+[.#][\w-]|:?[\w-]++=["'\w])[^{}]{0,1000}+\}""")
"""Of a site's templates, or what Markdown says of the look of an element: "{: .wide }", "{ align=right }", over several
lines as Pandoc breaks them.
"""

_ENTITY = compiled(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}+|#\d{1,7}+|#[xX][0-9a-fA-F]{1,6}+);")
_TARGET = compiled(r"(?<=\])\((?:[^()\s]++(?:\s++\"[^\"\n]*+\")?|[^()\n]{1,200}\.(?:gif|jpe?g|png|svg|webp))\)")
_REFERENCE = compiled(r"\[(?<=[^\W_]\]\[)[^\[\]\n]++\]")
_EXPLAINED = compiled(r"^ {0,3}\[[^\[\]\n]++\]:[ \t]++\S++(?:[ \t]++[\"'(][^\n]*+)?$", re.M)
"""What a link of Markdown refers to, by name, and where that name is explained."""

_PICTOGRAM = compiled(r":(?<![\w:]:)[a-z0-9]++(?:[_-][a-z0-9]++)*+:(?![\w:])")
_PATH = compiled(r"`[^`\n/\\\\]{0,80}+[/\\\\][^`\n]{0,160}+`")
"""Code within a line that is the way to a file, or to a part of a program."""

_FORMULA = compiled(r"\\\((?:(?!\\[()]).){1,5000}+\\\)|\\\[(?:(?!\\[\[\]]).){1,5000}+\\\]", re.S)
_OF_A_FORMULA = compiled(r"[\\^_={}]")
_COMMAND = compiled(r"\\(?:begin|end)\{[^{}\n]{0,40}+\}|\\[a-zA-Z]{2,}+")
"""Of TeX. Brackets with a backslash before them are such in Markdown, too, where they have no sign of a formula."""

_FENCE = compiled(r" {0,3}(`{3,}|~{3,})")
_PATH_IN_PAGE = compiled(r"<code>((?=[^<]{5})[^<\n/\\\\]{0,80}+[/\\\\][^<\n]{1,160}+)</code>(?!</pre>)")
_LISTING = compiled(r"<pre><code\b[^<>]*>([^<]*)</code></pre>")
_ALL_CODE = 5
"""A text of which less than so many parts of a hundred are no code is no text about programs: its site has all of it in
<pre>, as archives of letters do.
"""


def without_markup(text: str) -> str:
    """The text without HTML elements, placeholders of templates, and what Markdown's links and pictures lead to.

    Where HTML writes a letter as an entity there is that letter.
    """
    if "<" in text:
        text = _HTML.sub(" ", text)
    if "{" in text:
        text = _TEMPLATE.sub(" ", text)
    if "](" in text:
        text = _TARGET.sub(" ", text)
    if "][" in text:
        text = _REFERENCE.sub(" ", text)
    if "]:" in text:
        text = _EXPLAINED.sub(" ", text)
    if ":" in text:
        text = _PICTOGRAM.sub(" ", text)
    return _ENTITY.sub(_letter, text) if "&" in text else text


def without_code(text: str) -> str:
    """The text without the lines of code that Markdown has between fences, and the paths that it has within a line.

    Their words are those of any program.
    """
    if "`" in text:
        text = _PATH.sub(" ", text)
    if "```" not in text and "~~~" not in text:
        return text
    kept: list[str] = []
    fence = ""
    for line in text.splitlines(keepends=True):
        mark = found[1] if (found := _FENCE.match(line)) else ""
        if not mark and not fence:
            kept.append(line)
        elif not fence:
            fence = mark
        elif mark.startswith(fence):
            fence = ""
    return "".join(kept)


def without_listings(text: str, page: str) -> str:
    """The same of a text that has no marks any more: without what `page`, its HTML, says is code, and what a template
    of Jekyll does.
    """
    listings = _LISTING.findall(page) if "<pre><code" in page else ()
    if listings:
        code = {line.strip() for listing in listings for line in html.unescape(listing).split("\n")}
        prose = "\n".join(line for line in text.split("\n") if line.strip() not in code)
        text = prose if 100 * len(prose) >= _ALL_CODE * len(text) else text
    if "endhighlight" in text:
        text = _HIGHLIGHTED.sub(" ", text)
    for path in set(_PATH_IN_PAGE.findall(page)) if "<code>" in page else ():
        text = text.replace(html.unescape(path), " ")
    return text


def without_formulas(text: str) -> str:
    """The text without formulas that are TeX, and without its commands elsewhere; a stop is in the place of each."""
    if "\\" not in text:
        return text
    return _COMMAND.sub(" . ", _FORMULA.sub(_unless_words, text))


def _unless_words(found: re.Match[str]) -> str:
    return "." if _OF_A_FORMULA.search(found[0], 2, len(found[0]) - 2) else found[0]


def _letter(entity: re.Match[str]) -> str:
    # Not `unescape` for names: it takes the beginning of one that there is not for another that needs no semicolon.
    name = entity[0][1:]
    return html.unescape(entity[0]) if name.startswith("#") else html5.get(name, entity[0])
