"""How articles are set: type, size, measure and colours, as their reader chose them."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from kbdesk.gui.widgets.theme import DARK, LIGHT, SEPIA, Tokens

SIZES = (0.8, 2.4)
SPACINGS = (132, 152, 176)
MEASURES = (54, 66, 84)
PAPERS = ("window", "light", "sepia", "dark")


@dataclass(frozen=True)
class ReadingType:
    """The choices.

    Attributes:
        size: how much larger than usual, 1.0.
        spacing: from line to line, in percent of the type's height.
        measure: characters in a line.
        paper: one of PAPERS; "window" is as the window is.
    """

    serif: bool = False
    size: float = 1.0
    spacing: int = 152
    measure: int = 66
    paper: str = "window"

    def sized(self, factor: float) -> "ReadingType":
        """The same larger or smaller; 0 is the usual size."""
        size = min(SIZES[1], max(SIZES[0], self.size * factor)) if factor else 1.0
        return replace(self, size=round(size, 3))

    def tokens(self, window: Tokens) -> Tokens:
        """The colours of the page in a window of these colours."""
        return {"light": LIGHT, "sepia": SEPIA, "dark": DARK}.get(self.paper, window)

    def kept(self) -> str:
        """As text, for `read`."""
        return json.dumps(asdict(self))


def read(text: str) -> ReadingType:
    """What was kept; what cannot be is as usual."""
    try:
        found = json.loads(text)
    except ValueError:
        return ReadingType()
    values: dict[str, Any] = found if isinstance(found, dict) else {}
    usual = ReadingType()
    size = values.get("size", 1.0)
    return ReadingType(
        serif=values.get("serif") is True,
        size=min(SIZES[1], max(SIZES[0], float(size))) if isinstance(size, int | float) else 1.0,
        spacing=values["spacing"] if values.get("spacing") in SPACINGS else usual.spacing,
        measure=values["measure"] if values.get("measure") in MEASURES else usual.measure,
        paper=values["paper"] if values.get("paper") in PAPERS else usual.paper,
    )
