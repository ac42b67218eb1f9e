"""Code and formulas as the sites write them that researchers read."""

import pytest

from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import extract
from tests.site import article

WIKIPEDIA = r"""<p>The energy is <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display:
none"><math alttext="{\displaystyle E=mc^{2}}"><semantics><mrow><mi>E</mi></mrow><annotation
encoding="application/x-tex">
{\displaystyle E=mc^{2}}</annotation></semantics></math></span><img src="https://w.example/svg/9f7"
class="mwe-math-fallback-image-inline" alt="{\displaystyle E=mc^{2}}"></span> as we know.</p>"""
KATEX = r"""<p>The energy is <span class="katex-display"><span class="katex"><span class="katex-mathml"><math>
<semantics>
<mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">E=mc^{2}</annotation></semantics></math></span><span
class="katex-html" aria-hidden="true">Emc2</span></span></span> as we know.</p>"""
MATHJAX = r"""<p>The energy is <span class="MathJax_Preview">[x]</span><script type="math/tex">E=mc^{2}</script> as we
know.</p>"""
SPHINX = """<h2>Use<a class="headerlink" href="#use" title="Link">¶</a></h2><div class="highlight-python3 notranslate">
<div class="highlight"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1
2</pre></div></td><td class="code"><div><pre><span></span><span class="k">def</span> <span class="nf">f</span>():
    <span class="k">pass</span>
</pre></div></td></tr></table></div></div>"""
GITHUB = """<div class="highlight highlight-source-python notranslate"><pre><span class="pl-k">def</span> f():
    <span class="pl-k">pass</span></pre></div>"""
STACK_OVERFLOW = """<pre class="lang-python s-code-block"><code class="hljs language-python"><span>def</span> f():
    pass
</code></pre>"""


def html(body):
    page = article("A title", 1).replace("</article>", f"{body}<p>The end of it, in so many words.</p></article>")
    return extract(page.encode(), "text/html", None, "https://docs.example/a").html


@pytest.mark.parametrize(
    ("body", "wanted"),
    [(WIKIPEDIA, r"is \(E=mc^{2}\) as we"), (KATEX, r"is \[E=mc^{2}\] as we"), (MATHJAX, r"is \(E=mc^{2}\) as we"),
     ("<p>The sum <math><mi>x</mi><mo>+</mo><mn>1</mn></math> is it.</p>", "The sum x+1 is it")],
)  # fmt: skip
def test_formulas_are_kept_as_text(body, wanted):
    found = html(body)
    assert wanted in found
    assert "<img" not in found


@pytest.mark.parametrize(
    ("body", "language"),
    [(SPHINX, "python3"), (GITHUB, "python"), (STACK_OVERFLOW, "python"), ("<pre>def f():\n    pass</pre>", "")],
)  # fmt: skip
def test_code_keeps_its_space_and_its_language(body, language):
    found = html(body)
    named = f' class="language-{language}"' if language else ""
    assert f"<pre><code{named}>def f():\n    pass</code></pre>" in found
    assert "<table" not in found
    assert "¶" not in found


def test_links_to_edit_and_back_links_of_a_wiki_are_gone():
    edit = '<span class="mw-editsection">[<a href="/e">edit</a>]</span>'
    back = '<li><span class="mw-cite-backlink"><a href="#r">^</a></span> The source of it all, in full.</li>'
    found = html(
        f'<div class="mw-heading"><h2>History</h2>{edit}</div><p>Of old.</p><h2>Notes{edit}</h2><ol>{back}</ol>'
    )
    assert "<h2>History</h2>" in found
    assert "edit" not in found
    assert "^" not in found


def test_no_other_class_passes():
    assert clean('<code class="language-c">x</code>') == '<code class="language-c">x</code>'
    assert clean('<code class="x y">x</code><p class="language-c">x</p>') == "<code>x</code><p>x</p>"


def test_formulas_in_formulas_and_code_in_code_do_no_harm():
    nested = "<math><mtext>" * 60 + "x" + "</mtext></math>" * 60
    assert "so many words" in html(f"<p>{nested}</p>" + "<pre>" * 60 + "x" + "</pre>" * 60)
