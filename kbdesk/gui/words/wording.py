"""Numbers, times and counts as people read them."""

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from kbdesk.library.preview import PASTED_TEXT, files_of, links_of
from kbdesk.library.records import Job, JobStatus
from kbdesk.patterns import compiled
from kbdesk.worded import Worded


def _tr(text: str, comment: str | None = None, n: int = -1) -> str:
    return QCoreApplication.translate("wording", text, comment, n)


def number(value: int) -> str:
    """12345 as the locale groups it."""
    return QLocale().toString(value)


def counted(value: int, tr: Callable[..., str], one: str, many: str) -> str:
    """The wording for so many, with its `{n}` filled in.

    `tr` is the caller's own. Translations are those of `many`, one for each form that their language has; English has
    none, so that `one` is said here.
    """
    said = tr(many, None, value)
    return (one if value == 1 and said == many else said).format(n=number(value))


def articles(value: int) -> str:
    """So many articles."""
    return counted(value, _tr, "1 article", "{n} articles")


def links(value: int) -> str:
    """So many links."""
    return counted(value, _tr, "1 link", "{n} links")


def files(value: int) -> str:
    """So many files."""
    return counted(value, _tr, "1 file", "{n} files")


def analysed_again(value: int) -> str:
    """That so many articles will be."""
    return _tr("{articles} will be analysed again when there is time to spare.").format(articles=articles(value))


def day(seconds: float) -> str:
    """A day, short: its year only where it is another one."""
    when = datetime.fromtimestamp(seconds)
    now = datetime.now()
    if when.date() == now.date():
        return QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
    shape = _tr("d MMM") if when.year == now.year else _tr("d MMM yyyy")
    return _written(when.date(), shape, QLocale().name())


@lru_cache(maxsize=1_000)
def _written(day: date, shape: str, _locale: str) -> str:
    """Lists say the same few days again and again, and Qt takes as long for one as for a line of text."""
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)


def moment(seconds: float) -> str:
    """A day and a time."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)), _tr("d MMM yyyy HH:mm"))


def published(text: str) -> str:
    """A date of publication, which is ISO 8601 where it is known well."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return text
    return QLocale().toString(QDate(when.year, when.month, when.day), _tr("d MMM yyyy"))


def minutes(value: int) -> str:
    """A reading time."""
    return _tr("{n} min").format(n=value)


def duration(seconds: float) -> str:
    """How long something takes, roughly."""
    if seconds < 50:
        return _tr("less than a minute")
    whole = round(seconds / 60)
    if whole < 60:
        return counted(whole, _tr, "1 minute", "{n} minutes")
    hours, rest = divmod(whole, 60)
    if hours < 24:
        return _tr("{h} h {m} min").format(h=hours, m=rest)
    return counted(round(hours / 24), _tr, "1 day", "{n} days")


def span(seconds: float) -> str:
    """How long something took."""
    return _tr("{n} s").format(n=number(round(seconds))) if seconds < 60 else duration(seconds)


def job_counts(job: Job) -> str:
    """What became of the items of an import: only what there is."""
    parts = [
        (job.done, _tr("{n} done")),
        (job.duplicate, _tr("{n} duplicate")),
        (job.skipped, _tr("{n} skipped")),
        (job.failed, _tr("{n} failed")),
        (job.cancelled, _tr("{n} cancelled")),
    ]
    return ", ".join(text.format(n=number(value)) for value, text in parts if value)


def job_status(job: Job) -> str:
    """The state of an import."""
    return {
        JobStatus.PENDING: _tr("Waiting"),
        JobStatus.PROCESSING: _tr("Importing"),
        JobStatus.PAUSED: _tr("Paused"),
        JobStatus.COMPLETED: _tr("Completed"),
        JobStatus.FAILED: _tr("Failed"),
        JobStatus.CANCELLED: _tr("Cancelled"),
    }[job.status]


def source(text: str) -> str:
    """What an import was made of: a file's name, or in words what has none."""
    if text == PASTED_TEXT:
        return _tr("Pasted text")
    if (number_of_files := files_of(text)) is not None:
        return files(number_of_files)
    if (named := links_of(text)) is not None:
        count, site, others = named
        said = _tr("{links} from {site} and others") if others else _tr("{links} from {site}")
        return said.format(links=links(count), site=plain(site))
    return plain(text)


def said(text: str) -> str:
    """What the engine says, in the window's language where that is known."""
    if not isinstance(text, Worded):
        return text
    values = {name: said(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return _Localised().vformat(_curled(worded_below("engine", text.form)), (), values)


def _curled(form: str) -> str:
    """English with the quotation marks of the window, where what is said on a terminal has the straight ones. In other
    languages the translations have their own.
    """
    return _STRAIGHT.sub(lambda found: f"“{{{found[1] or found[2]}}}”", form)


class _Localised(Formatter):
    """Puts numbers into a sentence as the locale writes them: 5,000 is five, where the comma is that of decimals."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """A number as its form says: `,` is a whole one, `.1f` has as many decimals, `g` as many as it has."""
        if format_spec == ",":
            return number(value)
        if found := _DECIMALS.fullmatch(format_spec):
            return QLocale().toString(float(value), "f", int(found[1]))
        return QLocale().toString(float(value), "g") if format_spec == "g" else super().format_field(value, format_spec)


def category(name: str) -> str:
    """A category; those that a library begins with are called otherwise in other languages."""
    return plain(worded_below("categories", name))


def remedy(text: str) -> str:
    """What to do about a failure."""
    return plain(said(text) if isinstance(text, Worded) else worded_below("remedies", text))


def worded_below(context: str, text: str) -> str:
    """What is worded below the window; `packaging/translations.py` knows where the texts of a context come from."""
    return QCoreApplication.translate(context, text)


def plain(text: str) -> str:
    """Text without the characters that could reorder or hide what stands beside it, on one line."""
    if text.isprintable() and "  " not in text:
        return text.strip()  # nearly every text is, and a list says thousands of them
    return " ".join(text.translate(_PLAIN).split())


_DECIMALS = compiled(r",?\.(\d)f")

_STRAIGHT = compiled(r'\{(\w+)!r\}|"\{(\w+)\}"')

_PLAIN: dict[int, str | None] = {
    **dict.fromkeys(range(32), " "),
    **dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")),
}
