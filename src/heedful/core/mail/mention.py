"""Web addresses that stand in plain words, as a mail program would make them clickable."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\s<>\"\u00ab\u00bb\u201c\u201d\u201e]+")
_SCHEME = re.compile(r"(?:https?|hxxps?|ftp)(?:://|\[:\]//|:\\\\)", re.I)
_BARE = re.compile(r"(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.){1,8}[a-z]{2,24}")
_ENDING = re.compile(
    r"com|net|org|info|biz|top|xyz|site|online|shop|club|app|dev|page|link|click|live|icu|vip|cc|me|io|ly|gl|co|us|uk|de|"
    r"fr|es|it|nl|at|ch|eu|pl|pt|br|ru|cn|in|jp|be|se|no|dk|fi|ie|gov|edu|int",
    re.I,
)
_TRAILING = ".,;:!?'*_~`\u2019\u2026|"
_LONGEST = 4_096


def found_in(text: str, *, bare: bool = False) -> Iterator[tuple[int, int, str]]:
    """(start, end, address) of each web address in a text. With `bare`, also of names like `example.com` alone."""
    for word in _WORD.finditer(text):
        content = word.group()
        if "." not in content and "://" not in content:
            continue
        start, content = word.start(), content[:_LONGEST]
        if scheme := _SCHEME.search(content):
            offset, content = scheme.start(), content[scheme.start() :]
        elif content[:4].lower() == "www." or "/" in content or bare:
            offset = len(content) - len(content.lstrip("([{'*_,;:"))
            content = content[offset:]
            if not _is_bare_address(_trimmed(content), bare):
                continue
        else:
            continue
        content = _trimmed(content)
        if len(content) > 4:
            yield start + offset, start + offset + len(content), content


def _is_bare_address(content: str, alone: bool) -> bool:
    host, slash, _ = content.partition("/")
    host = host.partition("?")[0].partition(":")[0]
    if "@" in host or not _BARE.fullmatch(host.lower()):
        return False
    known_ending = _ENDING.fullmatch(host.rpartition(".")[2]) is not None
    return host.lower().startswith("www.") or (known_ending and (bool(slash) or alone))


def _trimmed(content: str) -> str:
    while content:
        last = content[-1]
        if last in _TRAILING or (
            last in ")]}" and content.count(last) > content.count({")": "(", "]": "[", "}": "{"}[last])
        ):
            content = content[:-1]
        else:
            break
    return content
