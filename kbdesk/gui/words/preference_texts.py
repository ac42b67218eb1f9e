"""What the preferences say: the pages, and for each setting its name, its unit and what it does."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class Line:
    """One setting as it is shown.

    Attributes:
        unit: stands after the number.
        scale: the number that is shown is the one that is kept divided by this.
        placeholder: shown in an empty field: what is taken then.
    """

    key: str
    name: str
    sentence: str
    unit: str = ""
    scale: int = 1
    placeholder: str = ""


@dataclass(frozen=True)
class Page:
    """A page of the preferences."""

    name: str
    title: str
    icon: str
    lines: tuple[Line, ...]


def _tr(text: str) -> str:
    return QCoreApplication.translate("preferences", text)


def choice(key: str, value: str) -> str:
    """One of the values that a setting can have, in words."""
    return {
        ("extract.effort", "full"): _tr("All the processor"),
        ("extract.effort", "half"): _tr("Half the processor"),
        ("extract.effort", "one"): _tr("One core"),
        ("extract.on_battery", "same"): _tr("As otherwise"),
        ("extract.on_battery", "half"): _tr("Half the processor"),
        ("extract.on_battery", "one"): _tr("One core"),
        ("import.pace", "fast"): _tr("Fast"),
        ("import.pace", "steady"): _tr("Steady"),
        ("analysis.provider", "local"): _tr("This computer"),
        ("analysis.provider", "openai"): _tr("An OpenAI-compatible endpoint"),
        ("network.allow_private", "never"): _tr("Never"),
        ("network.allow_private", "typed"): _tr("Where I typed the address"),
        ("network.allow_private", "always"): _tr("Always"),
        ("ui.theme", "system"): _tr("As the system"),
        ("ui.theme", "light"): _tr("Light"),
        ("ui.theme", "dark"): _tr("Dark"),
        ("ui.language", "system"): _tr("As the system"),
        ("ui.language", "en"): "English",
        ("ui.language", "de"): "Deutsch",
        ("ui.language", "ja"): "日本語",
    }.get((key, value), value)


def pages(keys: list[str]) -> tuple[Page, ...]:
    """All pages with the settings that there are; one without a description stands under its own name."""
    described = {line.key for _, _, _, lines in _all() for line in lines}
    made = []
    for name, title, icon, lines in _all():
        shown = [line for line in lines if line.key in keys]
        for key in keys:
            section, _, own = key.partition(".")
            if key not in described and _PAGE_OF.get(section, "general") == name:
                shown.append(Line(key, own.replace("_", " ").capitalize(), ""))
        if shown:
            made.append(Page(name, title, icon, tuple(shown)))
    return tuple(made)


_PAGE_OF = {
    "import": "import",
    "tasks": "import",
    "network": "network",
    "extract": "extract",
    "analysis": "analysis",
    "search": "search",
}


def _all() -> tuple[tuple[str, str, str, tuple[Line, ...]], ...]:
    return (
        ("general", _tr("General"), "settings", _general()),
        ("import", _tr("Import"), "import", _import()),
        ("network", _tr("Network"), "link", _network()),
        ("extract", _tr("Reading pages"), "note", _extract()),
        ("analysis", _tr("Analysis"), "tag", _analysis()),
        ("search", _tr("Search"), "search", _search()),
        ("appearance", _tr("Appearance"), "sun", _appearance()),
    )


def _general() -> tuple[Line, ...]:
    return (
        Line(
            "ui.close_to_tray",
            _tr("Go on working when the window is closed"),
            _tr("While there is work to do, the window goes to the tray and the work goes on. Without work it quits."),
        ),
        Line(
            "ui.notifications",
            _tr("Notify when an import has ended"),
            _tr("Once for each import, with its counts. Switched off, the window itself says so."),
        ),
        Line(
            "ui.inhibit_sleep",
            _tr("Stay awake while an import runs"),
            _tr("The computer does not go to sleep by itself as long as an import gets on. The screen may go dark."),
        ),
        Line(
            "ui.offer_clipboard",
            _tr("Offer links from the clipboard"),
            _tr("A link that you copied, and that is not in the library, is offered once when you come to the window."),
        ),
        Line(
            "library.bin_days",
            _tr("Empty the bin after"),
            _tr("Articles that were deleted so long ago are deleted for good. 0: they stay until you empty the bin."),
            _tr("days"),
        ),
        Line(
            "library.keep_pages",
            _tr("Keep a copy of each page"),
            _tr(
                "The page as it came, beside its text, for when it is gone: some 0.2 MB each. Open Saved Copy shows it."
            ),
        ),
    )


def _import() -> tuple[Line, ...]:
    seconds = _tr("seconds")
    return (
        Line(
            "import.pace",
            _tr("Pace"),
            _tr("Fast goes on as soon as the last links are worked off. Steady takes one portion a run."),
        ),
        Line(
            "import.chunk_size",
            _tr("Portion"),
            _tr("How many links of a large import are taken up at a time."),
            _tr("links"),
        ),
        Line(
            "import.interval_seconds",
            _tr("Time between runs"),
            _tr("How often imports are looked after: the next portion at a steady pace, and whatever got stuck."),
            seconds,
        ),
        Line(
            "import.batch_threshold",
            _tr("Large from"),
            _tr("An import of more links than this is worked off in portions, in the background."),
            _tr("links"),
        ),
        Line(
            "import.watch_folder",
            _tr("Watched folder"),
            _tr("What appears in this folder is imported by itself; nothing in it is changed. Empty: none."),
            placeholder=_tr("none"),
        ),
        Line(
            "import.watch_seconds",
            _tr("Look into it every"),
            _tr("How often kbdesk looks for new files there. One is taken when it has stopped growing."),
            _tr("seconds"),
        ),
        Line(
            "import.stagger_seconds",
            _tr("Time between links"),
            _tr("How far apart the links of a small import are begun."),
            seconds,
        ),
        Line(
            "tasks.threads",
            _tr("Pages at once"),
            _tr("How many pages are fetched at the same time, over all sites. Fewer leave more of the line to others."),
            _tr("pages"),
        ),
        Line(
            "tasks.max_attempts",
            _tr("Attempts"),
            _tr("How often a page is tried whose site does not answer, before it counts as failed."),
            _tr("times"),
        ),
        Line(
            "tasks.backoff_seconds",
            _tr("Wait before the second attempt"),
            _tr("It doubles with every attempt after that."),
            seconds,
        ),
        Line(
            "tasks.lease_seconds",
            _tr("Longest time for one page"),
            _tr("After so long without a sign of life a page is given up and begun anew."),
            seconds,
        ),
    )


def _network() -> tuple[Line, ...]:
    seconds = _tr("seconds")
    return (
        Line(
            "network.timeout_seconds",
            _tr("Patience"),
            _tr("How long a site may keep silent: while it is called, and between two pieces of its answer."),
            seconds,
        ),
        Line(
            "network.total_seconds",
            _tr("Longest time for a page"),
            _tr("From the first word to the last, redirects included."),
            seconds,
        ),
        Line(
            "network.max_bytes",
            _tr("Largest page"),
            _tr("A page or PDF that is larger, unpacked, is not fetched."),
            _tr("MB"),
            scale=1_000_000,
        ),
        Line(
            "network.per_host",
            _tr("Pages at once from one site"),
            _tr("Sites shut out those who ask for too much at once."),
            _tr("pages"),
        ),
        Line(
            "network.host_spacing_seconds",
            _tr("Time between pages of one site"),
            _tr("How long a site is left alone after each page."),
            seconds,
        ),
        Line(
            "network.respect_robots",
            _tr("Keep to robots.txt"),
            _tr("Do not fetch what a site asks programs to leave alone. Single pages for a reader are usually fine."),
        ),
        Line(
            "network.allow_private",
            _tr("Addresses of your own network"),
            _tr("Whether pages of this computer and of your network may be fetched. An import could name them too."),
        ),
        Line(
            "network.proxy",
            _tr("Proxy"),
            _tr("The address of an HTTP proxy that everything goes through. Empty: none."),
            placeholder="http://proxy.example:3128",
        ),
        Line(
            "network.archive",
            _tr("Web archive"),
            _tr("Where pages that cannot be had are looked for, whenever you ask for that. It learns their addresses."),
            placeholder="https://web.archive.org/web",
        ),
        Line(
            "network.user_agent",
            _tr("Name told to sites"),
            _tr("The User-Agent. Empty: kbdesk says its own name and version, honestly."),
            placeholder=_tr("kbdesk’s own"),
        ),
    )


def _extract() -> tuple[Line, ...]:
    return (
        Line(
            "extract.processes",
            _tr("Pages read at once"),
            _tr("How many processes take the text out of pages. 0 is one for each core of the processor."),
            _tr("processes"),
        ),
        Line(
            "extract.effort",
            _tr("How hard to work"),
            _tr("With less than all of it, other programs notice nothing, and an import takes longer."),
        ),
        Line(
            "extract.on_battery",
            _tr("On battery"),
            _tr("How hard to work while the machine is not plugged in."),
        ),
        Line(
            "extract.timeout_seconds",
            _tr("Longest time for a page"),
            _tr("A page that takes longer to read is given up, and its link kept."),
            _tr("seconds"),
        ),
        Line(
            "extract.memory_mb",
            _tr("Memory for a page"),
            _tr("A page that needs more to be read is given up; it costs nothing but itself."),
            _tr("MB"),
        ),
    )


def _analysis() -> tuple[Line, ...]:
    return (
        Line(
            "analysis.provider",
            _tr("Who analyses"),
            _tr("This computer alone, or an endpoint that speaks as OpenAI’s does besides: it is sent the texts."),
        ),
        Line(
            "analysis.base_url",
            _tr("Address of the endpoint"),
            _tr("Ollama, llama.cpp and LM Studio have one on this computer. Its key goes below."),
            placeholder="http://localhost:11434/v1",
        ),
        Line(
            "analysis.model",
            _tr("Model"),
            _tr("The name by which the endpoint knows it. Empty: the only one that it has."),
        ),
        Line(
            "analysis.language",
            _tr("Language of summaries and tags"),
            _tr("What the endpoint is to write in, such as English or German; auto is the language of the article."),
            placeholder="auto",
        ),
        Line(
            "analysis.max_tags",
            _tr("Tags an article gets"),
            _tr("At most so many of its keywords become tags. 0: none; your own tags stay in any case."),
            _tr("tags"),
        ),
        Line(
            "analysis.daily_token_budget",
            _tr("Tokens a day"),
            _tr("The endpoint is asked for so many a day; then articles wait for tomorrow. 0: no bound."),
            _tr("tokens"),
        ),
        Line(
            "analysis.context_tokens",
            _tr("Context of the model"),
            _tr("What the model takes in at once, with its answer. Longer articles are cut to fit."),
            _tr("tokens"),
        ),
        Line(
            "analysis.concurrency",
            _tr("Asked at once"),
            _tr("How many articles the endpoint is asked about at the same time."),
            _tr("articles"),
        ),
        Line(
            "analysis.timeout_seconds",
            _tr("Longest time for an answer"),
            _tr("An article that takes longer there keeps the analysis of this computer and is tried again later."),
            _tr("seconds"),
        ),
    )


def _search() -> tuple[Line, ...]:
    return (
        Line(
            "search.semantic",
            _tr("Find by meaning"),
            _tr("Also find articles that say the same in other words. Worked out on this computer."),
        ),
    )


def _appearance() -> tuple[Line, ...]:
    return (
        Line(
            "ui.theme",
            _tr("Theme"),
            _tr("Light, dark, or as the system is at the moment. The type of articles is set in the reader itself."),
        ),
        Line(
            "ui.language",
            _tr("Language"),
            _tr("Of the window, from its next start on. The help is English."),
        ),
    )
