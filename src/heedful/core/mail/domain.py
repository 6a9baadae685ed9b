"""Who a host belongs to, and whether it was made to look like somebody else's."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from heedful.core.mail import brands, places
from heedful.core.mail.known import Known

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

Whose = Literal["own", "partner", "brand"]
Way = Literal["letters", "spelling", "added-word", "subdomain", "name-inside", "ending"]


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A host that is not `known`, yet looks like it. `whose`: "own", "partner" or "brand"; `name`: as people say it."""

    host: str
    known: str
    name: str
    whose: Whose
    way: Way


@dataclass(frozen=True, slots=True)
class Target:
    """A domain that a look-alike could be aimed at. `everyday`: its label is a common word and says little alone."""

    domain: str
    name: str
    whose: Whose
    everyday: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Every domain a look-alike could be aimed at, by registrable domain, by label and by the label's skeleton."""

    by_domain: Mapping[str, Target]
    by_label: Mapping[str, Target]
    by_skeleton: Mapping[str, Target]


# Endings under which a well-known name may well be the well-known sender's own.
_PLAIN_ENDINGS = frozenset({"com", "net", "org", "eu", "io", "gov", "edu", "int"})
_GIVEN_AWAY = frozenset({"tk", "ml", "ga", "cf", "gq", "cc", "pw", "ws", "su", "to", "la", "co"})

_FOR_EXAMPLES = frozenset({"example", "test", "invalid", "localhost"})  # RFC 2606
_FILE_LIKE = frozenset({"zip", "mov", "md", "py", "sh", "rs", "pl", "ps", "so"})

_RENTED = places.PAGES | places.TUNNELS | places.STORAGE

_LOOKS_LIKE = {
    "o": "0οоӧօᴏꬽọ", "l": "1|!iıіíìîïɩɪľļłӏɭℓ", "e": "3еёєéèêëęėẹ", "s": "5ѕśşșš", "b": "6ьЬ", "g": "ɡğģ",
    "a": "@аαàáâäãåąạɑ", "c": "сϲçćč", "p": "рρ", "x": "хχ", "y": "уγýÿү", "h": "һħ", "d": "ԁđď", "q": "ԛ", "w": "ԝωѡ",
    "t": "τтţťț", "v": "νѵ", "u": "υùúûüųụս", "k": "κкķ", "n": "ηñńņňո", "j": "јʝ", "z": "źżž", "r": "гŕř", "f": "ƒ",
    "m": "мṃ",
}  # fmt: skip
_FOLD = str.maketrans({look: letter for letter, looks in _LOOKS_LIKE.items() for look in looks})


def registrable(host: str) -> str:
    """The part somebody had to register (`mail.example.co.uk` -> `example.co.uk`); the host itself if there is none."""
    return _registrable(host.lower().rstrip("."))


def skeleton(label: str) -> str:
    """Letters folded onto what a hurried reader takes them for: `раураl`, `paypa1` and `paypaI` all become `paypal`."""
    return _skeleton(label)


def readable(host: str) -> str:
    """The host with `xn--` labels written out; left alone where they cannot be read."""
    if "xn--" not in host:
        return host
    import idna

    labels = []
    for label in host.split("."):
        try:
            labels.append(idna.decode(label) if label.startswith("xn--") else label)
        except idna.IDNAError:
            try:
                labels.append(label[4:].encode("ascii").decode("punycode"))
            except (UnicodeError, ValueError, OverflowError):
                labels.append(label)
    return ".".join(labels)


def dotted(host: str) -> str:
    """The IPv4 address a browser would read here (`0x7f.1`, `2130706433`), or an empty string."""
    if not host or host[-1] not in "0123456789abcdefx" or not host[0].isdigit():
        return ""
    pieces = host.split(".")
    if len(pieces) > 4:
        return ""
    try:
        numbers = [_number(piece) for piece in pieces]
    except ValueError:
        return ""
    if any(number > 255 for number in numbers[:-1]) or numbers[-1] >= 256 ** (5 - len(numbers)):
        return ""
    value = sum(number << (24 - 8 * place) for place, number in enumerate(numbers[:-1])) + numbers[-1]
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


def is_number(host: str) -> bool:
    """Whether this host is a bare IP address."""
    return ":" in host or bool(dotted(host))


