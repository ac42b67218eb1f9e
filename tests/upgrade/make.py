"""Make the small library that a version of the schema has left behind, with the command line of that version.

    git worktree add /tmp/old COMMIT && python tests/upgrade/make.py /tmp/old

COMMIT is the last one of that version; the environment has to hold what kbdesk needs. What it wrote is put into
`libraries/` and never made anew: it stands for the libraries that people have. A new version is made when its
successor's first step is written.
"""

import http.server
import lzma
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

PORT = 18765
SITE = f"http://127.0.0.1:{PORT}"
LIBRARIES = Path(__file__).with_name("libraries")

PAGES = {
    "/river": (
        "How rivers find their way",
        "A river takes the easiest way down the valley, and the valley is what the river made of it. Where the ground "
        "is soft it wanders, and every meander grows until the water cuts through its neck and leaves an oxbow lake. ",
    ),
    "/lighthouse": (
        "A lamp for the sailors",
        "The keeper of the lighthouse climbed its stairs every evening, trimmed the wick and wound the clockwork that "
        "turned the lens. From far out at sea the sailors counted the seconds between two flashes and knew the cape. ",
    ),
    "/deutsch": (
        "Die Brücke über den Fluss",
        "Die alte Brücke trägt seit dreihundert Jahren Menschen, Karren und Vieh über den Fluss. Ihre Bögen wurden aus "
        "dem Sandstein gebaut, der wenige Stunden flussaufwärts gebrochen und auf Kähnen hergebracht worden ist. ",
    ),
    "/nihongo": (
        "東京タワーの夜",
        "東京タワーは毎晩ちがう色に光り、遠くの丘からもよく見える。人々は橋の上で立ち止まり、川に映る明かりを眺めている。",
    ),
}

EXPORT = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
    <DT><H3>Water</H3>
    <DL><p>
        <DT><H3>Rivers</H3>
        <DL><p>
            <DT><A HREF="{SITE}/river" ADD_DATE="1466008580" TAGS="hydrology,To Read">Rivers</A>
            <DD>Read before the journey.
            <DT><A HREF="{SITE}/deutsch" ADD_DATE="1500000000" TAGS="hydrology,Brücken">Brücke</A>
        </DL><p>
        <DT><A HREF="{SITE}/lighthouse" ADD_DATE="1400000000" TAGS="sea">Lamp</A>
    </DL><p>
    <DT><A HREF="{SITE}/nihongo" ADD_DATE="1300000000">東京</A>
    <DT><A HREF="{SITE}/gone" ADD_DATE="1200000000" TAGS="lost">A page that is gone</A>
    <DD>It was about eels.
    <DT><A HREF="{SITE}/river#below">Rivers again</A>
</DL><p>
"""


class Site(http.server.BaseHTTPRequestHandler):
    """The pages, and 404 for all others."""

    def do_GET(self):
        title, text = PAGES.get(self.path, ("", ""))
        body = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        body += "".join(f"<p>{text} {number + 1}.</p>" for number in range(6)) + "</article></body></html>"
        self.send_response(200 if title else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode() if title else b"gone")

    def log_message(self, *_):
        """Say nothing."""


def main() -> None:
    source = Path(sys.argv[1]).resolve()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as place:
        data = Path(place) / "data"
        export = Path(place) / "bookmarks.html"
        export.write_text(EXPORT, "utf-8")

        def kbdesk(*words: str, codes: tuple[int, ...] = (0,)) -> str:
            done = subprocess.run(
                [sys.executable, "-m", "kbdesk", "--data-dir", str(data), *words],
                cwd=source,
                env={
                    **os.environ,
                    "PYTHONPATH": os.pathsep.join([str(source), os.environ.get("PYTHONPATH", "")]),
                    "PYTHONDONTWRITEBYTECODE": "1",
                },
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode in codes, done.stderr
            return done.stdout

        for key, value in (
            ("network.allow_private", "always"),
            ("network.host_spacing_seconds", "0"),
            ("tasks.backoff_seconds", "0.1"),
        ):
            kbdesk("config", "set", key, value)
        kbdesk("import", str(export), "--wait", codes=(3,))
        # Not worked off: the program was closed before its turn came.
        kbdesk("add", f"{SITE}/later", "--tag", "later")
        offered = kbdesk("--help")
        if "tags" in offered.split():
            kbdesk("tags", "rename", "hydrology", "water")
        if "searches" in offered.split():
            kbdesk("searches", "save", "tag:water", "All about water")
        assert "lighthouse" in kbdesk("search", "sailors", "--json")
        file = data / "kbdesk.sqlite3"
        database = sqlite3.connect(file)
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        target = LIBRARIES / f"v{version}.sqlite3.xz"
        LIBRARIES.mkdir(exist_ok=True)
        target.write_bytes(lzma.compress(file.read_bytes(), preset=9 | lzma.PRESET_EXTREME))
        print(f"{target}: {target.stat().st_size} bytes")
    server.shutdown()


if __name__ == "__main__":
    main()
