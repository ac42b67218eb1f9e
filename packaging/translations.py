"""Gather the window's texts into resources/translations/kbdesk_*.ts, and compile those: `packaging/translate`.

The window takes its texts through `self.tr(…)`, or `tr` for short, whose context is the class, through a module's
`_tr(…)`, whose context stands in that function, through `QCoreApplication.translate(…)`, and through
`counted(…, tr, one, many)` where a number decides about the form. lupdate does not know all of these, so the texts are
found here and given to it as lines of C++; it does what it is good at: it keeps translations, and marks what is new.
"""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "ja")


class Text(NamedTuple):
    """A text of the window. `plural` where its form depends on a number; `place` is the file and the line."""

    context: str
    source: str
    plural: bool
    place: str


class Untranslatable(Exception):
    """A text that is put together before it is translated, so that no translation is ever found for it."""


def texts(package: Path = ROOT / "kbdesk" / "gui") -> list[Text]:
    """All texts of the window. Raises Untranslatable for a call that has no plain text in it."""
    found = [text for file in sorted(package.rglob("*.py")) for text in _Module(file).texts()]
    return found + list(_worded_below())


def _worded_below() -> Iterator[Text]:
    """What is worded below the window, and translated where it is shown: `wording.worded_below`."""
    from kbdesk import failure
    from kbdesk.importers import fields

    for text in _first_categories():
        yield Text("categories", text, False, "kbdesk/library/migrations/analysing.py")
    for sentence in failure.remedies():
        yield Text("remedies", sentence, False, "kbdesk/failure.py")
    for reason in dict.fromkeys(fields._NO_PAGE.values()):
        yield Text("passed over", reason, False, "kbdesk/importers/fields.py")
    yield from _arguments("Worded", 0, "engine")
    yield from _arguments("Skipped", 0, "passed over")
    yield from _arguments("propose", 1, "alike")


def _first_categories() -> list[str]:
    """The names and the descriptions of the categories that a library begins with."""
    from kbdesk.datafolder import DataFolder
    from kbdesk.library.library import Library

    with tempfile.TemporaryDirectory() as scratch:
        library = Library(DataFolder(Path(scratch, "data")))
        try:
            return [text for one in library.categories.all() for text in (one.name, one.description)]
        finally:
            library.close()


def _arguments(function: str, number: int, context: str) -> Iterator[Text]:
    """The plain texts that a function is called with anywhere below the window."""
    for file in sorted((ROOT / "kbdesk").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node) == function and len(node.args) > number:
                said = node.args[number]
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    yield Text(context, said.value, False, f"{file.relative_to(ROOT)}:{node.lineno}")


class _Module(ast.NodeVisitor):
    def __init__(self, file: Path) -> None:
        self._file = file
        self._tree = ast.parse(file.read_text("utf-8"))
        self._classes: list[str] = []
        self._found: list[Text] = []
        self._own = self._own_context()

    def texts(self) -> list[Text]:
        self.visit(self._tree)
        return self._found

    def _own_context(self) -> str:
        """The context of the module's `_tr`."""
        for node in self._tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "_tr":
                for call in ast.walk(node):
                    if isinstance(call, ast.Call) and _called(call) == "translate":
                        return ast.literal_eval(call.args[0])
        return ""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name not in ("_tr", "counted", "worded_below"):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name in ("tr", "_tr"):
            self._add(node, self._context(node.func), node.args[:1])
        elif name == "translate" and len(node.args) > 1:
            self._add(node, ast.literal_eval(node.args[0]), node.args[1:2])
        elif name == "counted" and len(node.args) == 4:
            self._add(node, self._context(node.args[1]), node.args[3:], plural=True)
        self.generic_visit(node)

    def _context(self, function: ast.expr) -> str:
        if isinstance(function, ast.Name) and function.id == "_tr":
            return self._own
        return self._classes[-1] if self._classes else ""

    def _add(self, node: ast.Call, context: str, arguments: list[ast.expr], *, plural: bool = False) -> None:
        place = f"{self._file.relative_to(self._file.parents[2])}:{node.lineno}"
        said = arguments[0] if arguments else None
        if not (isinstance(said, ast.Constant) and isinstance(said.value, str)) or not context:
            raise Untranslatable(f"{place}: {ast.unparse(node)}")
        self._found.append(Text(context, said.value, plural, place))


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def update(folder: Path = FOLDER) -> None:
    """Bring the .ts files up to the texts that there are."""
    calls = []
    for text in texts():
        context, source = json.dumps(text.context), json.dumps(text.source, ensure_ascii=False)
        calls.append(f"QCoreApplication::translate({context}, {source}{', nullptr, 1' if text.plural else ''});")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "texts.cpp")
        file.write_text("void texts() {\n" + "\n".join(calls) + "\n}\n", "utf-8")
        for language in LANGUAGES:
            _tool(
                "lupdate", "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en",
                "-target-language", language, str(file), "-ts", str(folder / f"kbdesk_{language}.ts"),
            )  # fmt: skip


def compile_all(folder: Path = FOLDER) -> None:
    """Make the .qm files that the window loads."""
    for language in LANGUAGES:
        _tool(
            "lrelease", "-silent", str(folder / f"kbdesk_{language}.ts"), "-qm", str(folder / f"kbdesk_{language}.qm")
        )


def _tool(name: str, *arguments: str) -> None:
    import PySide6

    subprocess.run([Path(PySide6.__file__).parent / name, *arguments], check=True)


if __name__ == "__main__":
    try:
        update()
        compile_all()
    except Untranslatable as error:
        sys.exit(f"This text is not a plain one, so that it cannot be translated: {error}")
