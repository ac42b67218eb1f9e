"""Every specimen of an export, damaged over and over: nothing crashes, hangs, grows or loses what was not damaged.

    python -m tests.long.fuzz_importers [N] [--seed S] [--case NAME:NUMBER]

damages the specimens, and long exports made here, one after the other, N times in all (default 2,000), and opens what
comes out in child processes with 1 GB of memory and 5 seconds of the processor each. It reports tracebacks, hangs,
memory, and links lost that stood in parts of a long export that were not damaged, nor next to damage; exit status 1
where there is any.
`--case` repeats one. What tells the format (the beginning of a file) may be refused with a sentence when it is damaged.
"""

import argparse
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from html import escape
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import psutil

from kbdesk.bookmark import Bookmark
from kbdesk.failure import KbdeskError
from kbdesk.importers import open_export
from tests.importers.specimens import FORMATS, specimen

MEMORY = 1_000_000_000
SECONDS = 5.0
MANY = 40
"""Links of a long export."""

Span = tuple[int, int]


class Long(NamedTuple):
    """An export of many links, of which is known where each of them stands.

    Attributes:
        data: the file.
        links: of each link its address, and the bytes of its entry.
    """

    data: bytes
    links: list[tuple[str, Span]]


def _url(number: int) -> str:
    return f"https://site{number}.example/page/{number}"


