r"""Code and formulas of a page, made plain before trafilatura sees them: it drops formulas, and takes tables of line
numbers for tables.

Formulas become their TeX between `\(` and `\)`, as MathJax, KaTeX, MathML and Wikipedia have it beside what they draw;
a formula without TeX becomes its letters. Code blocks lose the numbers of their lines and the colours of their words;
what language they are in is remembered. Only elements of the few names that matter are asked for their class: to search
the source of each page for eight words took three hundredths of the time of an extraction.
"""

import re
from itertools import islice

from lxml.html import HtmlElement

from kbdesk.patterns import compiled

_LANGUAGE = compiled(
    r"(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*|sourceCode\s+|highlight-)(?P<name>[A-Za-z][\w+#.-]{0,19})"
)
_NOT_LANGUAGES = frozenset(("default", "none", "text", "plain", "plaintext", "notranslate", "source", "nohighlight"))
_GUTTERS = frozenset(
    ("linenos", "lineno", "gutter", "linenodiv", "rouge-gutter", "hljs-ln-numbers", "line-numbers-rows", "code-gutter",
     "lnt", "ln", "blob-num", "line-number", "gl")
)  # fmt: skip
_DRAWN = ("mwe-math-element", "katex-display", "katex", "MathJax_Display", "MathJax", "MathJax_SVG", "MathJax_CHTML")
_ASIDES = frozenset(("mw-editsection", "headerlink"))
_MOST = 5_000
_LONGEST_TEX = 5_000
_CELLS = 4


def make_plain(tree: HtmlElement) -> dict[str, str]:
    """Make code and formulas plain in the tree of a page; returns the language of code blocks by their code."""
    has_tex = any(script.get("type", "").startswith("math/tex") for script in tree.iter("script"))
    if has_tex or next(tree.iter("math"), None) is not None:
        _formulas(tree)
    _asides(tree)
    return _code(tree)


def _asides(tree: HtmlElement) -> None:
    """Take out the links beside headings that lead to the heading itself, or to where it is edited."""
    is_wiki = False
    for heading in list(tree.iter("h1", "h2", "h3", "h4", "h5", "h6"))[:_MOST]:
        following = heading.getnext()
        for element in [*heading.iter("a", "span"), *([] if following is None else [following])]:
            if _ASIDES.intersection((element.get("class") or "").split()) and element.getparent() is not None:
                is_wiki = is_wiki or "mw-editsection" in element.get("class", "")
                element.drop_tree()
    for element in list(tree.iter("span"))[:_MOST] if is_wiki else ():
        if "mw-cite-backlink" in (element.get("class") or ""):
            element.drop_tree()


def _formulas(tree: HtmlElement) -> None:
    for preview in [e for e in tree.iter("span", "div") if "MathJax_Preview" in (e.get("class") or "").split()]:
        preview.drop_tree()
    for script in list(tree.iter("script"))[:_MOST]:
        kind = script.get("type", "")
        if kind.startswith("math/tex") and script.text:
            before = script.getprevious()
            if before is not None and not (before.tail or "").strip() and _is_drawn(before):
                before.drop_tree()
            _put(script, script.text, display="display" in kind)
    for formula in list(tree.iter("math", "{http://www.w3.org/1998/Math/MathML}math"))[:_MOST]:
        if not any(ancestor is tree for ancestor in formula.iterancestors()):
            continue  # it was part of what has been replaced
        tex = formula.get("alttext", "") or next(
            (note.text or "" for note in formula.iter("annotation") if "tex" in note.get("encoding", "")), ""
        )
        around, display = formula, formula.get("display") == "block"
        for ancestor in list(formula.iterancestors())[:4]:
            if _is_drawn(ancestor):
                around = ancestor
                display = display or "display" in ancestor.get("class", "").lower()
        if tex:
            _put(around, tex, display)
        else:
            _replace(around, " ".join("".join(formula.itertext()).split()))
    for image in list(tree.iter("img"))[:_MOST]:
        if "mwe-math-fallback" in image.get("class", "") and image.get("alt"):
            _put(image, image.get("alt", ""), display=False)


def _is_drawn(element: HtmlElement) -> bool:
    return element.tag == "mjx-container" or any(name in _DRAWN for name in (element.get("class") or "").split())


def _put(element: HtmlElement, tex: str, display: bool) -> None:
    tex = " ".join(tex.split())[:_LONGEST_TEX]
    if tex.startswith(r"{\displaystyle") and tex.endswith("}"):  # as Wikipedia has all of them
        tex = tex[len(r"{\displaystyle") : -1].strip()
    _replace(element, rf"\[{tex}\]" if display else rf"\({tex}\)")


def _replace(element: HtmlElement, text: str) -> None:
    element.tail = text + (element.tail or "")
    element.drop_tree()


def _code(tree: HtmlElement) -> dict[str, str]:
    languages: dict[str, str] = {}
    for block in list(tree.iter("pre"))[:_MOST]:
        if block.getparent() is None or not any(ancestor is tree for ancestor in block.iterancestors()):
            continue
        around = [block, *list(block.iterancestors())[:8]]
        if any(_is_gutter(element) for element in around):
            continue  # it goes with the table that it is in
        name = _language([*block.iter("code"), *around])
        for gutter in [element for element in block.iter("span", "td", "a") if _is_gutter(element)]:
            if gutter.getparent() is not None:
                gutter.drop_tree()
        rows = list(block.iter("tr"))
        text = "\n".join(row.text_content().rstrip("\n") for row in rows) if rows else _text(block)
        for child in list(block):
            block.remove(child)
        code = block.makeelement("code")
        code.text = text
        block.text = None
        block.append(code)
        table = next((element for element in around if element.tag == "table"), None)
        if table is not None:
            _take_out_of(table, block)
        if name and (key := code_key(text)):
            languages[key] = name
    return languages


def code_key(code: str) -> str:
    """What a block of code is known by, however its white space was treated on the way."""
    return "".join(code.split())


def _text(block: HtmlElement) -> str:
    for line in list(block.iter("br")):
        line.tail = "\n" + (line.tail or "")
    return str(block.text_content())


def _is_gutter(element: HtmlElement) -> bool:
    return bool(_GUTTERS.intersection((element.get("class") or "").split()))


def _language(elements: list[HtmlElement]) -> str:
    for element in elements:
        said = element.get("data-lang") or element.get("data-language") or ""
        if not said and (found := _LANGUAGE.search(element.get("class") or "")):
            said = found["name"]
        if said and said.lower() not in _NOT_LANGUAGES and re.fullmatch(r"[\w+#.-]{1,20}", said):
            return str(said).lower()
    return ""


def _take_out_of(table: HtmlElement, block: HtmlElement) -> None:
    """Put a block of code in the place of the table that has the numbers of its lines beside it."""
    if not any(_is_gutter(cell) for cell in islice(table.iter("td", "th"), _CELLS)) or table.getparent() is None:
        return
    block.tail = table.tail
    table.getparent().replace(table, block)
