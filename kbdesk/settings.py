"""The settings: their names, defaults and bounds, and `config.toml`, where they are kept.

What is not in the file has its default. Values are checked when they are set and when the file is read, so that no
other module has to.
"""

import pkgutil
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from kbdesk.failure import KbdeskError
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]
_PLAIN = Worded("plain letters, digits and signs on one line")
_FOLDER = Worded("the full path of a folder, or nothing")
_PROXY = Worded("an address such as http://proxy.example:3128, without a name and password")
Positive = Annotated[float, msgspec.Meta(gt=0, le=86_400)]
_BASE = Worded("an address such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1, without a name and password")
_BASE_PATTERN = r"^https?://(\[[0-9A-Fa-f:.]+\]|[^\s@/?#\\:\[\]]+)(:\d{1,5})?(/[^\s@?#\\]*)?$"
_ARCHIVE = Worded("an address such as https://web.archive.org/web, without a name and password")
_MODEL = Worded('a model\'s name, as the endpoint calls it, or "" where it has only one')
_TONGUE = Worded('auto, or a language: "de", "German"')

_DESCRIBED = {str(one): one for one in (_PLAIN, _FOLDER, _PROXY, _BASE, _ARCHIVE, _MODEL, _TONGUE)}
"""What a description of a value was worded as: msgspec keeps plain texts."""

if TYPE_CHECKING:
    ProviderName = str
else:
    # Only the names of the files are looked at: an endpoint of another kind is one new file there, and no word here.
    _ENDPOINTS = (found.name for found in pkgutil.iter_modules([str(Path(__file__).parent / "analysis" / "endpoints")]))
    ProviderName = Literal[("local", *sorted(_ENDPOINTS))]


class Import(msgspec.Struct, frozen=True):
    """How an import is worked off: see the job lifecycle. `watch_folder` is a folder to import from, "" for none."""

    pace: Literal["fast", "steady"] = "fast"
    chunk_size: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 10
    interval_seconds: Positive = 120
    stagger_seconds: Seconds = 1
    batch_threshold: Annotated[int, msgspec.Meta(ge=0)] = 50
    watch_folder: Annotated[
        str, msgspec.Meta(max_length=4_000, pattern=r"^(~?/[^\0]*)?$", description=str(_FOLDER))
    ] = ""
    watch_seconds: Positive = 30


class Tasks(msgspec.Struct, frozen=True):
    """How atomic tasks run."""

    threads: Annotated[int, msgspec.Meta(ge=1, le=64)] = 8
    max_attempts: Annotated[int, msgspec.Meta(ge=1, le=20)] = 5
    backoff_seconds: Seconds = 5
    lease_seconds: Positive = 300


class Network(msgspec.Struct, frozen=True):
    """What may be fetched, how long it may take and how gently; `archive` is what its user may ask for lost pages."""

    timeout_seconds: Positive = 30
    total_seconds: Positive = 90
    max_bytes: Annotated[int, msgspec.Meta(ge=1_000)] = 20_000_000
    per_host: Annotated[int, msgspec.Meta(ge=1, le=16)] = 2
    host_spacing_seconds: Seconds = 1
    allow_private: Literal["never", "typed", "always"] = "typed"
    respect_robots: bool = False
    user_agent: Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[\x20-\x7e]*$", description=str(_PLAIN))] = ""
    proxy: Annotated[
        str, msgspec.Meta(max_length=200, pattern=r"^(https?://[^\s@/?#]+/?)?$", description=str(_PROXY))
    ] = ""
    archive: Annotated[str, msgspec.Meta(max_length=500, pattern=_BASE_PATTERN, description=str(_ARCHIVE))] = (
        "https://web.archive.org/web"
    )


class Extract(msgspec.Struct, frozen=True):
    """The child processes that read pages.

    Attributes:
        processes: how many there are at full effort; 0 is one a core.
        effort: whether all of them work, half of them, or one.
        on_battery: the same while the machine runs on its battery; "same" is what it is otherwise.
    """

    processes: Annotated[int, msgspec.Meta(ge=0, le=64)] = 0
    effort: Literal["full", "half", "one"] = "full"
    on_battery: Literal["same", "half", "one"] = "half"
    timeout_seconds: Positive = 30
    memory_mb: Annotated[int, msgspec.Meta(ge=128)] = 1024