def has_real_ending(host: str) -> bool:
    """Whether the last label is one that hosts really end in, rather than the ending of a file (`minutes.pdf`)."""
    last = host.lower().rstrip(".").rpartition(".")[2]
    if last in _FOR_EXAMPLES or last in _FILE_LIKE:
        return last in _FOR_EXAMPLES
    return _suffixes().publicsuffix(host, accept_unknown=False) is not None


def label_of(host: str) -> str:
    """The registrable name without its ending: `mail.example.co.uk` -> `example`."""
    return registrable(host).partition(".")[0]


def catalogue(known: Known) -> Catalogue:
    """What a look-alike could be aimed at here: our own domains, our partners' and often-borrowed names."""
    return _catalogue(known.own_domains, tuple(sorted(known.partners.items())), True)


def resembles(host: str, domains: Catalogue | Iterable[str]) -> Resemblance | None:
    """Whose domain this host was made to look like, or None. A host at or below one of the domains is genuine."""
    if not isinstance(domains, Catalogue):
        domains = _catalogue(frozenset(domains), (), False)
    return _resembles(host.lower().rstrip("."), domains)


def belongs_to(host: str, brand: brands.Brand) -> bool:
    """Whether a host is the brand's own, as far as names tell: its domain, or its name with a country's ending."""
    owner = registrable(host)
    if owner in brand.domains:
        return True
    label, _, ending = owner.partition(".")
    country = ending.rpartition(".")[2]
    return label == brand.domains[0].partition(".")[0] and len(country) == 2 and country not in _GIVEN_AWAY


@lru_cache(maxsize=4096)
def _registrable(host: str) -> str:
    if is_number(host) or "." not in host:
        return host
    return _suffixes().privatesuffix(host) or host


@cache
def _suffixes() -> "PublicSuffixList":
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


@lru_cache(maxsize=4096)
def _skeleton(label: str) -> str:
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", label.casefold())
        if not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf"
    )
    return plain.translate(_FOLD).replace("rn", "m").replace("vv", "w")


def _number(piece: str) -> int:
    if piece.startswith("0x"):
        return int(piece[2:] or "0", 16)
    if not piece.isdigit() or not piece.isascii() or len(piece) > 12:
        raise ValueError(piece)
    return int(piece, 8) if len(piece) > 1 and piece.startswith("0") else int(piece)


@lru_cache(maxsize=16)
def _catalogue(own: frozenset[str], partners: tuple[tuple[str, str], ...], with_brands: bool) -> Catalogue:
    targets = [Target(registrable(host), host, "own") for host in sorted(own)]
    targets += [Target(registrable(host), name, "partner") for host, name in partners]
    labels = {}
    if with_brands:
        for brand in brands.EVERY:
            targets += [Target(host, brand.name, "brand", True) for host in brand.domains[1:]]
            targets.append(Target(brand.domains[0], brand.name, "brand", brand.everyday))
            for call in (brand.name, *brand.calls):
                spelled = re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", call.casefold()))
                if len(spelled) >= 5:
                    labels[spelled] = Target(brand.domains[0], brand.name, "brand", True)
            for host in brand.domains[1:]:
                if len(host.partition(".")[0]) >= 7:
                    labels[host.partition(".")[0]] = Target(host, brand.name, "brand", True)
    # Later ones win: a brand's first domain over its others, partners over brands, our own over all.
    firsts = [target for target in targets if target.whose == "brand" and target.domain in _first_domains()]
    chosen = firsts + [target for whose in ("partner", "own") for target in targets if target.whose == whose]
    for target in chosen:
        labels[target.domain.partition(".")[0]] = target
    return Catalogue(
        by_domain={target.domain: target for target in (*targets, *chosen)},
        by_label={label: target for label, target in labels.items() if len(label) >= 3},
        by_skeleton={skeleton(target.domain.partition(".")[0]): target for target in chosen},
    )


@cache
def _first_domains() -> frozenset[str]:
    return frozenset(brand.domains[0] for brand in brands.EVERY)


@lru_cache(maxsize=4096)
def _resembles(host: str, domains: Catalogue) -> Resemblance | None:
    host = readable(host)
    owner = registrable(host)
    if owner in domains.by_domain or is_number(host) or "." not in host:
        return None
    label, _, ending = owner.partition(".")
    if (rented := places.below(host, _RENTED)) and host != rented:
        label, ending = host.removesuffix("." + rented).rpartition(".")[2], rented
        owner = f"{label}.{rented}"
    for way, look in _WAYS:
        target = look(host, label, ending, domains)
        if target and not _is_theirs(owner, target):
            return Resemblance(host, target.domain, target.name, target.whose, way)
    return None


