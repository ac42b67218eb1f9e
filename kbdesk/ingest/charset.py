"""Bytes to text, whatever is said about their character set."""

import codecs
import re

from kbdesk.patterns import compiled

_META = compiled(rb"""<meta[^>]+?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML = compiled(rb"""^\s*<\?xml[^>]+?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_META_WITHIN = 8192
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
)
_BOMS += ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What browsers take these names for: each a superset of what it names, and what those who write the name really use.
_MEANT = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "chinese": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5hkscs", "x-user-defined": "cp1252",
}  # fmt: skip
# What servers say of any page, and pages that were copied from others. Any bytes are text in these.
_WESTERN = frozenset(("cp1252", "iso-8859-15", "iso8859-15", "latin-9", "windows-1252"))
_WITHIN = 20_000
_HIGH_WORD = compiled(rb"[A-Za-z]{0,40}[\x80-\xff][A-Za-z\x80-\xff]{0,80}")
_SIGNS = bytes.fromhex("80 85 8b 91 92 93 94 95 96 97 99 9b a0 a1 a3 a7 a9 ab ae b0 b4 b7 bb bd bf")  # such as “ and –
_NO_ACCENTS = bytes(range(0x80)) + _SIGNS
_FEW_ACCENTS = 40
_KANA = compiled("[\u3041-\u3096\u30a1-\u30fa]")
_WIDE = compiled(r"[^\x00-\x7f]")
# Sets in which any bytes are text, so that decoding never finds out that they are meant for something else.
_UNWANTED = compiled("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

_UNWANTED_BYTES = bytes(n for n in range(0x20) if n not in b"\t\n\f\r") + b"\x7f"


def decode(body: bytes, header: str | None, *, markup: bool) -> str:
    """The text of a document, without characters that no text has (NUL and other controls).

    In this order: a byte order mark; NULs in every other place, which is UTF-16 without one; UTF-8, if the bytes are
    valid in it and not all ASCII, for that does not happen by chance; the set that the header names; the one that the
    document itself names, if it is `markup`; what the bytes look like; Windows-1252. A set that does not fit the bytes
    is passed over, and so is a Western one in which most letters would have accents.
    """
    text = _decoded(body, header, markup=markup)
    return text if _is_clean(body) else _UNWANTED.sub("", text)


def utf8(body: bytes, header: str | None, *, markup: bool) -> bytes:
    """The same text in UTF-8; that is `body` itself where it is in UTF-8 and has nothing that no text has."""
    if (
        not body.startswith(codecs.BOM_UTF8)
        and _is_clean(body)
        and (body.isascii() or _tried(body, "utf-8") is not None)
    ):
        return body
    return decode(body, header, markup=markup).encode("utf-8")


def _is_clean(body: bytes) -> bool:
    """Whether it holds none of what no text has, in any of the sets that agree with ASCII."""
    # A tenth of the time that looking for them in the text takes. To look for one byte takes a tenth of that for two.
    return len(body.translate(None, _UNWANTED_BYTES)) == len(body) and not (b"\xef" in body and b"\xef\xbf" in body)


def _decoded(body: bytes, header: str | None, *, markup: bool) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace").removeprefix("\ufeff")
    if (wide := _utf16(body[:128])) and (text := _tried(body, wide)) is not None:
        return text
    named = [header or ""]
    if markup:
        start = body[:_META_WITHIN]
        named += [m[1].decode("ascii") for m in (_META.search(start), _XML.search(start)) if m]
    if body.isascii():
        # seven bits can still be ISO-2022-JP or UTF-7, the latter of which browsers refuse for good reason
        if b"\x1b" in body:
            for name in (*named, "iso-2022-jp"):
                if name.startswith("iso-2022") and (text := _tried(body, name)) is not None:
                    return text
        return body.decode("ascii")
    if (text := _tried(body, "utf-8")) is not None and b"\0" not in body[:64]:
        return text
    for name in named:
        western = _meant(name) in _WESTERN
        if name and not (western and _is_foreign(body)) and (text := _tried(body, name)) is not None:
            return text
    return _guessed(body, named)


def _utf16(start: bytes) -> str:
    """Which UTF-16 a document without a byte order mark is in, or ""."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) < 8 or max(even, odd) * 4 < len(start) // 2 or min(even, odd) * 10 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _is_foreign(body: bytes) -> bool:
    """Whether the words that are not ASCII consist of other letters for the most part, as those of no Western text."""
    words = b"".join(list(dict.fromkeys(_HIGH_WORD.findall(body[: 10 * _WITHIN])))[:400])
    accented = len(words.translate(None, _NO_ACCENTS))
    return accented > _FEW_ACCENTS and accented * 2 > len(words.translate(None, _SIGNS))


def _meant(name: str) -> str:
    """The set that a name stands for."""
    name = name.strip().lower()
    return _MEANT.get(name, name)


def _tried(body: bytes, name: str) -> str | None:
    try:
        return body.decode(_meant(name), "strict" if name.strip().lower() != "iso-8859-1" else "replace")
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _guessed(body: bytes, named: list[str]) -> str:
    # a document that is UTF-8 but for a few broken characters, as when one was cut in two
    text = body.decode("utf-8", "replace")
    if text.count("\ufffd") * 4 <= len(body) - len(text) + 3 and text.count("\ufffd") <= len(text) * 0.01:
        return text
    for name in ("euc_jp", "cp932"):  # for which the library takes what has as many bytes in one place
        try:
            text = codecs.getincrementaldecoder(name)().decode(body[:_WITHIN])
        except UnicodeDecodeError:
            continue
        if len(_KANA.findall(text)) * 8 > len(_WIDE.findall(text)):
            return body.decode(name, "replace")
    from charset_normalizer import from_bytes

    half = _WITHIN // 2
    sample = body if len(body) < _WITHIN else body[:half] + body[len(body) // 2 : len(body) // 2 + half]
    best = from_bytes(sample).best()
    if best is not None:
        return body.decode(best.encoding, "replace")
    for name in named:  # it has some bytes that are wrong, but it was named
        try:
            return body.decode(_MEANT.get(name.lower(), name.lower()), "replace")
        except (LookupError, ValueError):
            continue
    return body.decode("cp1252", "replace")
