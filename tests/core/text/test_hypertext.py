"""What a person sees of a page, where it stands in the source, and what is kept from view."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.text import hypertext, markup


def _seen(source: str) -> str:
    return " ".join(hypertext.read(source).text.split())


def test_each_visible_character_knows_where_it_stands_in_the_source():
    source = "<p>Gr&uuml;&szlig;e <b>an</b> alle</p>"
    page = hypertext.read(source)
    at = page.text.index("ü")
    assert source[page.starts[at] : page.ends[at]] == "&uuml;"
    start, end = page.source_span(page.text.index("an"), page.text.index("an") + 2)
    assert source[start:end] == "an"


def test_blocks_stand_on_lines_of_their_own_and_inline_words_do_not():
    page = hypertext.read("<div>one<span>two</span></div><p>three<br>four</p><table><tr><td>a<td>b</table>")
    assert page.text.split("\n")[:3] == ["onetwo", "three", "four"]
    assert "a b" in page.text


def test_style_script_title_and_comments_are_not_seen():
    source = "<title>T &amp; U</title><style>p{}</style><script>if (1<2) x()</script>Hello<!-- <b>no</b> --> you"
    page = hypertext.read(source)
    assert _seen(source) == "Hello you"
    assert (page.title, page.scripts, page.hidden) == ("T & U", 1, ())


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('<div style="display:none">unseen</div>', "not displayed"),
        ('<div style="DISPLAY : none !important">unseen</div>', "not displayed"),
        ("<div hidden>unseen</div>", "not displayed"),
        ('<div style="visibility:hidden">unseen</div>', "made invisible"),
        ('<div style="opacity:0">unseen</div>', "fully transparent"),
        ('<div style="max-height:0;overflow:hidden">unseen</div>', "folded to nothing"),
        ('<div style="position:absolute;left:-9999px">unseen</div>', "placed outside the screen"),
        ('<div style="text-indent:-999em">unseen</div>', "placed outside the screen"),
        ('<span style="font-size:0">unseen</span>', "written too small to see"),
        ('<span style="font:1px/1 arial">unseen</span>', "written too small to see"),
        ('<span style="color:#fefefe">unseen</span>', "in the colour of its background"),
        ('<td bgcolor="#003366"><font color="#003367">unseen</font></td>', "in the colour of its background"),
        ("<style>.x{display:none}</style><p class='y x'>unseen</p>", "not displayed"),
        ("<style>#k{font-size:0px}</style><p id=k>unseen</p>", "written too small to see"),
        ("<style>/* a */ .x , .z {\n color : white }</style><p class=z>unseen</p>", "in the colour of its background"),
        ('<p style="display:none">unseen <b>unseen</b>', "not displayed"),
    ],
)
def test_hidden_text_is_left_out_and_named_with_its_reason(source, why):
    page = hypertext.read(source + "<div>seen</div>")
    assert page.text.split() == ["seen"]
    assert {hidden.why for hidden in page.hidden} == {why}
    first = page.hidden[0]
    assert first.text.startswith("unseen")
    assert source[first.start : first.end].startswith("unseen")


@pytest.mark.parametrize(
    "source",
    [
        '<div style="font-size:0"><span style="font-size:14px">seen</span></div>',
        '<div style="visibility:hidden"><b style="visibility:visible">seen</b></div>',
        '<table bgcolor="#000000"><tr><td><font color="white">seen</font></table>',
        '<div style="background:url(x.png);color:#fff">seen</div>',
        "<style>.b a{background:#000}</style><div class=b><a style='color:#fff'>seen</a></div>",
        "<style>.m{display:none} @media (max-width:600px){.m{display:block !important}}</style><p class=m>seen</p>",
        '<p style="display:none"><div>seen</div>',
        '<p style="opacity:0.5">seen</p>',
        '<a style="mso-hide:all">seen</a>',
        '<div style="max-height:0">seen</div>',
    ],
)
def test_what_some_reader_can_see_is_not_called_hidden(source):
    page = hypertext.read(source)
    assert page.text.split() == ["seen"]
    assert page.hidden == ()


def test_a_link_carries_its_address_its_words_and_their_place():
    source = 'Go <a class=x href=" http://a.example/?x=1&copy=2&amp;y ">to <b>your</b> bank</a> now'
    (link,) = hypertext.read(source).links
    assert link.href == "http://a.example/?x=1&copy=2&y"
    assert link.shown == "to your bank"
    assert source[link.start : link.end] == "to <b>your</b> bank"


def test_a_link_around_a_picture_shows_no_words_and_stands_at_its_tag():
    source = '<a href="http://a.example"><img src="cid:logo" alt="Bank"></a>'
    page = hypertext.read(source)
    assert page.links[0].shown == ""
    assert source[page.links[0].start : page.links[0].end] == '<a href="http://a.example">'
    assert (page.images[0].src, page.images[0].alt) == ("cid:logo", "Bank")


def test_other_ways_to_lead_somewhere_are_told():
    source = (
        '<base href="http://b.example/"><meta http-equiv="Refresh" content="0; URL=\'http://m.example/\'">'
        '<map><area href="http://r.example"></map><form action="http://f.example"><button formaction="http://g.example">'
    )
    found = [(link.element, link.href) for link in hypertext.read(source).links]
    assert found == [
        ("base", "http://b.example/"),
        ("meta", "http://m.example/"),
        ("area", "http://r.example"),
        ("form", "http://f.example"),
        ("form", "http://g.example"),
    ]


def test_a_form_says_what_it_asks_to_be_typed():
    source = '<form action="x" method=POST><input name=user><input type=PASSWORD name=pw></form><input type=password>'
    inside, outside = hypertext.read(source).forms
    assert (inside.action, inside.method, inside.asks_password) == ("x", "post", True)
    assert inside.fields == (("text", "user"), ("password", "pw"))
    assert outside.action == ""
    assert outside.asks_password


def test_broken_markup_is_read_as_a_browser_would():
    assert _seen("1 < 2 & 3 > 2 <3 &nosuch; <b>bold") == "1 < 2 & 3 > 2 <3 &nosuch; bold"
    assert _seen('<a href="http://x.example>open</a> rest') == "open rest"
    assert _seen("<p>a</b></i>b</p></div>c") == "ab c"
    assert _seen("<!-->shown<!--->too<!-- gone") == "showntoo"


def test_plain_words_are_a_page_of_plain_words():
    page = hypertext.read("nothing  to see\nhere")
    assert page.text == "nothing to see here"
    assert page.links == page.hidden == ()


@pytest.mark.parametrize(
    ("value", "meaning"),
    [("a&amp;b", "a&b"), ("a&copy=1", "a&copy=1"), ("a&copy;1", "a©1"), ("&#x68;ttp", "http"), ("x&y", "x&y")],
)
def test_references_in_attributes_follow_the_rule_for_attributes(value, meaning):
    assert markup.decoded(value) == meaning


@given(st.text(alphabet="<>/=\"' &;#!-abpdivstyle:none{}.\n", max_size=300))
def test_any_text_is_read_and_its_places_never_fall(source):
    page = hypertext.read(source)
    assert len(page.text) == len(page.starts) == len(page.ends)
    assert list(page.starts) == sorted(page.starts)
    assert list(page.ends) == sorted(page.ends)
    assert all(0 <= start <= end <= len(source) for start, end in zip(page.starts, page.ends, strict=True))
    assert all(0 <= link.start <= link.end <= len(source) for link in page.links)


@pytest.mark.parametrize(
    "bait",
    [
        '<a "', "<", "<a ", "<a href='", "<!--", "<style>", "&", "<div>", "<p>", "<a href=x>", "<b></i>", "<tr><p>",
        "<style>/* ", "<style>a{color:red}</style>", "<style>@media{", "<style>{", "<x", "<a x='", "<p style='a:b;",
    ],
)  # fmt: skip
def test_bait_for_slow_readers_is_read_in_time_with_its_length(bait):
    started = time.process_time()
    hypertext.read(bait * (300_000 // len(bait)))
    assert time.process_time() - started < 3
