"""The demo: bundled articles, served on loopback by kbdesk itself with a few faults among them.

`kbdesk.demo.site.DemoSite` is what `kbdesk demo` imports from. Nothing in this package knows another part of kbdesk
than `kbdesk.resource`.
"""
