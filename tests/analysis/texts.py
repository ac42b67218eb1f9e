"""Texts of the tests, and the categories that a library begins with."""

import sqlite3

from kbdesk.analysis.provider import Catalogue, Subject, Topic, analyze
from kbdesk.library import migrations

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


def to_begin_with(corrections=(), more=()):
    database = sqlite3.connect(":memory:")
    for step in migrations.STEPS[: migrations.STEPS.index(migrations.ANALYSIS) + 1]:
        database.executescript(step)
    rows = database.execute("SELECT name, description, origin FROM category ORDER BY position").fetchall()
    database.close()
    return Catalogue(tuple(Topic(*row) for row in (*rows, *more)), tuple(corrections))


def found(title, text, hint="", most=6, catalogue=None):
    subject = Subject(title=title, text=text, language_hint=hint, max_tags=most, catalogue=catalogue or Catalogue())
    return analyze("local", subject)
