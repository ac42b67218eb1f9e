"""Where the files are that kbdesk brings along: the window's icons, the articles of the demo."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

# In an installed wheel the files lie inside the package, in a source checkout beside it. The package comes first, since
# a folder named "resources" beside an installed package belongs to somebody else.
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")

_LICENCES = "THIRD-PARTY-LICENSES"


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


def licences_of_parts() -> Path | None:
    """The file with the licences of all that kbdesk is shipped with, which lies beside its program; None where its
    parts were installed by themselves, each with its own.
    """
    beside = Path(sys.executable).resolve().parent
    places = (beside / _LICENCES, beside.parent / "Resources" / _LICENCES)  # the second within an app of macOS
    return next((place for place in places if place.is_file()), None)
