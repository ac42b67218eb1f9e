"""Sentences of a page that give orders to a machine that reads it: "Ignore all previous instructions".

A small model follows them, whatever it was told before. They say nothing of what a page is about, so that no model sees
them, and no summary has them. Those in other words than these are still there: what is asked for says that none is to
be followed, and what is answered is looked at.
"""

import re

from kbdesk.analysis.sentences import split
from kbdesk.patterns import Hinted, compiled

_ORDERS = Hinted(
    compiled(
        r"\b(?:ignor\w*|disregard\w*|forget|override|vergiss|vergessen\s+sie|missachte\w*|oublie[rz]?|olvid[ae]\w*|esque[çc]a\w*"
        r"|dimentica\w*)\b.{0,60}\b(?:instruc\w+|instruktion\w*|anweisung\w*|istruzion\w+|consignes|prompts?|rules)\b"
        r"|\b(?:игнорируй\w*|забудь\w*)\b.{0,60}\b(?:инструкци\w+|указани\w+)"
        r"|(?:忽略|無視|无视|忘记|忘記).{0,30}(?:指令|指示|说明|說明|提示|命令)|指示.{0,10}無視"
        r"|\b(?:system|developer)\s+prompt\b|\byou\s+are\s+(?:now|no\s+longer)\s+an?\b|\bas\s+an?\s+(?:ai|language)\s+model\b"
        r"|^\W*(?:please\s+)?(?:tag|label|classify|categori[sz]e|summari[sz]e|describe)\s+(?:this|it|the)\b"
        r".{0,60}\bas\b|^\W*(?:please\s+)?tag\s+(?:this|the)\s+(?:article|page|text|document)\b"
        r"|^\W*(?:please\s+)?(?:say|answer|reply|respond|output|print)\s+(?:only|with|nothing)\b",
        re.IGNORECASE,
    ),
    [
        "ignor", "disregard", "forget", "overrid", "vergi", "vergess", "missacht", "oubli", "olvid", "esque",
        "dimentic", "игнорир", "забуд", "忽略", "無視", "无视", "忘", "prompt", "you are", "language model", "ai model",
        "tag", "label", "classify", "categori", "summari", "describe", "say", "answer", "reply", "respond",
        "output", "print",
    ],
)  # fmt: skip


def without_orders(text: str) -> str:
    """A text without the sentences that give orders to a machine."""
    return "\n".join(map(_kept, text.split("\n")))


def is_order(sentence: str) -> bool:
    """Whether a sentence gives an order to a machine."""
    return _ORDERS.is_in(sentence)


def _kept(line: str) -> str:
    sentences = list(split(line))
    kept = [sentence for sentence in sentences if not is_order(sentence)]
    return line if len(kept) == len(sentences) else " ".join(kept)
