"""What the languages of articles are called, in the languages that kbdesk speaks."""

_NAMES = """
ar Arabic/Arabisch/アラビア語          bg Bulgarian/Bulgarisch/ブルガリア語    ca Catalan/Katalanisch/カタロニア語
cs Czech/Tschechisch/チェコ語          da Danish/Dänisch/デンマーク語          de German/Deutsch/ドイツ語
el Greek/Griechisch/ギリシャ語         en English/Englisch/英語                es Spanish/Spanisch/スペイン語
et Estonian/Estnisch/エストニア語      fa Persian/Persisch/ペルシャ語          fi Finnish/Finnisch/フィンランド語
fr French/Französisch/フランス語       he Hebrew/Hebräisch/ヘブライ語          hi Hindi/Hindi/ヒンディー語
hr Croatian/Kroatisch/クロアチア語     hu Hungarian/Ungarisch/ハンガリー語     id Indonesian/Indonesisch/インドネシア語
it Italian/Italienisch/イタリア語      ja Japanese/Japanisch/日本語            ko Korean/Koreanisch/韓国語
lt Lithuanian/Litauisch/リトアニア語   lv Latvian/Lettisch/ラトビア語          nb Norwegian/Norwegisch/ノルウェー語
nl Dutch/Niederländisch/オランダ語     no Norwegian/Norwegisch/ノルウェー語    pl Polish/Polnisch/ポーランド語
pt Portuguese/Portugiesisch/ポルトガル語  ro Romanian/Rumänisch/ルーマニア語   ru Russian/Russisch/ロシア語
sk Slovak/Slowakisch/スロバキア語      sl Slovenian/Slowenisch/スロベニア語    sr Serbian/Serbisch/セルビア語
sv Swedish/Schwedisch/スウェーデン語   th Thai/Thailändisch/タイ語             tr Turkish/Türkisch/トルコ語
uk Ukrainian/Ukrainisch/ウクライナ語   vi Vietnamese/Vietnamesisch/ベトナム語  zh Chinese/Chinesisch/中国語
"""
_PARTS = _NAMES.split()

NAMES: dict[str, tuple[str, ...]] = {
    code: tuple(names.split("/")) for code, names in zip(_PARTS[::2], _PARTS[1::2], strict=True)
}
"""Codes of languages, with what these are called in English, German and Japanese."""

_CODES = {name.casefold(): code for code, names in NAMES.items() for name in names}


def english_name(code: str) -> str:
    """What a language is called in English; "" for one that is not known."""
    return NAMES[code][0] if code in NAMES else ""


def code_of(asked: str, begins: bool = False) -> str:
    """The code of a language that is called so, in whatever case; with `begins`, of the only one whose name begins so,
    as three letters are taken in any case ("ger", "deu").

    What has the form of a code is taken as one otherwise: "de", "en-GB", "tlh". "" for what is neither.
    """
    asked = asked.casefold()
    if code := _CODES.get(asked):
        return code
    if asked not in NAMES and (begins or len(asked) == 3):
        begun = {code for name, code in _CODES.items() if name.startswith(asked)}
        if len(begun) == 1:
            return begun.pop()
    first = asked.replace("_", "-").partition("-")[0]
    return asked.replace("_", "-") if first.isascii() and first.isalpha() and len(first) in (2, 3) else ""


def is_begun(asked: str) -> bool:
    """Whether more letters can make the name of a language, or a code, of it."""
    asked = asked.casefold()
    return len(asked) < 2 or any(name.startswith(asked) for name in _CODES)
