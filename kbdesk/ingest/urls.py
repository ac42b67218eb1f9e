"""Addresses of web pages: one spelling for each, the site they belong to, and which of several is the article's.

Importing this costs next to nothing, and an ordinary address takes one regular expression: an import of 50,000 links
normalises each of them before anything else happens.
"""

import functools
import re

from kbdesk.failure import KbdeskError, Kind
from kbdesk.patterns import compiled
from kbdesk.worded import Worded


class BadUrl(KbdeskError):
    """What was given cannot be fetched as a web page; the message is one sentence that says why."""

    kind = Kind.UNSUPPORTED_SCHEME


# Parameters that only tell the site how its reader came by the link. Left out on purpose, because some sites choose the
# page by them: ref, source, src, id, cid, s, t, trk, share.
# Names in a set, not in an expression, which would take most of the time that importing this may cost.
_TRACKING = frozenset(
    """
    fbclid fb_action_ids fb_action_types fb_source fb_ref mibextid igsh igshid gclid gclsrc dclid gbraid wbraid
    gad_source gad_campaignid srsltid _ga _gl ga_source ga_medium ga_campaign ga_term ga_content msclkid yclid
    ysclid _openstat twclid ttclid li_fat_id epik rdt_cid mc_cid mc_eid mc_tc mkt_tok _hsenc _hsmi __hssc __hstc
    __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id ml_subscriber ml_subscriber_hash ck_subscriber_id
    __s wickedid rb_clickid elqtrackid elqtrack wt_mc wt.mc_id xtor at_medium at_campaign ns_mchannel ns_source
    ns_campaign guccounter guce_referrer guce_referrer_sig __twitter_impression ref_src ref_url _branch_match_id
    action_object_map action_type_map action_ref_map
    """.split()  # noqa: SIM905
)
_TRACKING_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_")

# An address that is already as `normalise` would make it, but for its tracking parameters: no capital in the host, no
# port, nothing percent-encoded, no fragment. The last label has a letter, so that no odd IPv4 spelling slips through.
_ORDINARY = compiled(
    r"https?://(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?!0x)[a-z][a-z0-9-]*[a-z0-9](/[A-Za-z0-9_~.!$&'()*+,;=:@/-]*)"
    r"(?:\?[A-Za-z0-9_~.!$&'()*+,;=:@/?\[\]-]+)?"
)
_DOT_SEGMENT = compiled(r"/\.{1,2}(?:/|$)")
_SCHEME = compiled(r"([A-Za-z][A-Za-z0-9+.-]*):")
_NEARBY = (
    r"localhost|(?:[^\s/?#@:.\\]+\.)+(?:localhost|local|lan|internal|home\.arpa)"
    r"|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]"
)
"""Hosts that hardly ever have a certificate: this computer, those of the same network, and bare numbers."""

