"""The original HTML of a message, made safe to look at: no script, no form, no link, nothing fetched from anywhere."""

import base64
import re

import nh3

from heedful.core.mail.message import Attachment, Message

# Its own page, inside a sandboxed frame: even if a tag slipped through, the browser would load and run nothing.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; "
    "form-action 'none'; base-uri 'none'; sandbox"
)
_TAGS = frozenset(
    (
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "b",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "main",
        "mark",
        "nav",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "u",
        "ul",
    )
)
_ATTRIBUTES = frozenset(
    (
        "align",
        "alt",
        "bgcolor",
        "border",
        "cellpadding",
        "cellspacing",
        "color",
        "colspan",
        "dir",
        "face",
        "height",
        "lang",
        "rowspan",
        "size",
        "src",
        "style",
        "title",
        "valign",
        "width",
    )
)
_STYLES = frozenset(
    (
        "background-color",
        "border",
        "border-bottom",
        "border-collapse",
        "border-color",
        "border-left",
        "border-radius",
        "border-right",
        "border-spacing",
        "border-style",
        "border-top",
        "border-width",
        "color",
        "direction",
        "display",
        "font",
        "font-family",
        "font-size",
        "font-style",
        "font-variant",
        "font-weight",
        "height",
        "letter-spacing",
        "line-height",
        "list-style-type",
        "margin",
        "margin-bottom",
        "margin-left",
        "margin-right",
        "margin-top",
        "max-width",
        "min-width",
        "opacity",
        "overflow",
        "padding",
        "padding-bottom",
        "padding-left",
        "padding-right",
        "padding-top",
        "text-align",
        "text-decoration",
        "text-indent",
        "text-transform",
        "vertical-align",
        "visibility",
        "white-space",
        "width",
        "word-break",
    )
)
# What could fetch or run something from within a style, or hide that it does.
_CALLS = ("url(", "image(", "image-set(", "src(", "expression(", "javascript:", "\\", "@")
_PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_INLINE_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]{1,2000000}", re.I)
_MOST_PICTURES = 4_000_000


def page(html: str, message: Message) -> str:
    """A whole HTML page showing this source. Pictures that came along are put in place; all others stay empty."""
    pictures = _carried(message.attachments)

    def attribute(tag: str, name: str, value: str) -> str | None:
        if name == "src":
            return _picture(value, pictures)
        return None if any(sign in value.lower() for sign in _CALLS) else value

    body = nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags={"script", "style", "title", "noscript", "template", "svg", "math", "iframe", "object"},
        attributes={"*": set(_ATTRIBUTES)},
        attribute_filter=attribute,
        strip_comments=True,
        link_rel=None,
        url_schemes={"data", "cid"},
        filter_style_properties=set(_STYLES),
    ).clean(html)
    return (
        '<!doctype html><html><head><meta charset="utf-8"><title>Original</title>'
        "<style>html{background:#fff;color:#222;font:15px/1.5 Georgia,serif}body{margin:16px;overflow-wrap:anywhere}"
        "img{max-width:100%;height:auto}a{color:#0b5754;text-decoration:underline}table{max-width:100%}</style></head>"
        f"<body>{body}</body></html>"
    )


def _picture(value: str, pictures: dict[str, str]) -> str | None:
    if value.lower().startswith("cid:"):
        return pictures.get(value[4:].strip("<>").lower())
    return value if _INLINE_PICTURE.fullmatch(value) else None


def _carried(attachments: tuple[Attachment, ...]) -> dict[str, str]:
    """Pictures in the mail by their content id, as data addresses, up to a few megabytes in all."""
    room, found = _MOST_PICTURES, {}
    for one in attachments:
        if one.content_id and one.content_type.lower() in _PICTURES and len(one.data) <= room:
            room -= len(one.data)
            encoded = base64.b64encode(one.data).decode()
            found[one.content_id.strip("<>").lower()] = f"data:{one.content_type.lower()};base64,{encoded}"
    return found