class Analysis(msgspec.Struct, frozen=True):
    """Who analyses articles, and what an endpoint is asked for.

    Attributes:
        provider: "local" is embedded; the others are the files of `kbdesk/analysis/endpoints/`.
        language: of the summaries and tags that an endpoint writes; "auto" is the article's own.
        daily_token_budget: how many tokens an endpoint may be asked for in a day; 0 is no bound.
        context_tokens: what the endpoint's model takes in at once, its answer included: articles are cut to fit.
        concurrency: how many articles an endpoint is asked about at the same time.
        timeout_seconds: how long one article may take there.
    """

    provider: ProviderName = "local"
    base_url: Annotated[str, msgspec.Meta(max_length=500, pattern=_BASE_PATTERN, description=str(_BASE))] = (
        "https://api.openai.com/v1"
    )
    model: Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$", description=str(_MODEL))] = ""
    language: Annotated[
        str, msgspec.Meta(max_length=40, pattern=r"^[^\W\d_]+([ -][^\W_]+)*$", description=str(_TONGUE))
    ] = "auto"
    max_tags: Annotated[int, msgspec.Meta(ge=0, le=30)] = 6
    daily_token_budget: Annotated[int, msgspec.Meta(ge=0)] = 0
    context_tokens: Annotated[int, msgspec.Meta(ge=2_048, le=2_000_000)] = 4_096
    concurrency: Annotated[int, msgspec.Meta(ge=1, le=16)] = 2
    timeout_seconds: Positive = 180


class Search(msgspec.Struct, frozen=True):
    """Whether articles are found by their meaning, too."""

    semantic: bool = True


class Library(msgspec.Struct, frozen=True):
    """What is kept.

    Attributes:
        bin_days: how long articles lie in the bin before they are deleted for good; 0 is for ever.
        keep_pages: whether each page is kept as it came, too, as a file.
    """

    bin_days: Annotated[int, msgspec.Meta(ge=0, le=36_500)] = 30
    keep_pages: bool = False


class Ui(msgspec.Struct, frozen=True):
    """The window, and what it does to the desktop around it."""

    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "de", "ja"] = "system"
    close_to_tray: bool = True
    notifications: bool = True
    inhibit_sleep: bool = True
    offer_clipboard: bool = True


