"""See that all that kbdesk can do works in a bundle: `python -m tests.packaging.bundle_parts OUTSIDE INSIDE COMMAND…`

The Python is that of the environment which the bundle was made from. It runs the same kbdesk, and what the bundle makes
of the specimens has to be what that one makes of them: whatever was left out of the bundle is seen by what is missing.
OUTSIDE is an empty folder, INSIDE the same folder as COMMAND sees it. `packaging/check-bundle` runs it.
"""

import json
import lzma
import os
import shutil
import ssl
import subprocess
import sys
from pathlib import Path

from tests.endpoint import GOOD, Endpoint
from tests.importers.specimens import FORMATS, specimen
from tests.ingest.certificate import CERTIFICATE
from tests.ingest.documents import pdf
from tests.ingest.office import docx, epub, mhtml, paragraph
from tests.site import Site, article

ROOT = Path(__file__).resolve().parents[2]
EXPORTS = ("json", "karakeep", "netscape", "csv", "markdown", "bibtex", "csl")
OWN = {"id", "url", "aliases", "added", "fetched"}
"""What is told of an article that two libraries with the same content do not share; a file's address has its folder."""
SETTINGS = {"network.allow_private": "always", "network.host_spacing_seconds": "0", "tasks.max_attempts": "1"}
PATIENCE = 300
THAI = (
    "การเรียนรู้ของเครื่องเป็นสาขาหนึ่งของปัญญาประดิษฐ์ที่ศึกษาวิธีให้คอมพิวเตอร์เรียนรู้จากข้อมูล "
    "ปัญญาประดิษฐ์ในปัจจุบันใช้โครงข่ายประสาทเทียมเป็นหลัก โครงข่ายประสาทเทียมต้องใช้ข้อมูลจำนวนมากในการฝึก "
    "นักวิจัยด้านปัญญาประดิษฐ์เชื่อว่าการเรียนรู้ของเครื่องจะเปลี่ยนแปลงการทำงานของคอมพิวเตอร์ "
)


