"""The page layouts of the demo's magazines: as different from each other as the pages of the web are.

Every layout is a function from a `Page` to a whole HTML document. They differ in where they say who wrote something and
when (meta tags, JSON-LD, microdata, plain words), and in what stands around the article.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from kbdesk.demo.articles import Article, Magazine

_STYLE = """
body { margin: 0; color: #222; background: #fbfaf7; font: 1.1rem/1.6 Georgia, "Noto Serif", serif }
header, nav, main, footer, #page, .wrap { max-width: 64rem; margin: 0 auto; padding: 0.5rem 1.5rem }
nav a { margin-right: 1.2em }
a { color: ACCENT }
article, .entry, .story { max-width: 42rem }
aside, .sidebar { font-size: 0.9rem; border-top: 3px solid ACCENT; margin-top: 2rem }
footer, .byline, .meta { color: #666; font-size: 0.9rem }
table { border-collapse: collapse } td, th { padding: 0.25rem 0.8rem; border-bottom: 1px solid #ccc }
pre { overflow-x: auto; padding: 1rem; background: #f0eee8; font-size: 0.9rem }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid ACCENT }
"""


@dataclass(frozen=True, slots=True)
class Page:
    """All that a layout needs."""

    article: Article
    magazine: Magazine
    content: str
    """The article as HTML."""
    description: str
    base: str
    """The address of the server, without a slash at its end."""
    related: tuple[Article, ...]

    @property
    def url(self) -> str:
        """The full address of the page."""
        return self.base + self.article.path


def render(page: Page) -> str:
    """The whole HTML document, in the layout of its magazine."""
    return LAYOUTS[page.magazine.layout](page)


def document(language: str, title: str, accent: str, head: str, body: str) -> str:
    """The frame that all pages share."""
    style = _STYLE.replace("ACCENT", accent)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n{head}\n<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _meta(name: str, content: str) -> str:
    attribute = "property" if ":" in name else "name"
    return f'<meta {attribute}="{name}" content="{escape(content)}">'


def _open_graph(page: Page) -> list[str]:
    article = page.article
    return [
        _meta("og:type", "article"),
        _meta("og:title", article.title),
        _meta("og:url", page.url),
        _meta("og:site_name", page.magazine.name),
        _meta("og:description", page.description),
    ]


def _json_ld(page: Page, kind: str) -> str:
    article = page.article
    data = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": article.title,
        "author": {"@type": "Person", "name": article.author},
        "datePublished": article.published.isoformat(),
        "publisher": {"@type": "Organization", "name": page.magazine.name},
        "inLanguage": article.language,
        "mainEntityOfPage": page.url,
    }
    # A closing tag inside the data would end the element that holds it.
    text = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def _related(page: Page) -> str:
    items = "".join(f'<li><a href="{other.path}">{escape(other.title)}</a></li>' for other in page.related)
    return f"<ul>{items}</ul>"


def _document(page: Page, title: str, head: list[str], body: str) -> str:
    return document(page.article.language, title, page.magazine.accent, "\n".join(head), body)


def _broadsheet(page: Page) -> str:
    article, magazine = page.article, page.magazine
    head = [
        _meta("description", page.description),
        _meta("author", article.author),
        _meta("article:published_time", f"{article.published}T07:00:00+00:00"),
        *(_meta("article:tag", tag) for tag in article.tags),
        *_open_graph(page),
        f'<link rel="canonical" href="{page.url}">',
        _json_ld(page, "NewsArticle"),
    ]
    body = f"""<header class="masthead"><p><a href="/{magazine.slug}/">{escape(magazine.name)}</a></p>
<p class="meta">{escape(magazine.tagline)}</p></header>
<nav aria-label="Sections"><a href="/{magazine.slug}/">Home</a><a href="/">All magazines</a></nav>
<main><article>
<header><h1>{escape(article.title)}</h1>
<p class="byline">By <span class="author">{escape(article.author)}</span>,
<time datetime="{article.published}">{article.published:%d %B %Y}</time></p></header>
{page.content}
</article>
<aside><h2>Most read</h2>{_related(page)}</aside></main>
<footer><p>© {article.published.year} {escape(magazine.name)}. An invented magazine.</p></footer>"""
    return _document(page, f"{article.title} | {magazine.name}", head, body)


def _magazine(page: Page) -> str:
    article, magazine = page.article, page.magazine
    head = [
        _meta("author", article.author),
        _meta("article:published_time", f"{article.published}T06:30:00Z"),
        *_open_graph(page),
        _json_ld(page, "BlogPosting"),
    ]
    body = f"""<div class="notice" role="dialog"><button type="button">Fine</button></div>
<div class="wrap"><div class="top-bar"><a class="logo" href="/{magazine.slug}/">{escape(magazine.name)}</a>
<ul class="menu"><li><a href="/{magazine.slug}/">Latest</a></li><li><a href="/">Magazines</a></li></ul></div>
<div class="story">
<h1 class="headline">{escape(article.title)}</h1>
<div class="byline"><a rel="author" href="/{magazine.slug}/">{escape(article.author)}</a>
<span class="date">{article.published:%B %d, %Y}</span></div>
<div class="share"><a href="#share">Share</a> <a href="#print">Print</a></div>
<div class="article-body">
{page.content}
</div></div>
<div class="sidebar"><h3>Keep reading</h3>{_related(page)}</div>
<div class="newsletter"><label>Our letter on Sundays <input type="email"></label><button>Subscribe</button></div>
<div class="footer meta">{escape(magazine.tagline)}</div></div>"""
    return _document(page, f"{article.title} - {magazine.name}", head, body)


def _weblog(page: Page) -> str:
    article, magazine = page.article, page.magazine
    head = [*_open_graph(page), _meta("article:published_time", f"{article.published}T09:12:00+01:00")]
    tags = ", ".join(f'<a rel="tag" href="/{magazine.slug}/">{escape(tag)}</a>' for tag in article.tags)
    body = f"""<div id="page">
<header id="masthead" class="site-header"><p class="site-title"><a href="/{magazine.slug}/" rel="home">
{escape(magazine.name)}</a></p><p class="site-description">{escape(magazine.tagline)}</p></header>
<div id="primary" class="content-area"><main id="main">
<article class="post hentry" itemscope itemtype="https://schema.org/BlogPosting">
<header class="entry-header"><h1 class="entry-title" itemprop="headline">{escape(article.title)}</h1>
<div class="entry-meta meta"><time class="entry-date published" itemprop="datePublished"
 datetime="{article.published}T09:12:00+01:00">{article.published}</time>
<span class="author vcard" itemprop="author">{escape(article.author)}</span></div></header>
<div class="entry-content entry" itemprop="articleBody">
{page.content}
</div>
<footer class="entry-footer"><span class="tags-links">{tags}</span></footer>
</article></main></div>
<aside id="secondary" class="widget-area"><section class="widget">{_related(page)}</section></aside>
<footer id="colophon" class="site-footer"><a href="/">&larr;</a></footer></div>"""
    return _document(page, f"{article.title} – {magazine.name}", head, body)


def _notebook(page: Page) -> str:
    article, magazine = page.article, page.magazine
    head = [
        _meta("author", article.author),
        _meta("description", page.description),
        _meta("date", article.published.isoformat()),
        *_open_graph(page),
        f'<link rel="canonical" href="{page.url}">',
    ]
    body = f"""<nav><a href="/{magazine.slug}/">{escape(magazine.name)}</a></nav>
<main>
<h1>{escape(article.title)}</h1>
<p class="meta"><span class="author">{escape(article.author)}</span> · <time datetime="{article.published}">
{article.published}</time></p>
<div class="entry">
{page.content}
</div>
</main>
<footer>{_related(page)}</footer>"""
    return _document(page, article.title, head, body)


def _letter(page: Page) -> str:
    article, magazine = page.article, page.magazine
    head = [
        _meta("author", article.author),
        _meta("DC.title", article.title),
        _meta("DC.date.issued", article.published.isoformat()),
        _meta("article:published_time", f"{article.published}T05:00:00Z"),
        *_open_graph(page),
    ]
    body = f"""<div id="banner"><header><a href="/{magazine.slug}/"><b>{escape(magazine.name)}</b></a>
<i>{escape(magazine.tagline)}</i></header></div>
<div id="content"><main>
<article id="letter"><h1>{escape(article.title)}</h1>
{page.content}
<address class="author">{escape(article.author)}</address></article></main></div>
<div id="links"><footer>{_related(page)}<a href="/">&larr;</a></footer></div>"""
    return _document(page, f"{magazine.name}: {article.title}", head, body)


LAYOUTS: dict[str, Callable[[Page], str]] = {
    "broadsheet": _broadsheet,
    "magazine": _magazine,
    "weblog": _weblog,
    "notebook": _notebook,
    "letter": _letter,
}
"""The layouts by the names that `resources/demo/sites.toml` uses."""