class Settings(msgspec.Struct, frozen=True, rename={"import_": "import"}):
    """Every setting, by section; attribute `import_` is the file's section `import`."""

    import_: Import = Import()
    tasks: Tasks = Tasks()
    network: Network = Network()
    extract: Extract = Extract()
    analysis: Analysis = Analysis()
    search: Search = Search()
    library: Library = Library()
    ui: Ui = Ui()

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Pairs of key (`import.pace`) and value, in the order of the sections."""
        for section, values in msgspec.to_builtins(self).items():
            for name, value in values.items():
                yield f"{section}.{name}", value

    def get(self, key: str) -> Any:
        """The value of a key such as `import.pace`. Raises KbdeskError for one that does not exist."""
        for known, value in self:
            if known == key:
                return value
        raise KbdeskError(
            Worded("There is no setting {key!r}; `kbdesk config list` shows those that there are.", key=key)
        )


def load(path: Path) -> Settings:
    """The settings of a `config.toml`; defaults where there is no file. Raises KbdeskError with what is wrong in it."""
    try:
        with path.open("rb") as file:
            return _checked(tomllib.load(file))
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KbdeskError(f"{path} is not valid TOML ({error}); correct it or delete it.") from None
    except msgspec.ValidationError as error:
        key = str(error).rpartition("`$.")[2].rstrip("`")
        raise KbdeskError(f"{path}: {key}: {_explained(error, key)}; correct it or delete the line.") from None
    except OSError as error:
        raise KbdeskError(Worded("{path} cannot be read: {strerror}.", path=path, strerror=error.strerror)) from None


def store(path: Path, key: str, value: Any) -> Settings:
    """Check one value, write it to `config.toml` and return all the settings; comments in the file stay.

    A value may be text as it is typed on a command line: `"0.2"` becomes a number where a number is due.
    """
    import tomlkit  # only where a setting changes

    settings = load(path)
    settings.get(key)
    section, _, name = key.partition(".")
    try:
        current = msgspec.to_builtins(settings)
        current[section][name] = value
        changed = _checked(current)
        document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
        if section not in document:
            document[section] = tomlkit.table()
        document[section][name] = changed.get(key)
        _write(path, tomlkit.dumps(document))
    except msgspec.ValidationError as error:
        raise KbdeskError(
            Worded("{key} cannot be {value!r}: {why}.", key=key, value=value, why=_explained(error, key))
        ) from None
    except OSError as error:
        raise KbdeskError(Worded("{path} cannot be written: {strerror}.", path=path, strerror=error.strerror)) from None
    return changed


def reset(path: Path, keys: Collection[str]) -> Settings:
    """Take values out of `config.toml`, so that they have their defaults, and return all the settings."""
    import tomlkit

    settings = load(path)
    for key in keys:
        settings.get(key)
    if not path.exists():
        return settings
    try:
        document = tomlkit.parse(path.read_text("utf-8"))
        for key in keys:
            section, _, name = key.partition(".")
            if name in document.get(section, {}):
                del document[section][name]
        _write(path, tomlkit.dumps(document))
    except OSError as error:
        raise KbdeskError(Worded("{path} cannot be written: {strerror}.", path=path, strerror=error.strerror)) from None
    return load(path)


class Shape(msgspec.Struct, frozen=True):
    """What a setting may be.

    Attributes:
        kind: "switch", "choice", "whole" (a whole number), "number" or "text".
        choices: of a "choice": all there are.
    """

    kind: Literal["switch", "choice", "whole", "number", "text"]
    choices: tuple[str, ...] = ()


def shape(key: str) -> Shape:
    """What the setting of a key may be. Raises KbdeskError for one that does not exist."""
    Settings().get(key)
    kind = _kind(key)
    if get_origin(kind) is Literal:
        return Shape("choice", get_args(kind))
    plain = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    kinds: dict[Any, Shape] = {bool: Shape("switch"), int: Shape("whole"), float: Shape("number")}
    return kinds.get(plain, Shape("text"))


def _write(path: Path, text: str) -> None:
    partial = path.with_suffix(".part")
    try:
        partial.write_text(text, "utf-8")
        partial.chmod(0o600)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _kind(key: str) -> Any:
    section, _, name = key.partition(".")
    holder = get_type_hints(Settings).get(section.replace("import", "import_"), object)
    return get_type_hints(holder, include_extras=True).get(name)


_WORDS = {
    "int": Worded("a whole number"),
    "float": Worded("a number"),
    "str": Worded("a text"),
    "bool": Worded("true or false"),
}
_EXPECTED = compiled(r"Expected `(?P<kind>int|float|str|bool)`(?: (?P<sign>[<>]=?) (?P<bound>[^,]+)|, got `\w+`)$")
_SIGNS = {
    ">=": Worded("of at least"),
    "<=": Worded("of at most"),
    ">": Worded("greater than"),
    "<": Worded("less than"),
}


def _explained(error: msgspec.ValidationError, key: str) -> str:
    """What is wrong with the value of a setting, without the terms of the program."""
    kind = _kind(key)
    if get_origin(kind) is Literal:
        return Worded("it is one of {choices}", choices=", ".join(map(str, get_args(kind))))
    for meta in getattr(kind, "__metadata__", ()):
        if meta.description:
            return Worded("it has to be {description}", description=_DESCRIBED.get(meta.description, meta.description))
    said = str(error).partition(" - at ")[0]
    if (found := _EXPECTED.match(said)) is None:
        return said[:1].lower() + said[1:]
    what = _WORDS[found["kind"]]
    if found["sign"]:
        what = Worded("{what} {than} {bound}", what=what, than=_SIGNS[found["sign"]], bound=found["bound"])
    return Worded("it has to be {description}", description=what)


def _checked(values: dict[str, Any]) -> Settings:
    return msgspec.convert(values, Settings, strict=False)
