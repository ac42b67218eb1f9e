"""Small documents for the tests of reading."""

Run = tuple[float, float, float, str]
"""Text of a PDF: where its line begins, in points from the lower left corner, its size, and the text itself."""


def pdf(*pages: list[str], title: str = "A portable paper", author: str = "A. Writer") -> bytes:
    """A PDF with a text layer; each page is a list of lines."""
    return laid_out(*([(50, 780 - 16 * n, 12, line) for n, line in enumerate(page)] for page in pages),
                    title=title, author=author)  # fmt: skip


def laid_out(*pages: list[Run], title: str = "", author: str = "", trailer: str = "") -> bytes:
    """A PDF whose text stands where it is told to, in the order given; `trailer` is more for the end of the file."""
    count = len(pages)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(count))}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, runs in enumerate(pages):
        shown = (f"BT /F1 {size} Tf {x} {y} Td ({_literal(line)}) Tj ET" for x, y, size, line in runs)
        text = "\n".join(shown)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(text.encode('cp1252'))} >>\nstream\n{text}\nendstream")
    objects.append(f"<< /Title ({title}) /Author ({author}) /CreationDate (D:20200314120000Z) >>")
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("cp1252")
    xref = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>"
    return bytes(out) + f"{end}\nstartxref\n{xref}\n%%EOF".encode()


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
