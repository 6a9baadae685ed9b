"""Denial: a cue does not count where the sentence says the opposite, or warns of it."""

import re

from heedful.core.mail.cue import Hit

_NEGATORS = frozenset(
    re.findall(
        r"\w+",
        """
    not never no don doesn didn won wouldn cannot without neither nor nothing isn aren wasn nicht nie niemals
    kein keine keinen keinem keiner ohne weder ne pas jamais aucun aucune sans ni nunca jamas ningun ninguna
    ninguno tampoco sin nao nunca sem niet nooit geen zonder non mai nessun nessuna senza
""",
    )
)
_TURNS = frozenset(
    re.findall(
        r"\w+",
        """
    ignore miss delay hesitate forget wait only just fail later if unless until because zogern vergessen
    ignorieren warten nur wenn falls hesitez oubliez ignorez attendez tardez si dude olvide ignore espere
    demore solo esite dimentichi
""",
    )
)
_WARNERS = frozenset(
    re.findall(
        r"\w+",
        """
    scam scams scammer scammers fraudster fraudsters criminals phisher phishers beware wary phishing impostors
    betruger betrugern betrugsversuch vorsicht kriminelle escrocs fraudeurs mefiez hameconnage arnaque
    arnaques estafadores estafa delincuentes desconfie fraude
""",
    )
)
_REPORTED = frozenset(
    re.findall(
        r"\w+",
        """
    ask asks asking asked request requests requesting may might never tell trick tricks that who fordern
    auffordern bitten fragen niemals nie die demandent demander demandant jamais qui piden pedir pide pidan
    nunca que solicitan
""",
    )
)


def denied(hit: Hit) -> bool:
    """Whether the sentence says the opposite, or warns of it: "we will never ask you for your password"."""
    said = hit.words
    if _turned_inside(hit):
        return True
    for index in range(hit.first - 1, max(-1, hit.first - 7), -1):
        if said.clauses[index] != said.clauses[hit.first] or said.forms[index] in _TURNS:
            break
        if said.forms[index] in _NEGATORS:
            before = said.sentence_of(index)
            return not any(said.forms[each] in ("if", "wenn", "falls", "si", "unless") for each in before[:4])
    return warned_of(hit)


def warned_of(hit: Hit) -> bool:
    """Whether the sentence speaks of what swindlers do ("scammers may ask you to ...")."""
    sentence = [hit.words.forms[index] for index in hit.words.sentence_of(hit.first)]
    return not _WARNERS.isdisjoint(sentence) and not _REPORTED.isdisjoint(sentence)


def _turned_inside(hit: Hit) -> bool:
    """Whether a "not" stands in a gap of the cue, shortly before its end ("your account will not be suspended")."""
    inside = [hit.words.forms[index] for index in range(max(hit.first + 1, hit.last - 4), hit.last - 1)]
    return any(form in _NEGATORS and form not in hit.cue for form in inside)