# What stands before the entries, one entry, what stands between two of them, and what stands behind them.
LONG: dict[str, tuple[str, Callable[[int, str], str], str, str]] = {
    "bookmarks.html": (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n",
        lambda n, url: (
            f"<DT><H3>Folder {n}</H3>\n<DL><p>\n"
            f'<DT><A HREF="{url}" ADD_DATE="1714557600" ICON="data:image/png;base64,iVBOR" TAGS="a,b">Größe {n}</A>\n'
            f"<DD>A note\n</DL><p>\n"
        ),
        "",
        "</DL>\n",
    ),
    "karakeep.json": (
        '{"bookmarks":[',
        lambda n, url: (
            f'{{"createdAt":1714557600,"title":"Größe {n}","tags":["a","b"],"lists":[],'
            f'"content":{{"type":"link","url":"{url}"}},"note":"A \\"note\\"","archived":false}}'
        ),
        ",",
        '],"lists":[]}',
    ),
    "Bookmarks": (
        '{"checksum":"0","roots":{"bookmark_bar":{"children":[',
        lambda n, url: (
            f'{{"date_added":"13359031200000000","guid":"g{n}","id":"{n}","name":"Größe {n}",'
            f'"type":"url","url":"{url}"}}'
        ),
        ",\n",
        '],"date_added":"0","id":"1","name":"Bookmarks bar","type":"folder"}},"version":1}',
    ),
    "firefox.json": (
        '{"guid":"root________","title":"","id":1,"type":"text/x-moz-place-container","root":"placesRoot","children":[',
        lambda n, url: (
            f'{{"guid":"f{n}","title":"Folder {n}","id":{n},"type":"text/x-moz-place-container","children":['
            f'{{"guid":"b{n}","title":"Größe {n}","dateAdded":1714557600123456,'
            f'"type":"text/x-moz-place","uri":"{url}"}}]}}'
        ),
        ",",
        "]}",
    ),
    "metadata_0_to_20.json": (
        "[\n",
        lambda n, url: (
            f'  {{\n    "id": "{n}",\n    "slug": "s{n}",\n    "title": "Größe {n}",\n    "url": "{url}",\n'
            f'    "state": "Active",\n    "labels": ["a"],\n    "savedAt": "2024-05-01T10:00:00.000Z"\n  }}'
        ),
        ",\n",
        "\n]\n",
    ),
    "wallabag.json": (
        "[",
        lambda n, url: (
            f'{{"is_archived":0,"is_starred":0,"tags":["a"],"id":{n},"title":"Größe {n}","url":"{url}",'
            f'"content":"<p class=\\"x\\">Text<\\/p>","created_at":"2024-05-01T12:00:00+0200","annotations":[]}}'
        ),
        ",",
        "]",
    ),
    "readeck.json": (
        "[",
        lambda n, url: (
            f'{{"id":"{n}","href":"https://read.example/{n}","created":"2024-05-01T10:00:00Z","url":"{url}",'
            f'"title":"Größe {n}","is_marked":false,"is_archived":false,"labels":["a"]}}'
        ),
        ",",
        "]",
    ),
    "goodlinks.json": (
        "[",
        lambda n, url: (
            f'{{"title":"Größe {n}","summary":"","addedAt":1714557600.5,"starred":false,"url":"{url}","tags":["a"]}}'
        ),
        ",",
        "]",
    ),
    "linkwarden.json": (
        '{"name":"Ada","whitelistedUsers":[],"pinnedLinks":[],"collections":[{"id":1,"name":"A","parentId":null,'
        '"ownerId":1,"links":[',
        lambda n, url: (
            f'{{"id":{n},"name":"Größe {n}","type":"url","description":"","url":"{url}","textContent":null,'
            f'"createdAt":"2024-05-01T10:00:00.000Z","tags":[{{"id":1,"name":"a"}}]}}'
        ),
        ",",
        "]}]}",
    ),
    "pinboard_export.json": (
        "[",
        lambda n, url: (
            f'{{"href":"{url}","description":"Größe {n}","extended":"","hash":"{n}","time":"2024-05-01T10:00:00Z",'
            f'"shared":"yes","toread":"no","tags":"a b"}}'
        ),
        ",\n",
        "]",
    ),
    "pocket.csv": (
        "title,url,time_added,tags,status\n",
        lambda n, url: f'"Größe, ""{n}""",{url},1714557600,a|b,unread\n',
        "",
        "",
    ),
    "raindrop.csv": (
        "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n",
        lambda n, url: (
            f'{n},Größe {n},"A note\nof two lines, {n}",,{url},Work,"a, b",2024-05-01T10:00:00.123Z,,,false\n'
        ),
        "",
        "",
    ),
    "instapaper.csv": (
        "URL,Title,Selection,Folder,Timestamp,Tags\n",
        lambda n, url: f'{url},Größe {n},,Unread,1714557600,"[""a""]"\n',
        "",
        "",
    ),
    "feeds.opml": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>S</title></head><body>\n',
        lambda n, url: (
            f'<outline text="Folder {n}"><outline type="rss" text="Größe {n}" xmlUrl="{url}" category="a"/></outline>\n'
        ),
        "",
        "</body></opml>\n",
    ),
    "posts_all.xml": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<posts user="ada">\n',
        lambda n, url: f'<post href="{escape(url)}" description="Größe {n}" tag="a b" time="2024-05-01T10:00:00Z"/>\n',
        "",
        "</posts>\n",
    ),
    "zotero.bib": (
        "",
        lambda n, url: (
            f'@article{{key{n},\n\ttitle = {{Gr{{\\"o}}{{\\ss}}e {n}}},\n\turl = {{{url}}},\n'
            f"\tkeywords = {{a, b}},\n}}\n\n"
        ),
        "",
        "",
    ),
    "zotero.ris": (
        "",
        lambda n, url: f"TY  - JOUR\nTI  - Größe {n}\nUR  - {url}\nKW  - a\nER  - \n\n",
        "",
        "",
    ),
    "endnote.enw": (
        "",
        lambda n, url: f"%0 Web Page\n%T Größe {n}\n%U {url}\n%K a\n\n",
        "",
        "",
    ),
    "session_buddy.json": (
        '{"format":"nxs.json.v1","collections":[{"title":"S","created":1714557600000,"folders":[{"title":"F","links":[',
        lambda n, url: f'{{"url":"{url}","title":"Größe {n}"}}',
        ",",
        "]}]}]}",
    ),
    "starred.json": (
        '{"id":"user/-/state/com.google/starred","items":[',
        lambda n, url: (
            f'{{"crawlTimeMsec":"1714557600000","title":"Größe {n}","canonical":[{{"href":"{url}"}}],"categories":[]}}'
        ),
        ",",
        "]}",
    ),
    "result.json": (
        '{"name":"C","type":"personal_chat","id":1,"messages":[',
        lambda n, url: (
            f'{{"id":{n},"type":"message","date":"2024-05-01T10:00:00","from_id":"user1","text":"Größe {n}",'
            f'"text_entities":[{{"type":"plain","text":"Größe {n} "}},{{"type":"link","text":"{url}"}}]}}'
        ),
        ",",
        "]}",
    ),
    "trello.json": (
        '{"name":"B","closed":false,"prefs":{},"labelNames":{},"lists":[{"id":"1","name":"L","closed":false}],"cards":[',
        lambda n, url: (
            f'{{"id":"{n}","closed":false,"desc":"A note","idBoard":"1","idList":"1","labels":[],"name":"Größe {n}",'
            f'"attachments":[{{"isUpload":false,"name":"{url}","url":"{url}"}}]}}'
        ),
        ",",
        "]}",
    ),
    "slack.json": (
        "[",
        lambda n, url: f'{{"type":"message","user":"U1","ts":"1714557600.000100","text":"Größe {n} <{url}>"}}',
        ",\n",
        "]",
    ),
    "whatsapp.txt": ("", lambda n, url: f"01/05/2024, 10:00 - Ada: Größe {n} {url}\n", "", ""),
    "notes.enex": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<en-export application="Evernote">\n',
        lambda n, url: (
            f"<note><title>Größe {n}</title><tag>a</tag><note-attributes><source-url>{escape(url)}</source-url>"
            "</note-attributes><content><![CDATA[<en-note>They know</en-note>]]></content></note>\n"
        ),
        "",
        "</en-export>\n",
    ),
    "feed.rss": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>F</title>\n',
        lambda n, url: f"<item><title>Größe {n}</title><link>{escape(url)}</link><category>a</category></item>\n",
        "",
        "</channel></rss>\n",
    ),
    "toby.json": (
        '{"version":3,"lists":[{"title":"L","cards":[',
        lambda n, url: f'{{"title":"Größe {n}","url":"{url}","customTitle":"","customDescription":""}}',
        ",",
        '],"labels":[]}]}',
    ),
    "zotero.json": (
        "[",
        lambda n, url: (
            f'{{"id":"k{n}","type":"webpage","title":"Größe {n}","URL":"{url}",'
            f'"issued":{{"date-parts":[["2024",5,1]]}}}}'
        ),
        ",\n",
        "]",
    ),
    "onetab.txt": ("", lambda n, url: f"{url} | Größe {n}\n", "", ""),
    "links.md": ("# Links\n\n", lambda n, url: f"- [Größe {n}]({url}) - a note #tag\n", "", ""),
    "tab_sessions.json": (
        '[{"windowsNumber":1,"tabsNumber":40,"name":"S","date":1714557600000,"tag":[],"windows":{"1":{',
        lambda n, url: (
            f'"{n * 7919 + 1000003}":{{"id":{n},"index":{n},"pinned":false,"incognito":false,'
            f'"url":"{url}","title":"Größe {n}"}}'
        ),
        ",",
        "}}}]",
    ),
}