def _is_theirs(owner: str, target: Target) -> bool:
    brand = brands.by_domain().get(target.domain) if target.whose == "brand" else None
    return bool(brand and belongs_to(owner, brand))


def _same_letters(host: str, label: str, ending: str, domains: Catalogue) -> Target | None:
    target = domains.by_skeleton.get(skeleton(label))
    if target is None or len(label) < 4 or label == target.domain.partition(".")[0]:
        return None
    return target


def _full_domain_inside(host: str, label: str, ending: str, domains: Catalogue) -> Target | None:
    labels = host.removesuffix(f"{label}.{ending}").strip(".").split(".")
    for start in range(len(labels)):
        for size in (2, 3):
            if target := domains.by_domain.get(".".join(labels[start : start + size])):
                return target
    for piece in (*labels, label):
        for suffix in ("-com", "-net", "-org", "-de", "-fr", "-co-uk"):
            if suffix in piece and (
                target := domains.by_domain.get(piece[: piece.index(suffix)] + suffix.replace("-", "."))
            ):
                return target
    return None


def _name_with_a_word(host: str, label: str, ending: str, domains: Catalogue) -> Target | None:
    pieces = re.split(r"[-_]+", label)
    for index, piece in enumerate(pieces):
        target = domains.by_label.get(piece) or (domains.by_skeleton.get(skeleton(piece)) if len(piece) > 4 else None)
        others = pieces[:index] + pieces[index + 1 :]
        if target and others and (_tells_enough(target, piece) or all(_is_lure(other) for other in others)):
            return target
    for cut in range(1, len(label)):
        for name, rest in ((label[:cut], label[cut:]), (label[cut:], label[:cut])):
            target = domains.by_label.get(name)
            if target and len(name) >= (5 if target.everyday else 4) and _is_lure(rest.strip("-")):
                return target
    for name, target in domains.by_label.items():
        if "-" in name and (label.startswith(name + "-") or label.endswith("-" + name)):
            return target
    return None


def _tells_enough(target: Target, piece: str) -> bool:
    return not target.everyday and len(piece) >= 5


def _is_lure(word: str) -> bool:
    return word in places.LURE_WORDS or word.isdigit()


def _other_ending(host: str, label: str, ending: str, domains: Catalogue) -> Target | None:
    target = domains.by_label.get(label)
    if target is None or target.domain.partition(".")[0] != label:
        return None
    if target.whose != "brand":
        return target if len(label) >= 4 else None
    rented = ending in _RENTED
    usual = ending in _PLAIN_ENDINGS or (len(ending.rpartition(".")[2]) == 2 and ending not in _GIVEN_AWAY)
    return None if target.everyday or len(label) < 4 or (usual and not rented) else target


def _near_spelling(host: str, label: str, ending: str, domains: Catalogue) -> Target | None:
    if len(label) < 5:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    for name, distance, _ in process.extract(
        label, domains.by_label.keys(), scorer=OSA.distance, score_cutoff=2, limit=5
    ):
        target = domains.by_label[name]
        shortest = 6 if target.whose == "brand" else 5
        allowed = 2 if len(name) >= 11 else 1
        numbers_aside = re.sub(r"\d", "", name) == re.sub(r"\d", "", label)
        if 0 < distance <= allowed and len(name) >= shortest and not target.everyday and not numbers_aside:
            return target
    return None


def _name_inside(host: str, label: str, ending: str, domains: Catalogue) -> Target | None:
    for piece in re.split(r"[.\-_]+", host.removesuffix(f"{label}.{ending}").strip(".")):
        target = domains.by_label.get(piece)
        if target and not target.everyday and len(piece) >= 5:
            return target
    return None


_WAYS: tuple[tuple[Way, Callable[[str, str, str, Catalogue], Target | None]], ...] = (
    ("letters", _same_letters),
    ("subdomain", _full_domain_inside),
    ("added-word", _name_with_a_word),
    ("ending", _other_ending),
    ("spelling", _near_spelling),
    ("name-inside", _name_inside),
)
