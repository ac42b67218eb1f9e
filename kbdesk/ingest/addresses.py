"""Which network addresses are public: others may be connected to only where the settings or their user admit it."""

import ipaddress

from kbdesk.worded import Worded

_V4 = tuple(
    (ipaddress.IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", Worded("this network")),
        ("10.0.0.0/8", Worded("a private network")),
        ("100.64.0.0/10", Worded("a provider's shared network")),
        ("127.0.0.0/8", Worded("this computer")),
        ("169.254.0.0/16", Worded("the local link")),
        ("172.16.0.0/12", Worded("a private network")),
        ("192.0.0.0/24", Worded("a reserved network")),
        ("192.0.2.0/24", Worded("a reserved network")),
        ("192.31.196.0/24", Worded("a reserved network")),
        ("192.52.193.0/24", Worded("a reserved network")),
        ("192.88.99.0/24", Worded("a reserved network")),
        ("192.168.0.0/16", Worded("a private network")),
        ("192.175.48.0/24", Worded("a reserved network")),
        ("198.18.0.0/15", Worded("a reserved network")),
        ("198.51.100.0/24", Worded("a reserved network")),
        ("203.0.113.0/24", Worded("a reserved network")),
        ("224.0.0.0/4", Worded("a multicast group")),
        ("240.0.0.0/4", Worded("a reserved network")),
    )
)
_GLOBAL_V6 = ipaddress.IPv6Network("2000::/3")
_V6 = tuple(
    (ipaddress.IPv6Network(network), what)
    for network, what in (
        ("::/128", Worded("no address at all")),
        ("::1/128", Worded("this computer")),
        ("fc00::/7", Worded("a private network")),
        ("fe80::/10", Worded("the local link")),
        ("fec0::/10", Worded("a private network")),
        ("ff00::/8", Worded("a multicast group")),
        ("100::/64", Worded("a reserved network")),
        ("2001::/32", Worded("a tunnel")),
        ("2001:2::/48", Worded("a reserved network")),
        ("2001:10::/28", Worded("a reserved network")),
        ("2001:20::/28", Worded("a reserved network")),
        ("2001:db8::/32", Worded("a reserved network")),
        ("3fff::/20", Worded("a reserved network")),
        ("5f00::/16", Worded("a reserved network")),
    )
)
# IPv6 networks whose addresses carry an IPv4 address, to which a gateway or the system itself passes the packets on:
# the network, and how far from the right the carried address ends.
_CARRIERS = tuple(
    (ipaddress.IPv6Network(network), shift)
    for network, shift in (
        ("::ffff:0:0/96", 0),  # mapped
        ("::ffff:0:0:0/96", 0),  # translated
        ("::/96", 0),  # compatible
        ("64:ff9b::/96", 0),  # NAT64
        ("2002::/16", 80),  # 6to4
    )
)
_LOCAL_NAT64 = ipaddress.IPv6Network("64:ff9b:1::/48")


def why_not_public(address: str) -> str:
    """Where a numeric address leads that is not on the public internet ("this computer"), or "" where it is public.

    Private, loopback, link-local, shared (CGNAT), multicast, unspecified and reserved networks, also where an IPv4
    address hides in an IPv6 one. What is no address at all, or lies in no network that is handed out, is not public.
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return Worded("no address at all")
    if isinstance(parsed, ipaddress.IPv4Address):
        return _why_v4(parsed)
    for network, what in _V6:
        if parsed in network:
            return what
    for network, shift in _CARRIERS:
        if parsed in network:
            return _why_v4(ipaddress.IPv4Address(int(parsed) >> shift & 0xFFFFFFFF))
    if parsed in _LOCAL_NAT64:
        return Worded("a private network")
    return "" if parsed in _GLOBAL_V6 else Worded("a reserved network")


def _why_v4(address: ipaddress.IPv4Address) -> str:
    return next((what for network, what in _V4 if address in network), "")
