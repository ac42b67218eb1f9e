"""What was dropped or pasted: files and folders, or text with links in it."""

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

MOZ_URL = "text/x-moz-url"
MOST_TEXT = 20_000_000


@dataclass(frozen=True)
class Dropped:
    """Files and folders of this computer, or a text in the forms in which it came; or nothing.

    It is taken while the drop lasts, and read (`as_text`) later and elsewhere than on the window's thread.
    """

    files: tuple[Path, ...] = ()
    moz: bytes = b""
    html: str = ""
    addresses: tuple[str, ...] = ()
    plain: str = ""

    def __bool__(self) -> bool:
        """True where there is something to look at."""
        return bool(self.files or self.moz or self.html or self.addresses or self.plain.strip())

    def as_text(self) -> str:
        """Text for the importers, from the richest form that has links in it: their titles should not be lost."""
        return (
            (_moz_links(self.moz) if self.moz else "")
            or (_html_links(self.html) if self.html else "")
            or "\n".join(self.addresses)
            or self.plain
        )


def can_be_taken(data: QMimeData) -> bool:
    """True where it is worth a look; decided by the kinds alone."""
    return data.hasUrls() or data.hasText() or data.hasHtml() or data.hasFormat(MOZ_URL)


def dropped(data: QMimeData) -> Dropped:
    """Take what is there: files before anything else."""
    urls = data.urls() if data.hasUrls() else []
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    addresses = tuple(
        url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in urls if not url.isLocalFile()
    )
    if files:
        # beside them the text is their paths
        return Dropped(files=files, addresses=addresses)
    return Dropped(
        moz=bytes(data.data(MOZ_URL).data()[:MOST_TEXT]) if data.hasFormat(MOZ_URL) else b"",
        html=data.html()[:MOST_TEXT] if data.hasHtml() else "",
        addresses=addresses,
        plain=data.text()[:MOST_TEXT] if data.hasText() else "",
    )


def _moz_links(raw: bytes) -> str:
    """Addresses and titles on alternate lines, in UTF-16, as Firefox hands them over."""
    text = raw.decode("utf-16-le" if b"\x00" in raw else "utf-8", "replace").replace("\x00", "").lstrip("\ufeff")
    lines = text.splitlines()
    pairs = [(lines[at], lines[at + 1] if at + 1 < len(lines) else "") for at in range(0, len(lines), 2)]
    return _links([(address.strip(), " ".join(title.split())) for address, title in pairs if address.strip()])


class _Anchors(HTMLParser):
    """The links of a piece of HTML with their texts, and the text around them: it may hold addresses, too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self.around: list[str] = []
        self._address = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._finish()
            self._address = (dict(attributes).get("href") or "").strip()
        elif tag not in _WITHIN_A_WORD:
            self._write("\n" if not self._address else " ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._finish()
        elif tag not in _WITHIN_A_WORD and not self._address:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        self._write(data)

    def close(self) -> None:
        """Take what was never closed as it is."""
        super().close()
        self._finish()

    def _write(self, data: str) -> None:
        (self._text if self._address else self.around).append(data)

    def _finish(self) -> None:
        text = " ".join("".join(self._text).split())
        if self._address.lower().startswith(("http://", "https://")):
            self.found.append((self._address, text))
        elif self._address:
            self.around.append(text)
        self._address, self._text = "", []


_WITHIN_A_WORD = frozenset(
    {"b", "i", "em", "strong", "span", "font", "u", "mark", "wbr", "sup", "sub", "code", "small"}
)


def _html_links(html: str) -> str:
    anchors = _Anchors()
    anchors.feed(html)
    anchors.close()
    bare = [line.strip() for line in "".join(anchors.around).splitlines() if "://" in line]
    return "\n".join(filter(None, [_links(anchors.found), *bare]))


def _links(found: list[tuple[str, str]]) -> str:
    """Links as Markdown, which importers read with their titles; a title that is the address says nothing."""
    lines = []
    for address, title in found:
        plain = title.replace("[", "(").replace("]", ")")
        if not plain or plain == address or any(c in address for c in "() <>"):
            lines.append(address)
        else:
            lines.append(f"[{plain}]({address})")
    return "\n".join(lines)
