"""Where the files are that kbdesk brings along: the window's icons, the articles of the demo."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

# In an installed wheel the files lie inside the package, in a source checkout beside it. The package comes first, since
# a folder named "resources" beside an installed package belongs to somebody else.
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


def path(*parts: str) -> Path:
    """The path of a bundled file or folder, such as `path("icons", "kbdesk.svg")`.

    Raises:
        FileNotFoundError: the installation lacks it.
    """
    for place in _PLACES:
        found = place.joinpath(*parts)
        if found.exists():
            return found
    raise FileNotFoundError(f"This installation of kbdesk lacks its file {'/'.join(parts) or 'resources'}.")
