"""What Zotero calls its kinds of items, as CSL calls them."""

_KINDS = {
    "journalArticle": "article-journal", "magazineArticle": "article-magazine", "book": "book", "thesis": "thesis",
    "newspaperArticle": "article-newspaper", "bookSection": "chapter", "conferencePaper": "paper-conference",
    "report": "report", "webpage": "webpage", "blogPost": "post-weblog", "preprint": "article", "dataset": "dataset",
    "computerProgram": "software", "encyclopediaArticle": "entry-encyclopedia", "dictionaryEntry": "entry-dictionary",
    "manuscript": "manuscript", "patent": "patent",
}  # fmt: skip


def kind_of(item: str) -> str:
    """The kind in CSL of one of Zotero's; "document" for one that it has no other name for."""
    return _KINDS.get(item, "document")