@cache
def long_export(name: str, many: int = MANY) -> Long:
    """The long export of the kind of a specimen."""
    head, entry, between, tail = LONG[name]
    data = head.encode()
    links = []
    for number in range(many):
        start = len(data)
        data += (between if number else "").encode() + entry(number, _url(number)).encode()
        links.append((_url(number), (start, len(data))))
    return Long(data + tail.encode(), links)


OPENERS = (
    b"[", b"{", b'{"a":', b'[{"url":', b"<DL><p>", b"<DT><H3>x</H3><DL>", b"<outline text='x'>", b"<a href=", b'"',
    b"'", b"(", b"<", b"<!--", b"<![CDATA[", b"\\", b"](", b"![", b"@article{", b"```\n", b"---\n", b"> ", b"\r\n",
    b",", b"&#",
)  # fmt: skip
FILLERS = (b"A", b" ", b"9", b"\0", b"\xff", b"\xc3", b"=", b"\n", b"%", b"&", b"a:", b"\xef\xbb\xbf", b"%PDF", b"\t")


def damaged(data: bytes, rng: random.Random) -> tuple[bytes, list[Span]]:
    """The bytes with damage of one kind, and which of the original bytes were touched."""
    place, size = rng.randrange(len(data) + 1), rng.choice((1, 2, 7, 30, 200, 3000))
    end = min(len(data), place + size)
    match rng.choice(("cut", "drop", "flip", "flip", "flip", "repeat", "nest", "swap", "huge")):
        case "cut":
            return data[:place], [(place, len(data))]
        case "drop":
            return data[:place] + data[end:], [(place, end)]
        case "repeat":
            times = min(rng.choice((1, 2, 50, 2000)), 2_000_000 // max(1, end - place))
            return data[:end] + data[place:end] * times + data[end:], [(end, end)]
        case "nest":
            opener = rng.choice(OPENERS)
            return data[:place] + opener * rng.choice((1, 2, 30, 2000, 100_000)) + data[place:], [(place, place)]
        case "huge":
            filler = rng.choice(FILLERS)
            return data[:place] + filler * rng.choice((100, 70_000, 2_000_000)) + data[place:], [(place, place)]
        case "swap":
            other = rng.randrange(end, len(data) + 1)
            stop = min(len(data), other + size)
            moved = data[:place] + data[other:stop] + data[end:other] + data[place:end] + data[stop:]
            return moved, [(place, end), (other, stop)]
    flipped, touched = bytearray(data), []
    for _ in range(rng.choice((1, 1, 2, 8, 20))):
        at = rng.randrange(len(data))
        flipped[at] ^= 1 << rng.randrange(8)
        touched.append((at, at + 1))
    return bytes(flipped), touched


def safe_links(export: Long, touched: list[Span]) -> set[str]:
    """The links that no damage may cost: neither they nor their neighbours were touched, nor what tells the format."""
    urls = [url for url, _ in export.links]
    spans = [
        (0, export.links[0][1][0]),
        *(span for _, span in export.links),
        (export.links[-1][1][1], len(export.data)),
    ]
    if any(start <= spans[1][1] for start, _ in touched):
        return set()
    hit = [any(start <= last and end >= first for start, end in touched) for first, last in spans]
    return {url for number, url in enumerate(urls, 1) if not any(hit[number - 1 : number + 2])}


class Outcome(NamedTuple):
    """What became of one damaged file: "read", "refused", "crash", "memory", "lost" or "hang", and what to say."""

    kind: str
    said: str = ""


def attempt(name: str, number: int, seed: int, path: Path) -> Outcome:
    """Damage an export and read it; names of long ones begin with `long:`."""
    rng = random.Random(f"{seed}/{name}/{number}")
    export = long_export(name.removeprefix("long:")) if name.startswith("long:") else None
    data, touched = damaged(export.data if export else specimen(name), rng)
    path.write_bytes(data)
    try:
        found = {entry.url for entry in open_export(path).entries() if isinstance(entry, Bookmark)}
    except KbdeskError as error:
        if export and (lost := safe_links(export, touched)):
            return Outcome("lost", f"{len(lost)} links; {error}")
        return Outcome("refused", str(error))
    except MemoryError:
        return Outcome("memory")
    except BaseException:
        return Outcome("crash", traceback.format_exc())
    if export and (lost := safe_links(export, touched) - found):
        return Outcome("lost", f"{len(lost)} links, the first {min(lost)}")
    return Outcome("read")


def _child(pipe: Connection, folder: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    path = Path(folder) / f"{os.getpid()}.export"
    while (task := pipe.recv()) is not None:
        pipe.send((attempt(*task, path), _peak()))


def _peak() -> int:
    """The most memory that this process has had, in kB; not getrusage, which counts what its parent had, too."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])


class _Worker:
    """A child process that reads damaged files one after the other, and is replaced where it hangs or dies."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.peak = 0
        self.slowest = 0.0
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process = context.Process(target=_child, args=(far, self._folder), daemon=True)
        self._process.start()
        far.close()
        self._warm = False

    def run(self, name: str, number: int, seed: int) -> Outcome:
        """What becomes of one case."""
        used = self._used()
        self._pipe.send((name, number, seed))
        # Time on the processor counts, for others may use the machine; the first case also pays for the start.
        while not self._pipe.poll(1.0):
            if not self._process.is_alive():
                self._start()
                return Outcome("crash", "the process died")
            if self._used() - used > SECONDS + (0 if self._warm else 5):
                self.end()
                self._start()
                return Outcome("hang")
        try:
            outcome, peak = self._pipe.recv()
        except EOFError:
            self._start()
            return Outcome("crash", "the process died")
        if self._warm:
            self.slowest = max(self.slowest, self._used() - used)
        self._warm = True
        self.peak = max(self.peak, peak)
        return outcome

    def _used(self) -> float:
        try:
            return sum(psutil.Process(self._process.pid).cpu_times()[:2])
        except psutil.Error:
            return 0.0

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()


def cases(count: int) -> Iterator[tuple[str, int]]:
    """Every case: the name of the export and the number of the damage."""
    names = [*FORMATS, *(f"long:{name}" for name in LONG)]
    for case in range(count):
        yield names[case % len(names)], case // len(names)


def run(count: int, seed: int, processes: int = 2) -> int:
    """Damage every export so many times and report; the exit status."""
    todo, outcomes, faults = list(cases(count)), Counter(), []
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        workers = [_Worker(folder) for _ in range(processes)]

        def work(which: int) -> None:
            for name, number in todo[which::processes]:
                outcome = workers[which].run(name, number, seed)
                outcomes[outcome.kind] += 1
                if outcome.kind not in ("read", "refused"):
                    faults.append((f"{name}:{number}", outcome))

        with ThreadPoolExecutor(processes) as pool:
            list(pool.map(work, range(processes)))
        for worker in workers:
            worker.end()
    for case, outcome in sorted(faults)[:60]:
        print(f"{outcome.kind}  {case}  {outcome.said}")
    peak, slowest = max(each.peak for each in workers), max(each.slowest for each in workers)
    print(
        f"{len(todo):,} damaged exports in {time.monotonic() - start:.0f} s: {outcomes['read']:,} read, "
        f"{outcomes['refused']:,} refused with a sentence; {outcomes['crash']} tracebacks, {outcomes['hang']} hangs, "
        f"{outcomes['memory']} out of memory, {outcomes['lost']} with links lost; "
        f"slowest {slowest:.2f} s of the processor, largest {peak // 1000:,} MB"
    )
    return 1 if faults else 0


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description="Damage exports and see what the importers make of them.")
    parser.add_argument("count", nargs="?", type=int, default=2_000, help="damages in all (default 2,000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", help="repeat one: NAME:NUMBER; the file is left as fuzzed.export")
    arguments = parser.parse_args()
    if arguments.case:
        name, _, number = arguments.case.rpartition(":")
        print(*attempt(name, int(number), arguments.seed, Path("fuzzed.export")))
        return 0
    return run(arguments.count, arguments.seed)


if __name__ == "__main__":
    sys.exit(main())
