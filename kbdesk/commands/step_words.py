"""What a step did, in a sentence: the faces put into it what they say in their own way."""

from kbdesk.library.undoing import Step
from kbdesk.worded import Worded


def said(step: Step, articles: str, links: str, name: str) -> Worded | str:
    """A sentence such as "3 articles moved to the bin.".

    `articles` and `links` are how many those are, in words, and `name` is how its name is shown.
    """
    sentences = {
        "delete": Worded("{articles} moved to the bin.", articles=articles),
        "restore": Worded("{articles} restored.", articles=articles),
        "read": Worded("{articles} marked as read.", articles=articles),
        "unread": Worded("{articles} marked as unread.", articles=articles),
        "star": Worded("{articles} starred.", articles=articles),
        "unstar": Worded("The stars of {articles} were taken away.", articles=articles),
        "archive": Worded("{articles} archived.", articles=articles),
        "unarchive": Worded("{articles} taken out of the archive.", articles=articles),
        "tag": Worded("{articles} tagged “{name}”.", articles=articles, name=name),
        "tags": Worded("{articles} given the tags {name}.", articles=articles, name=name),
        "untag": Worded("The tag “{name}” was taken from {articles}.", articles=articles, name=name),
        "move": Worded("{articles} moved to “{name}”.", articles=articles, name=name),
        "file": Worded("{articles} also put into “{name}”.", articles=articles, name=name),
        "folder": Worded("There is a folder “{name}” now.", name=name),
        "refile": Worded("The folder is “{name}” now.", name=name),
        "unfile": Worded("The folder “{name}” was taken away; its articles stay.", name=name),
        "note": Worded("The note was kept.") if name else Worded("The note was taken away."),
        "rename": Worded("The title is “{name}” now.", name=name) if name else Worded("The title was taken away."),
        "categorise": Worded("{articles} put into “{name}”.", articles=articles, name=name)
        if name
        else Worded("{articles} taken out of categories.", articles=articles),
        "highlight": Worded("Highlighted a passage."),
        "rehighlight": Worded("Changed the highlight."),
        "unhighlight": Worded("Deleted the highlight."),
        "forget": Worded("Deleted “{name}”.", name=name),
        "ignore": Worded("Kept as links, without the pages: {links}.", links=links),
        "apart": Worded("They are no longer shown as duplicates."),
    }
    return sentences.get(step.kind, step.name)
