"""Pictures of every page and dialog of the window, as PNG files in a folder.

    python -m tests.screenshots FOLDER              # light and dark, at 100 % and at 200 %
    python -m tests.screenshots FOLDER --only light-1 --pages reading,search
    python -m tests.screenshots FOLDER --only light-1 --mirrored     # as where one writes from right to left

Each theme and scale is a process of its own with a library of its own, made from the demo's articles and a few odd
pages; nothing leaves the machine. A display is used where there is one, else Qt's offscreen platform.
"""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

SIZE = (1280, 800)
SCREEN = {"name": "large", "width": 3200, "height": 2000, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
WAIT_SECONDS = 60
LONG = (
    "An exceedingly long title, of the kind that a preprint server, a court of appeal or a publisher of old gives to "
    "what it prints, with a subtitle that explains it and Donaudampfschifffahrtsgesellschaftskapitänswitwenrente"
)
ODD = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>Odd ones</H3><DL><p>
<DT><A HREF="{{site}}/code/1" ADD_DATE="1751000000" TAGS="code,tables">A page of code and tables</A>
<DT><A HREF="{{site}}/long/1" ADD_DATE="1751000100" TAGS="a tag that is itself rather long for a tag">{LONG}</A>
<DT><A HREF="{{site}}/arabic/1" ADD_DATE="1751000200" TAGS="لغة">كيف تُقرأ المدن القديمة من أسماء شوارعها</A>
<DT><A HREF="{{site}}/one/1" ADD_DATE="1751000300">The harbour in winter</A>
<DT><A HREF="{{site}}/two/1" ADD_DATE="1751000400">The harbour in winter (reprint)</A>
</DL></DL>"""
TEXT = "".join(
    f"<p>In the {n}th week of the frost the harbour kept {n * 3} boats, and those who counted them met on the quay "
    f"to compare what they had written down, for no two of the {n + 4} lists agreed on the smaller ones.</p>"
    for n in range(4, 20)
)
CODE = (
    "<h2>The call</h2><pre><code>def harbour(boats: list[Boat], *, frost: bool = False, quay: str = 'north', "
    "listed_by: Callable[[Boat], Iterable[str]] = lambda boat: (boat.name, boat.owner)) -> Mapping[str, tuple[Boat]]:\n"
    "    # one line of it is longer than any window is wide\n    return {}\n</code></pre><h2>The table</h2><table><tr>"
    + "".join(f"<th>Quantity number {n}</th>" for n in range(14))
    + "</tr><tr>"
    + "".join(f"<td>{n * 1234567.25:,.2f}</td>" for n in range(14))
    + "</tr></table>"
)
ARABIC = "".join(
    "<p>في الأسبوع الرابع من الصقيع بقي في الميناء اثنا عشر قاربًا، والتقى الذين أحصوها عند الرصيف الشمالي ليقارنوا "
    "ما كتبوه، إذ لم تتفق قائمتان على القوارب الصغيرة.</p>"
    for _ in range(8)
)
PAGES = {
    "code": ("en", "A page of code and tables", CODE + TEXT),
    "long": ("en", LONG, TEXT.replace("harbour", "court")),
    "arabic": ("ar", "كيف تُقرأ المدن القديمة من أسماء شوارعها", ARABIC),
    "one": ("en", "The harbour in winter", TEXT),
    "two": ("en", "The harbour in winter (reprint)", TEXT),
}


class AllKept(Exception):
    """There is a picture of all that was asked for."""


class Tour:
    """Walks through the window and keeps a picture of each place."""

    def __init__(self, folder: Path, theme: str, scale: str, only: set[str]) -> None:
        from PySide6.QtCore import qInstallMessageHandler
        from PySide6.QtWidgets import QApplication

        # of the offscreen platform, which says it of every dialog
        qInstallMessageHandler(
            lambda _kind, _where, text: "This plugin does not" in text or print(text, file=sys.stderr)
        )
        mirrored = ["-reverse"] if os.environ.get("KBDESK_MIRRORED") else []
        self.app = QApplication.instance() or QApplication(["kbdesk", *mirrored])
        self.folder, self.theme, self.scale = folder, theme, scale
        self.wanted = only or None

    def wait(self, ready: Callable[[], object], what: str) -> None:
        """Let the window live until something is so."""
        from PySide6.QtCore import QDeadlineTimer, QEventLoop

        deadline = QDeadlineTimer(WAIT_SECONDS * 1000)
        while not ready():
            if deadline.hasExpired():
                raise SystemExit(f"{what} did not come within {WAIT_SECONDS} seconds.")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def rest(self, ms: int = 250) -> None:
        """Let what is on its way come."""
        from PySide6.QtCore import QDeadlineTimer

        deadline = QDeadlineTimer(ms)
        self.wait(deadline.hasExpired, "rest")

    def keep(self, name: str, *, alone: bool = False) -> None:
        """Keep a picture of the window with all that stands over it, or of the topmost window `alone`."""
        from PySide6.QtCore import QPoint
        from PySide6.QtGui import QPainter

        self.rest()
        if self.wanted is not None and name not in self.wanted:
            return
        over = [
            one for one in self.app.topLevelWidgets() if one.isVisible() and one is not self.window and one.width() > 20
        ]
        over.sort(key=lambda one: one is self.app.activePopupWidget())
        if alone and over:
            picture = over[-1].grab()
        else:
            picture = self.window.grab()
            painter = QPainter(picture)
            origin = self.window.mapToGlobal(QPoint(0, 0))
            for one in over:
                painter.drawPixmap(one.mapToGlobal(QPoint(0, 0)) - origin, one.grab())
            painter.end()
        file = self.folder / f"{name}-{self.theme}-{self.scale}.png"
        if not picture.save(str(file)):
            raise SystemExit(f"{file} cannot be written.")
        if self.wanted is not None:
            self.wanted.remove(name)
            if not self.wanted:
                raise AllKept

    # the walk

    def walk(self, export: Path, odd: Path) -> None:
        """From the empty library to the help."""
        window, engine = self.window, self.engine
        self.wait(lambda: window.sources.sources is not None and engine.is_running, "The window")
        window.resize(*SIZE)
        self.wait(lambda: window.pages.currentWidget() is window.empty, "The empty page")
        self.keep("empty")
        window.intake.type_links("https://example.org/one\nhttps://example.org/two")
        self.keep("add")
        window.intake.dialog.reject()
        window.intake.take_files([export])
        self.wait(lambda: window.intake.dialog.import_button.isEnabled(), "The preview")
        self.keep("preview")
        window.intake.dialog.import_button.click()
        self.wait(lambda: any(job.processed >= 25 for job in window.activity.jobs), "The import")
        self.choose_article()
        self.keep("activity")
        self.wait(lambda: engine.work().idle and window.activity.jobs, "The end of the import")
        self.rest(1500)
        window.messages.hide()
        self.keep("activity-done")
        window.show_history()
        self.keep("history", alone=True)
        self.close_dialogs()
        window.actions_["activity"].setChecked(False)
        self.reading()
        engine.import_(engine.preview([odd]))
        self.wait(lambda: engine.work().idle, "The end of the other import")
        self.rest(1500)
        window.actions_["activity"].setChecked(False)
        window.messages.hide()
        self.library()
        self.pages()
        self.dialogs()

    def choose(self, row: int) -> None:
        """Choose a row of the list and wait for its page."""
        view = self.window.list.view
        self.wait(lambda: view.rows.article(row) is not None, "The list")
        view.clearSelection()
        view.go(row)
        article = view.rows.article(row).id
        self.wait(lambda: self.window.reader.article and self.window.reader.article.id == article, "The article")
        self.rest()

    def titled(self, start: str) -> int:
        """The row of an article of the list by how its title starts."""
        rows = self.window.list.view.rows
        self.wait(lambda: rows.rowCount() and rows.article(0) is not None, "The list")
        return next(n for n in range(rows.rowCount()) if rows.article(n) and rows.article(n).title.startswith(start))

    def source(self, key: tuple[str, object]) -> None:
        """Choose a source."""
        self.window.sources.choose(key)
        self.rest(400)

    def choose_article(self) -> None:
        """Choose an article that has its text."""
        rows = self.window.list.list.rows

        def there() -> int | None:
            return next((n for n in range(12) if (one := rows.article(n)) and one.words > 300), None)

        self.wait(lambda: there() is not None, "An article")
        self.choose(there())

    def reading(self) -> None:
        """An article with highlights, words looked for in it, and its type."""
        from PySide6.QtGui import QTextCursor

        window, view = self.window, self.window.list.list
        self.choose_article()
        reader = window.reader
        blocks = [block for block in blocks_of(reader.document()) if len(block.text()) > 150]
        for place, (words, colour) in enumerate(((14, "yellow"), (9, "green"), (7, "blue"))):
            cursor = QTextCursor(blocks[place])
            cursor.movePosition(QTextCursor.MoveOperation.NextWord, n=3)
            cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor, words)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
            reader.setTextCursor(cursor)
            window.highlighting.add(colour)
            self.rest(300)
        cursor = reader.textCursor()
        cursor.clearSelection()
        reader.setTextCursor(cursor)
        reader.go_to(0)
        window.messages.hide()
        view.setFocus()
        self.keep("reading")
        window.actions_["find_page"].trigger()
        window.reader_pane.find_bar.field.setText("the")
        self.keep("find-in-page")
        window.reader_pane.find_bar.leave()
        window.actions_["type"].trigger()
        self.keep("type")
        self.app.activePopupWidget().close()
        window.actions_["alone"].trigger()
        self.keep("alone")
        window.actions_["alone"].trigger()

    def library(self) -> None:
        """Odd pages, several articles, search, the menu."""
        from PySide6.QtWidgets import QMenu

        window, view, reader = self.window, self.window.list.list, self.window.reader
        for name, start in (("code", "A page of code"), ("long-title", "An exceedingly"), ("right-to-left", "كيف")):
            self.choose(self.titled(start))
            self.keep(name)
            if name == "code":
                reader.show_position(reader.text.index("The table"))
                self.keep("table")
        view.clearSelection()
        self.choose(1)
        for row in (2, 3, 5):
            view.selectionModel().select(view.rows.index(row), view.selectionModel().SelectionFlag.Select)
        self.keep("several")
        self.choose(1)
        window.list.go_search()
        window.list.field.setText("river light")
        self.wait(lambda: window.list.hits.rowCount(), "What was found")
        self.choose(0)
        self.keep("search")
        window.list.field.setText("xyzzyplugh")
        self.rest(500)
        self.keep("search-nothing")
        window.list.field.clear()
        popup = QMenu(window)
        window.actions_.fill_article_menu(popup, False)
        popup.popup(view.mapToGlobal(view.rect().center()))
        self.keep("menu")
        popup.close()
        self.choose(2)
        window.actions_["delete"].trigger()
        self.keep("undo")
        window.messages.hide()

    def pages(self) -> None:
        """The pages that stand in for list and reader."""
        window = self.window
        window.actions_["go_failures"].trigger()
        self.wait(lambda: window.failures.chosen(), "The failures")
        self.keep("failures")
        window.actions_["go_duplicates"].trigger()
        self.wait(lambda: window.duplicates.rows.rowCount(), "The duplicates")
        self.keep("duplicates")
        self.source(("library", "bin"))
        self.choose(0)
        self.keep("bin")
        self.source(("library", "starred"))
        self.keep("nothing-starred")
        self.source(("library", "all"))
        self.choose(0)
        window.list.form.choose(True)
        self.keep("columns")
        window.list.form.choose(False)

    def dialogs(self) -> None:
        """What opens over the window."""
        from kbdesk.gui.words import preference_texts

        window = self.window
        window.show_preferences()
        dialog = next(one for one in self.app.topLevelWidgets() if one.isVisible() and hasattr(one, "show_page"))
        for page in preference_texts.pages([key for key, _ in self.engine.settings]):
            dialog.show_page(page.name)
            self.keep(f"preferences-{page.name}", alone=True)
        self.close_dialogs()
        window.actions_["palette"].trigger()
        self.keep("palette")
        self.close_dialogs()
        for name in ("tags", "move", "categorise", "labels", "purge", "keys", "about", "export"):
            if name == "purge":
                self.source(("library", "bin"))
                self.choose(0)
            window.actions_[name].trigger()
            self.keep(name, alone=name in ("labels", "keys", "export"))
            self.close_dialogs()
        self.source(("library", "all"))
        window.help.open("getting-started")
        self.rest(800)
        self.keep("help", alone=True)
        window.help.leave()

    def close_dialogs(self) -> None:
        """Leave what is open."""
        from PySide6.QtWidgets import QDialog

        for one in self.app.topLevelWidgets():
            if isinstance(one, QDialog) and one.isVisible():
                one.reject()
        self.rest(100)

    def run(self, place: Path) -> None:
        """Make the library and walk through it."""
        from kbdesk.datafolder import DataFolder
        from kbdesk.demo.site import DemoSite
        from kbdesk.engine import Engine
        from kbdesk.gui.application import Desk
        from tests.site import Site

        with DemoSite() as demo, odd_site(Site) as site:
            export, odd = place / "Bookmarks.html", place / "Odd ones.html"
            export.write_text(demo.export(), "utf-8")
            odd.write_text(ODD.format(site=site.url("").rstrip("/")), "utf-8")
            self.engine = Engine(DataFolder(place / "library"))
            for key, value in (
                ("network.allow_private", "always"),
                ("network.host_spacing_seconds", 0),
                ("tasks.backoff_seconds", 1),
                ("ui.theme", self.theme),
                ("ui.offer_clipboard", False),
            ):
                self.engine.set_setting(key, value)
            self.engine.acquire()
            desk = Desk(self.app, self.engine.folder.path, lambda: self.engine)
            desk.open()
            self.window = desk.window
            self.wait(lambda: desk.window.built, "The window")
            with contextlib.suppress(AllKept):
                self.walk(export, odd)
            self.close_dialogs()
            desk.quit()
            self.wait(lambda: desk.over, "The end")
            if self.wanted:
                raise SystemExit(f"There is no picture called {' or '.join(sorted(self.wanted))}.")


@contextlib.contextmanager
def odd_site(kind: type) -> Iterator[object]:
    """A site with the pages above."""
    with kind() as site:
        for name, (language, title, body) in PAGES.items():
            html = (
                f"<!doctype html><html lang={language}><meta charset=utf-8><title>{title}</title>"
                '<meta property="og:site_name" content="The Harbour Log">'
                f"<body><article><h1>{title}</h1>{body}</article>"
            )
            site.routes[name] = lambda request, html=html: request.send(html)
        yield site


def blocks_of(document: object) -> Iterator[object]:
    """The paragraphs of a page."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.screenshots", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="one of light-1, dark-1, light-2, dark-2")
    parser.add_argument("--pages", default="", help="names of pictures, separated by commas; all if none is given")
    parser.add_argument("--mirrored", action="store_true", help="as where one writes from right to left")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if os.environ.get("KBDESK_SCREENSHOTS") == "child":
        theme, _, scale = arguments.only.partition("-")
        with tempfile.TemporaryDirectory(prefix="kbdesk-screenshots-") as place:
            only = {name for name in arguments.pages.split(",") if name}
            Tour(arguments.folder, theme, scale, only).run(Path(place))
        return 0
    with tempfile.NamedTemporaryFile("w", suffix=".json") as screen:
        json.dump({"screens": [SCREEN]}, screen)
        screen.flush()
        return take(arguments, Path(screen.name))


def take(arguments: argparse.Namespace, screen: Path) -> int:
    """Each look in a process of its own; `screen` describes that of the offscreen platform."""
    for look in (arguments.only,) if arguments.only else ("light-1", "dark-1", "light-2", "dark-2"):
        environment = {**os.environ, "KBDESK_SCREENSHOTS": "child", "QT_SCALE_FACTOR": look[-1], "LC_ALL": "C.UTF-8"}
        environment["KBDESK_MIRRORED"] = "1" if arguments.mirrored else ""
        environment["DBUS_SESSION_BUS_ADDRESS"] = ""  # a tour does not speak to the desktop that it happens to run on
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            # the usual one is 800 by 800, which is 400 by 400 at 200 %: dialogs would make do with that
            environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        command = [sys.executable, "-m", "tests.screenshots", str(arguments.folder), "--only", look]
        if subprocess.run([*command, "--pages", arguments.pages], env=environment).returncode:
            print(f"The pictures of {look} were not made.", file=sys.stderr)
            return 1
    print(f"The pictures are in {arguments.folder}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
