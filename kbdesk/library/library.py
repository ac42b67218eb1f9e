"""The library: one object that holds the open database and everything that reads or writes it."""

from contextlib import suppress
from pathlib import Path

from kbdesk.datafolder import DataFolder
from kbdesk.library.arranging import Arranging
from kbdesk.library.articles import Articles
from kbdesk.library.asking import Asking
from kbdesk.library.bin import Bin
from kbdesk.library.categories import Categories
from kbdesk.library.citations import Citations
from kbdesk.library.failures import Failures
from kbdesk.library.import_jobs import ImportJobs
from kbdesk.library.index.embeddings import Embeddings
from kbdesk.library.index.fulltext import Fulltext
from kbdesk.library.index.known_words import IndexWords
from kbdesk.library.index.remains import Remains
from kbdesk.library.index.signatures import Signatures
from kbdesk.library.labels import Labels
from kbdesk.library.listing import Listing
from kbdesk.library.mailbox import Mailbox
from kbdesk.library.merging import Merging
from kbdesk.library.prospects import Prospects
from kbdesk.library.readings import Readings
from kbdesk.library.saved_searches import SavedSearches
from kbdesk.library.spare import Spare
from kbdesk.library.storage import lost
from kbdesk.library.storage.database import Database, StorageError
from kbdesk.library.tags.sharing import Sharing
from kbdesk.library.tags.vocabulary import Vocabulary
from kbdesk.library.tasks import Tasks
from kbdesk.library.undoing import Undoing
from kbdesk.library.watched import Watched


class Library:
    """An open library.

    Attributes:
        write: `with library.write():` is a transaction; all that is done inside happens or none of it does.
    """

    def __init__(self, folder: DataFolder) -> None:
        """Open the library of a data folder. Raises KbdeskError with what is wrong with it."""
        lost.refuse(folder)
        self.database = Database(folder.database, folder.backups, folder.alone)
        self.write = self.database.write
        sharing = Sharing(self.database)
        self.vocabulary = Vocabulary(self.database, sharing)
        self.labels = Labels(self.database, self.vocabulary, sharing)
        self.categories = Categories(self.database)
        self.fulltext = Fulltext(self.database, self.labels)
        self.remains = Remains(self.database)
        self.embeddings = Embeddings(self.database)
        self.index_words = IndexWords(self.database)
        self.merging = Merging(self.database, self.labels)
        self.signatures = Signatures(self.database)
        self.citations = Citations(self.database)
        self.articles = Articles(self.database, self.labels, self.fulltext, self.citations)
        self.listing = Listing(self.database, self.labels, self.citations)
        self.arranging = Arranging(self.database, self.labels, self.vocabulary)
        self.undoing = Undoing(self.database)
        self.bin = Bin(self.database, self.fulltext)
        self.saved_searches = SavedSearches(self.database)
        self.tasks = Tasks(self.database)
        self.spare = Spare(self.database, self.tasks)
        self.asking = Asking(self.database, self.tasks)
        self.jobs = ImportJobs(self.database)
        self.failures = Failures(self.database, self.tasks)
        self.mailbox = Mailbox(self.database)
        self.prospects = Prospects(self.database)
        self.readings = Readings(self.database)
        self.watched = Watched(self.database)
        # A new library has nothing to take over. What is wrong with an index is said by who uses it.
        with suppress(StorageError):
            self.fulltext.retire()

    def backup(self, path: Path) -> None:
        """Write a consistent copy of the database to a new file, also while an import runs."""
        self.database.copy(path)

    def close(self) -> None:
        """Close the database; no thread may use the library any more."""
        self.database.close()
