"""What the embedded provider finds in articles."""

import subprocess
import sys
import time

import msgspec
import pytest

from kbdesk.analysis.local import reading_minutes
from kbdesk.analysis.provider import Analysis, analyze
from kbdesk.failure import IngestError, Kind

ENGLISH = (
    "Beekeepers in the valley lost half of their colonies. The varroa mite weakens bees, and beekeepers who treat "
    "colonies late lose them in winter. A colony with few mites survives. Researchers counted 312 mites in 2021; see "
    "https://www.example.com/mites/report.html for counts. The varroa mite came from Asia, where bees groom it off. "
) * 3
GERMAN = "Die Imker im Tal haben die Hälfte ihrer Bienenvölker verloren. Die Milbe schwächt die Bienen im Winter. " * 5
CHINESE = (
    "机器学习是人工智能的一个分支。机器学习的研究很多,人工智能也在改变世界。深度学习需要数据,神经网络由许多层组成。"
    "我们用深度学习,他们用神经网络。机器学习和人工智能都是工具,深度学习更新。"
)
JAPANESE = (
    "東京大学の研究者は自然言語処理を研究する。自然言語処理はコンピュータの技術で、東京大学のコンピュータを使う。"
)


def found(title, text, hint="", most=6):
    return analyze("local", title, text, hint, most)


def test_english():
    analysis = found("Varroa mites and winter losses", ENGLISH)
    assert (analysis.language, analysis.provider, analysis.version) == ("en", "local", 1)
    assert analysis.keywords[0] == "mite"
    assert {"beekeepers", "colony", "bees"} <= set(analysis.keywords)
    assert len(analysis.keywords) <= 6
    assert not any(part in word for word in analysis.keywords for part in ("http", "example", "html", "2021", "312"))
    assert analysis == found("Varroa mites and winter losses", ENGLISH)


def test_no_word_twice():
    words = [word for keyword in found("", ENGLISH).keywords for word in keyword.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        (ENGLISH, "de", "en"),  # a template's word against the text
        (GERMAN, "", "de"),
        (CHINESE * 2, "", "zh"),
        (JAPANESE * 2, "", "ja"),
        ("Gift", "de-AT", "de"),  # too short to tell
        ("", "", ""),
        ("12 34", "", ""),
        ("12 34", "x-default", ""),
    ],
)
def test_language(text, hint, language):
    assert found("", text, hint).language == language


def test_chinese_and_japanese_terms():
    assert {"机器学习", "人工智能", "深度学习"} <= set(found("机器学习", CHINESE, "zh").keywords)
    assert {"自然言語処理", "東京大学", "コンピュータ"} <= set(found("", JAPANESE, "ja").keywords)


def test_reading_time():
    assert reading_minutes("") == 1
    assert reading_minutes("word " * 230) == 1
    assert reading_minutes("word " * 231) == 2
    assert reading_minutes("字" * 1001) == 3
    assert reading_minutes("字" * 500 + " " + "word " * 230) == 2


@pytest.mark.parametrize(
    "text", ["", " \n", "...", "\0" * 100, "a" * 100_000, "😀 " * 1000, "ก" * 5000, "1 2 3 " * 1000, "'' - -- &"]
)
def test_odd_texts(text):
    for most in (0, 1, 6):
        assert len(found("", text, "", most).keywords) <= most


def test_most_bounds_the_keywords():
    assert len(found("", ENGLISH, "", 2).keywords) == 2


def test_an_unknown_provider():
    with pytest.raises(IngestError) as raised:
        analyze("bogus", "", "", "", 6)
    assert raised.value.kind is Kind.ANALYSIS


def test_it_is_fast_and_crosses_processes():
    import random

    rng = random.Random(1)
    words = ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(2, 10))) for _ in range(2000)]
    text = ". ".join(" ".join(rng.choices(words, k=12)) for _ in range(100))
    found("warm", text)
    start = time.process_time()
    for _ in range(10):
        analysis = found("A title", text)
    assert (time.process_time() - start) / 10 < 0.02  # measured: 0.003 a thousand words; the rest is for slow machines
    assert msgspec.json.decode(msgspec.json.encode(analysis), type=Analysis) == analysis


def test_importing_it_is_cheap():
    heavy = ["py3langid", "numpy", "stopwordsiso", "PySide6", "peewee", "trafilatura"]
    code = f"import sys, kbdesk.analysis.provider; print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