_BARE_HOST = compiled(
    rf"(?:(?P<nearby>(?:{_NEARBY})\.?)(?=[/?#\\:]|$)|(?:[^\s/?#@:.\\]+\.)+(?P<last>[^\s/?#@:.\\\d][^\s/?#@:.\\]+)\.?)"
    r"(?::\d{1,5})?(?P<rest>[/?#\\].*)?",
    re.IGNORECASE | re.DOTALL,
)
_FILE_SUFFIXES = frozenset(
    "html htm xhtml txt pdf json jsonl csv xml zip docx epub markdown jpg jpeg png gif svg".split()  # noqa: SIM905
)
_WEB = compiled(r"(https?):[/\\]*([^/?#\\]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_ESCAPE = compiled(r"%([0-9A-Fa-f]{2})?")
_UNSAFE = compiled(r"[^A-Za-z0-9_~.!$&'()*+,;=:@/%?\[\]-]")
_HOST_LABEL = compiled(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_NUMERIC = compiled(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)
_CONTROLS = {**dict.fromkeys(range(0x20)), 0x7F: None}
_DEFAULT_PORTS = {"http": "80", "https": "443"}
_HOST_OF = compiled(r"(?:([A-Za-z][A-Za-z0-9+.-]*):)?//(?:[^/?#@\\]*@)*([^/?#\\]*)")
_MOST_CHARACTERS = 16_000

# Pages that a site sends visitors to instead of the one they asked for; whole path segments.
_LOGINS = (
    r"log[-_]?in|sign[-_]?in|sign[-_]?up|logon|register|auth|authorize|authwall|oauth2?|sso|saml2?|wp-login\.php|"
    r"anmelden|anmeldung|connexion|iniciar-sesion|entrar|accedi|inloggen|logowanie"
)
_CONSENTS = r"consent|collectconsent|cookie-?consent|zustimmung|privacy-?wall|paywall"
_DEAD_ENDS = (
    r"cookies?|gdpr|subscribe|captcha|challenge|blocked|40[0-9]|50[0-9]|error|errors|not-?found|page-?not-?found|unavailable|maintenance|"
    r"suspended|expired|geoblock"
)
_SEGMENT_END = r"(?:\.(?:html?|php|aspx?|jsp))?(?:/|$)"
_LOGIN = compiled(rf"/(?:{_LOGINS}){_SEGMENT_END}", re.IGNORECASE)
_LOGIN_HOST = compiled(r"(?:login|signin|auth|accounts?|sso|idp)\.", re.IGNORECASE)
_CONSENT = compiled(rf"/(?:{_CONSENTS}){_SEGMENT_END}", re.IGNORECASE)
_CONSENT_HOST = compiled(r"consent\.", re.IGNORECASE)
_INSTEAD = compiled(rf"/(?:{_LOGINS}|{_CONSENTS}|{_DEAD_ENDS}){_SEGMENT_END}", re.IGNORECASE)
_INSTEAD_HOST = compiled(rf"{_LOGIN_HOST.pattern}|(?:consent|id|captcha)\.", re.IGNORECASE)


def normalise(url: str) -> str:
    """The canonical spelling of a web address; the same for all addresses that surely mean the same page.

    - White space around it and control characters in it go; backslashes are slashes, as in a browser.
    - Scheme and host in lower case; IDNA for a host that is not ASCII; no final dot; odd spellings of an IPv4 address
      (127.1, 0x7f000001) become the usual one; a default port goes.
    - User name and password go: they have no place in a library that is exported, and are never sent.
    - Dot segments are resolved; percent-encoding in capitals, and none where none is needed; an empty path is "/".
    - Parameters that only serve to track go, the others stay in their order; an empty query goes.
    - The fragment goes, unless it starts with "!" (pages that are chosen by it).
    - `example.com/a` and `//example.com/a` get https; `localhost:8080`, `192.168.1.2` and the like get http, as in a
      browser.

    `normalise(normalise(u)) == normalise(u)`. Raises BadUrl for what cannot be a web address.
    """
    if (match := _ORDINARY.fullmatch(url)) and "/." not in match[1] and len(url) < 2000:
        return url if "?" not in url else _without_tracking(url)
    return _canonical(url, tracking=False)


def join(base: str, reference: str) -> str:
    """The address that a link or a redirect on page `base` leads to; its parameters all stay, for a site may need them.

    Raises BadUrl where that is no web address (`file:`, `ftp:`, `mailto:`, ...).
    """
    from urllib.parse import urljoin  # 4 ms, and only redirects and links need it

    try:
        joined = urljoin(base, reference.strip().translate(_CONTROLS).replace("\\", "/"))
    except ValueError:
        raise BadUrl(Worded("The address {address!r} is broken.", address=_short(reference))) from None
    return _canonical(joined, tracking=True)


def host_of(url: str) -> str:
    """Host of an address in lower case, with its port where that is not the scheme's own; "" if there is none."""
    match = _HOST_OF.match(url)
    if not match:
        return ""
    host = match[2].lower()
    name, colon, port = host.rpartition(":")
    if colon and not port.endswith("]") and port in ("", _DEFAULT_PORTS.get((match[1] or "").lower())):
        host = name
    return host.removesuffix(".")


def without_port(host: str) -> str:
    """A host as `host_of` says it, without its port; an address of IPv6 stays within its brackets."""
    return host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]


def same_site(a: str, b: str) -> bool:
    """Whether two addresses belong to one site: the same registrable domain (`a.example.co.uk`, `b.example.co.uk`).

    Numeric addresses have to be equal; so have domains under a suffix where anybody can have one (`github.io`).
    Ports and schemes make no difference.
    """
    first, second = _name(host_of(a)), _name(host_of(b))
    if not first or not second:
        return False
    if first == second:
        return True
    if ":" in first or _NUMERIC.fullmatch(first.rpartition(".")[2]):
        return False
    if first.split(".")[-2:] != second.split(".")[-2:]:  # then no list of suffixes can bring them together
        return False
    return (site := _registrable(first)) != "" and site == _registrable(second)


def identity(start: str, hops: list[tuple[str, int]], final: str) -> str:
    """Which address an article goes by, normalised, after its redirects led from `start` by `hops` to `final`.

    It is the final one, so that short links and moved pages meet. It stays the one it started from where the final
    one would swallow many links into one article: a site that sends every old address to its front page, or to a page
    for logging in, consenting or saying that something is gone; and where a hop was so temporary (307 to another
    site) that it says nothing about the page itself.
    """
    first, last = normalise(start), normalise(final)
    if first == last:
        return first
    path = _WEB.fullmatch(last)
    if path is None:  # pragma: no cover - what `normalise` returns always matches
        return first
    origin = _WEB.fullmatch(first)
    bare = path[3] in ("", "/") and not path[4] and not path[5]
    was_bare = origin is not None and origin[3] in ("", "/") and not origin[4]
    if bare and not was_bare:
        return first
    if _INSTEAD.search(path[3]) and not (origin is not None and _INSTEAD.search(origin[3])):
        return first
    if _INSTEAD_HOST.match(path[2]) and not same_site(first, last):
        return first
    if any(status == 307 for _, status in hops) and not same_site(first, last):
        return first
    return last


def is_login(url: str) -> bool:
    """Whether a normalised address looks like that of a page for logging in. So do those of some articles."""
    return _looks_like(url, _LOGIN, _LOGIN_HOST)


def is_consent(url: str) -> bool:
    """Whether a normalised address looks like that of a page for consenting or paying."""
    return _looks_like(url, _CONSENT, _CONSENT_HOST)


def _looks_like(url: str, path: re.Pattern[str], host: re.Pattern[str]) -> bool:
    match = _WEB.fullmatch(url)
    return match is not None and bool(path.search(match[3]) or host.match(match[2]))


def _canonical(url: str, *, tracking: bool) -> str:
    text = url.strip().translate(_CONTROLS)
    if not text:
        raise BadUrl(Worded("There is no address."))
    if len(text) > _MOST_CHARACTERS:
        raise BadUrl(Worded("The address is longer than {n:,} characters.", n=_MOST_CHARACTERS))
    web = _WEB.fullmatch(_with_scheme(text))
    if web is None:
        raise BadUrl(Worded("{address!r} is not a web address.", address=_short(text)))
    scheme = web[1].lower()
    host = _host(scheme, web[2], text)
    path, query, fragment = web[3].replace("\\", "/"), web[4] or "", web[5] or ""
    path = _without_dots("/" + _encoded(path).lstrip("/") if not path.startswith("/") else _encoded(path))
    query = _encoded(query)
    if query and not tracking:
        query = _kept(query)
    result = f"{scheme}://{host}{path}"
    if query:
        result += "?" + query
    if fragment.startswith("!"):
        result += "#" + _encoded(fragment)
    return result


def _with_scheme(text: str) -> str:
    """The address with a scheme that is http or https; raises BadUrl where it has another or none."""
    match = _SCHEME.match(text)
    if match and match[1].lower() in ("http", "https"):
        return text
    if text.startswith(("//", "\\\\")):
        return "https:" + text
    bare = _BARE_HOST.fullmatch(text)
    if bare and bare["nearby"]:
        return "http://" + text
    if bare and (bare["rest"] or bare["last"].lower() not in _FILE_SUFFIXES):
        return "https://" + text
    if match and not text[match.end() :].startswith(tuple("0123456789")):
        scheme = match[1].lower()[:30]
        raise BadUrl(
            Worded("Addresses that start with {scheme}: cannot be fetched, only http and https.", scheme=scheme)
        )
    raise BadUrl(Worded("{address!r} is not a web address: it names no host.", address=_short(text)))


def _host(scheme: str, authority: str, text: str) -> str:
    authority = authority.rpartition("@")[2]
    if not authority:
        raise BadUrl(Worded("{address!r} names no host.", address=_short(text)))
    if authority.startswith("["):
        literal, closed, rest = authority.partition("]")
        host, colon, port = _ipv6(literal[1:]) if closed else "", rest[:1], rest[1:]
    else:
        host, colon, port = authority.partition(":")
        host = _domain(host)
    if not host or colon not in ("", ":"):
        raise BadUrl(Worded("{address!r} has a host that cannot be.", address=_short(text)))
    if port:
        if not (port.isascii() and port.isdigit() and 0 < int(port[:8]) < 65_536):
            raise BadUrl(Worded("{address!r} has a port that does not exist.", address=_short(text)))
        port = str(int(port))
        if port != _DEFAULT_PORTS[scheme]:
            host += ":" + port
    return host


@functools.lru_cache(maxsize=4096)
def _domain(host: str) -> str:
    """A host name in lower case and ASCII, or a numeric address in its usual spelling; "" where it cannot be one."""
    if "%" in host:
        from urllib.parse import unquote

        host = unquote(host)
    name = host.lower() if host.isascii() else _idna(host)
    name = name.removesuffix(".")
    labels = name.split(".")
    if _NUMERIC.fullmatch(labels[-1]):
        return _ipv4(name)
    if len(name) > 253 or not all(_HOST_LABEL.fullmatch(label) for label in labels):
        return ""
    return name


def _ipv4(name: str) -> str:
    import socket  # 5 ms; a host is rarely a number

    try:
        return socket.inet_ntoa(socket.inet_aton(name))
    except (OSError, ValueError):
        return ""


def _ipv6(literal: str) -> str:
    import socket

    try:
        return f"[{socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, literal))}]"
    except (OSError, ValueError):
        return ""


def _idna(host: str) -> str:
    import idna  # only few hosts are not ASCII

    try:
        return idna.encode(host, uts46=True, transitional=False).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        return ""


def _encoded(part: str) -> str:
    """Percent-encoding in its one canonical form: needed characters only, in capitals; UTF-8 for what is not ASCII."""
    if "%" in part:
        part = _ESCAPE.sub(_escape, part)
    return _UNSAFE.sub(_percent, part)


def _escape(match: re.Match[str]) -> str:
    if match[1] is None:  # a percent sign that encodes nothing
        return "%25"
    code = int(match[1], 16)
    return chr(code) if code in _UNRESERVED else match[0].upper()


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def _without_dots(path: str) -> str:
    if not _DOT_SEGMENT.search(path):
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)


def _kept(query: str) -> str:
    return "&".join(parameter for parameter in query.split("&") if parameter and not _tracks(parameter))


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def _without_tracking(url: str) -> str:
    base, _, query = url.partition("?")
    query = _kept(query)
    return f"{base}?{query}" if query else base


def _name(host: str) -> str:
    """A host without its port."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]


@functools.lru_cache(maxsize=1024)
def _registrable(name: str) -> str:
    """The part of a host name that its owner registered, by the list of public suffixes; "" where that is unknown."""
    try:
        from tld import get_fld  # loads its list at the first use; hosts that differ are rarely compared
    except ImportError:  # pragma: no cover - it comes with trafilatura
        return name.removeprefix("www.")
    return get_fld(f"https://{name}/", fail_silently=True, search_private=True) or ""


def _short(text: str) -> str:
    return text if len(text) <= 120 else text[:119] + "…"
