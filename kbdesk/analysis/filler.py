"""Text that stands in for one that is still to be written: "Lorem ipsum dolor sit amet"."""

from kbdesk.patterns import compiled

_WORD = compiled(r"[a-z]+")
_FILLER = frozenset(
    _WORD.findall(
        "lorem ipsum dolor sit amet consectetur consectetuer adipiscing adipisicing elit sed do eiusmod tempor"
        " incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco"
        " laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum"
        " eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt"
        " mollit anim id est laborum vestibulum aenean aliquam aliquet ante arcu auctor augue bibendum blandit"
        " condimentum congue convallis cras curabitur dapibus diam dictum dictumst dignissim dui efficitur egestas"
        " eget eleifend elementum erat eros etiam euismod facilisi facilisis fames faucibus felis fermentum feugiat"
        " finibus fringilla fusce gravida habitant habitasse hac hendrerit iaculis imperdiet integer interdum justo"
        " lacinia lacus laoreet lectus leo libero ligula lobortis luctus maecenas massa mattis mauris maximus metus"
        " mi molestie morbi nam nec neque nibh nisl nunc odio orci ornare pellentesque pharetra phasellus placerat"
        " platea porta porttitor posuere potenti praesent pretium primis proin pulvinar purus quam quisque rhoncus"
        " risus rutrum sagittis sapien scelerisque sem semper senectus sodales sollicitudin suscipit suspendisse"
        " tellus tempus tincidunt tortor tristique turpis ultrices ultricies urna varius vehicula vel venenatis"
        " vitae vivamus viverra volutpat vulputate ac at a consetetur sadipscing elitr nonumy eirmod invidunt"
        " voluptua vero eos accusam duo dolores rebum stet clita kasd gubergren takimata sanctus perspiciatis unde"
        " omnis iste natus error voluptatem accusantium doloremque laudantium totam rem aperiam eaque ipsa quae ab"
        " illo inventore veritatis quasi architecto beatae dicta explicabo nemo ipsam quia voluptas aspernatur aut"
        " odit fugit consequuntur magni ratione sequi nesciunt porro quisquam dolorem numquam eius modi tempora"
        " incidunt magnam quaerat minima nostrum exercitationem ullam corporis laboriosam aliquid commodi"
        " consequatur quibusdam quidem"
    )
)
_MOSTLY = 0.8
"""So much of a line is made of these words where it is no text. Latin itself has a third of them at most."""

_FEWEST = 5
"""Words of a line that tell it; fewer may be of a living language: "la massa"."""


def without_filler(text: str) -> str:
    """The text without the lines that only stand in for one."""
    if "ipsum" not in text and "dolor" not in text:
        return text
    return "\n".join(line for line in text.split("\n") if not _is_filler(line.casefold()))


def _is_filler(line: str) -> bool:
    words = _WORD.findall(line)
    known = sum(word in _FILLER for word in words)
    return known >= _MOSTLY * len(words) if len(words) >= _FEWEST else known == len(words) and "ipsum" in words