class Program:
    """A kbdesk on a library of its own, which reads and writes in `place`."""

    def __init__(self, command: list[str], place: str, library: str) -> None:
        self.command = [*command, "--data-dir", f"{place}/{library}"]
        self.place = place
        for key, value in SETTINGS.items():
            self("config", "set", key, value)

    def __call__(self, *words: str, codes: tuple[int, ...] = (0,), typed: str = "") -> str:
        """What a command prints; `@` at the beginning of a word is the folder of files."""
        written = [word.replace("@", f"{self.place}/", 1) if word.startswith("@") else word for word in words]
        done = subprocess.run(
            [*self.command, *written],
            input=typed,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode not in codes or "Traceback" in done.stderr:
            said = done.stderr.strip() or done.stdout.strip()
            fail(f"“kbdesk {' '.join(words)}” ended with {done.returncode}: {said}")
        return done.stdout

    def rows(self, *words: str, codes: tuple[int, ...] = (0,)) -> list[dict]:
        """The objects that a command prints with --json."""
        return [json.loads(line) for line in self(*words, "--json", codes=codes).splitlines()]


def fail(sentence: str) -> None:
    """End with a sentence."""
    sys.exit(f"kbdesk: {sentence}")


def same(what: str, here: object, there: object) -> None:
    """End where the bundle says something else than the source does, with the first of it."""
    if isinstance(here, dict) and isinstance(there, dict):
        same(f"the names of {what}", sorted(here), sorted(there))
        for name, value in here.items():
            same(f"“{name[:40]}” of {what}", value, there[name])
    elif here != there:
        fail(f"{what}: the bundle says {str(there)[:600]} where the source says {str(here)[:600]}")


def main() -> int:
    """Go through all of it."""
    outside, inside, command = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    os.environ.update(PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="offscreen")
    for name in FORMATS:
        (outside / name).write_bytes(specimen(name))
    documents(outside / "documents")
    source = Program([sys.executable, "-m", "kbdesk"], str(outside), "source-library")
    bundle = Program(command, inside, "bundle-library")
    for check in (imports, files, pages, searches, endpoint, exports, keyring, upkeep, upgrade):
        check(source, bundle)
        print(f"kbdesk: {check.__doc__}: good.", file=sys.stderr)
    return 0


def documents(folder: Path) -> None:
    """One file of every kind that is read."""
    folder.mkdir()
    long = article("Tides of the harbour", 7)
    (folder / "paper.pdf").write_bytes(pdf([f"Line {n} tells of lighthouses." for n in range(30)]))
    (folder / "book.epub").write_bytes(epub())
    (folder / "letter.docx").write_bytes(docx("".join(paragraph(f"Letter {n} about a garden.") for n in range(20))))
    (folder / "saved.mhtml").write_bytes(mhtml("https://harbour.example/saved", long))
    (folder / "page.html").write_text(article("The garden in winter", 3), "utf-8")
    (folder / "note.md").write_text(f"# A note on rivers\n\n{'The river rises in spring. ' * 20}\n", "utf-8")
    (folder / "plain.txt").write_text("A plain text on markets. " * 20, "utf-8")
    (folder / "thai.txt").write_text(THAI, "utf-8")
    (folder / "kanji.txt").write_text("機械学習は人工知能の一分野である。データから学ぶ。" * 8, "utf-8")
    (folder / "deutsch.txt").write_text("Der Hafen liegt am Fluss, und die Boote kehren abends zurück. " * 10, "utf-8")


def imports(source: Program, bundle: Program) -> None:
    """Every format of imports"""
    words = ("import", "--dry-run", *(f"@{name}" for name in FORMATS))
    found = source.rows(*words)
    if len(found) < len(FORMATS):
        fail("the source itself finds next to nothing.")
    same("import --dry-run", found, bundle.rows(*words))


def files(source: Program, bundle: Program) -> None:
    """Every kind of file, with its text and its analysis"""
    for program in (source, bundle):
        program("import", "--wait", "@documents")
    found = articles(source)
    if len(found) < 10 or not all(one["text"] for one in found.values()):
        fail(f"the source itself reads {len(found)} of ten files.")
    same("the articles of files", found, articles(bundle))
    thai = next(one for one in found.values() if one["language"] == "th")
    if not thai["tags"]:
        fail("Thai text gets no tags.")


def articles(program: Program) -> dict[str, dict]:
    """All that a library tells of its articles, by title."""
    rows = [json.loads(program("show", str(row["id"]), "--format", "json")) for row in program.rows("list")]
    return {row["title"]: {key: value for key, value in row.items() if key not in OWN} for row in rows}


def pages(source: Program, bundle: Program) -> None:
    """Pages of the web, over TLS and not, and what is said of one that cannot be trusted"""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    pem = Path(source.place) / "certificate.pem"
    pem.write_text(CERTIFICATE, "utf-8")
    context.load_cert_chain(pem)
    with Site() as site, Site(tls=context) as safe:
        for program in (source, bundle):
            program("add", "--wait", site.url("/ok/1"), site.url("/ok/2"))
            program("add", "--wait", safe.url("/ok/3"), codes=(3,))
    for program in (source, bundle):
        kinds = [row["kind"] for row in program.rows("failures")]
        if kinds != ["tls"]:
            fail(f"a certificate that nobody vouches for gives {kinds}.")
    same("the articles of pages", articles(source), articles(bundle))


def searches(source: Program, bundle: Program) -> None:
    """Search by words, with typos and by meaning, and what is related"""
    for mode in ("text", "semantic", "hybrid"):
        for query in ("letter garden", "ปัญญาประดิษฐ์", "lighthuose"):
            here, there = (found(program, query, mode) for program in (source, bundle))
            same(f"search {mode} {query}", here, there)
            if not here and mode == "text":
                fail(f"the source itself finds nothing for {query}.")
    first = str(source.rows("list")[0]["id"])
    same("related", *([row["title"] for row in program.rows("related", first)] for program in (source, bundle)))


def found(program: Program, query: str, mode: str) -> list[str]:
    """The titles that a search finds."""
    return [row["title"] for row in program.rows("search", query, "--mode", mode, codes=(0, 1))]


def endpoint(source: Program, bundle: Program) -> None:
    """An endpoint of the analysis"""
    for program in (source, bundle):
        with Endpoint() as served:
            program("config", "set", "analysis.base_url", served.url)
            program("config", "set", "analysis.provider", "openai")
            program("analysis", "test")
            program("analyse", "--all", "--wait")
            if not served.asked:
                fail("the endpoint was asked nothing.")
        written = [one["summary"] for one in articles(program).values() if one["text"]]
        if set(written) != {GOOD["summary"]}:
            fail(f"the endpoint's summaries are not in the library: {written[:2]}")
        program("config", "set", "analysis.provider", "local")


def exports(source: Program, bundle: Program) -> None:
    """Every format of exports, read again"""
    for form in EXPORTS:
        back = []
        for program in (source, bundle):
            program("export", f"@{Path(program.command[-1]).name}-{form}", "--format", form)
            rows = program.rows("import", "--dry-run", f"@{Path(program.command[-1]).name}-{form}")
            back.append(sorted((row["url"], row["title"]) for row in rows if row["url"].startswith("https")))
        same(f"export {form}", *back)
        if not back[0]:
            fail(f"nothing comes back from an export as {form}.")


def keyring(_: Program, bundle: Program) -> None:
    """The keyring, which is asked for a key's place, or the sentence that there is none"""
    said = bundle("config", "set-key", codes=(0, 1), typed="sk-nobody\n")
    if said:
        bundle("config", "forget-key")


def upkeep(source: Program, bundle: Program) -> None:
    """The help, the doctor, and a backup that can be opened"""
    same("help", source("help", "pocket"), bundle("help", "pocket"))
    bundle("backup", "@backup.sqlite3")
    (Path(source.place) / "restored").mkdir()
    shutil.copy(Path(source.place) / "backup.sqlite3", Path(source.place) / "restored" / "kbdesk.sqlite3")
    restored = Program(bundle.command[:-2], bundle.place, "restored")
    same("a backup", articles(bundle), articles(restored))
    bundle("doctor")


def upgrade(source: Program, bundle: Program) -> None:
    """A library that the first version left behind"""
    packed = (ROOT / "tests" / "upgrade" / "libraries" / "v1.sqlite3.xz").read_bytes()
    told = []
    for program in (source, bundle):
        name = f"{Path(program.command[-1]).name}-old"
        (Path(source.place) / name).mkdir()
        (Path(source.place) / name / "kbdesk.sqlite3").write_bytes(lzma.decompress(packed))
        told.append(articles(Program(program.command[:-2], program.place, name)))
    same("the articles of an old library", *told)
    if "A lamp for the sailors" not in told[0]:
        fail("the source itself finds nothing in an old library.")


if __name__ == "__main__":
    sys.exit(main())
