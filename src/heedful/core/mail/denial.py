"""Denial: a cue does not count where the sentence says the opposite, or warns of it."""

import re

from heedful.core.mail.cue import Hit
from heedful.core.mail.words import Words


def _forms(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


_NEGATORS = _forms("""
    not never no don doesn didn won wouldn cannot without neither nor nothing isn aren wasn haven hasn nobody none nicht
    nichts nie niemals kein keine keinen keinem keiner niemand ohne weder ne pas jamais aucun aucune personne rien sans
    ni nunca jamas ningun ninguna ninguno nadie nada tampoco sin nao ninguem nunca sem niet nooit geen niemand zonder
    non mai nessun nessuna senza
""")
_NEVER = _forms("never nie niemals jamais nunca jamas nooit mai")
_TURNS = _forms("""
    ignore miss delay hesitate forget wait only just fail later if unless until because zogern vergessen
    ignorieren warten nur wenn falls hesitez oubliez ignorez attendez tardez si dude olvide ignore espere
    demore solo esite dimentichi
""")
_CONDITIONS = _forms("if wenn falls sollte sollten si unless should")
_WARNERS = _forms("""
    scam scams scammer scammers fraudster fraudsters criminals phisher phishers beware wary phishing impostors
    betruger betrugern betrugsversuch vorsicht kriminelle escrocs fraudeurs mefiez hameconnage arnaque
    arnaques estafadores estafa delincuentes desconfie fraude
""")
_REPORTED = _forms("""
    ask asks asking asked request requests requesting may might never tell trick tricks that who fordern
    auffordern bitten fragen niemals nie die demandent demander demandant jamais qui piden pedir pide pidan
    nunca que solicitan
""")
_ASKERS = _forms("""
    ask asks asking asked request requests requested bitten bittet fragen fragt auffordern verlangen verlangt
    demander demande demandons demanderons demandera demandent demandez pedir pide piden pedimos pediremos pedira
    pidamos solicitar solicita solicitamos solicitaremos vragen chiedere chiediamo chiederemo pedimos
""")
_ANYBODY = _forms("""
    anyone anybody someone somebody caller mail email message jemand wer anrufer nachricht quelqu appel courriel
    alguien llamada correo mensaje
""")
_AFTER_ALL = _forms("please but however therefore bitte aber sondern jedoch veuillez merci mais pero kindly")
_STAYS = _forms("""
    unchanged unaltered same remain remains stay stays unverandert gleich gleichen dieselbe dieselben bleibt bleiben
    inchange inchanges inchangee inchangees memes restent reste identiques mismo mismos misma mismas siguen sigue
    permanecen ongewijzigd invariati
""")
_DOINGS = _forms("log sign login signin")
_NAMED = _forms("a an the this that new recent last first another unusual suspicious successful unknown")
_FAR = 40
"""Words of a sentence that are looked at, before and after: bait may never end its sentence."""
_OF_CHANGE = frozenset({"change_payment_details", "payment_change", "payroll_change"})


def denied(hit: Hit) -> bool:
    """Whether the sentence says the opposite, or warns of it: "we will never ask you for your password"."""
    turned = _turned_inside(hit) or _turned_before(hit) or _turned_after(hit)
    return turned or _is_a_thing(hit) or _somebody_elses(hit) or warned_of(hit)


def _is_a_thing(hit: Hit) -> bool:
    """Whether the words name something that happened instead of something to do: "a new sign-in to your account"."""
    first = hit.first
    return first > 0 and hit.words.forms[first] in _DOINGS and hit.words.forms[first - 1] in _NAMED


def warned_of(hit: Hit) -> bool:
    """Whether the sentence speaks of what swindlers do ("scammers may ask you to ...")."""
    sentence = [hit.words.forms[index] for index in _sentence(hit.words, hit.first)]
    return not _WARNERS.isdisjoint(sentence) and not _REPORTED.isdisjoint(sentence)


def _turned_before(hit: Hit) -> bool:
    """Whether a "not" stands before the cue in its clause."""
    said = hit.words
    for index in range(hit.first - 1, max(-1, hit.first - 7), -1):
        if said.clauses[index] != said.clauses[hit.first] or said.forms[index] in _TURNS:
            return False
        if said.forms[index] in _NEGATORS:
            leading = _sentence(said, index)[:4]
            return _CONDITIONS.isdisjoint(said.forms[each] for each in leading)
    return False


def _turned_inside(hit: Hit) -> bool:
    """Whether a "not" stands in a gap of the cue, shortly before its end ("your account will not be suspended")."""
    inside = [hit.words.forms[index] for index in range(max(hit.first + 1, hit.last - 4), hit.last - 1)]
    return any(form in _NEGATORS and form not in hit.cue for form in inside)


def _turned_after(hit: Hit) -> bool:
    """Whether the words after the cue take it back: "we change it never", "the details below remain the same"."""
    said = hit.words
    after = [
        said.forms[index]
        for index in range(hit.last, min(hit.last + 5, len(said.forms)))
        if said.clauses[index] == said.clauses[hit.last - 1]
    ]
    if not _NEVER.isdisjoint(after[:2]):
        return True
    if hit.label not in _OF_CHANGE:
        return False
    around = {said.forms[index] for index in range(hit.first, hit.last)} | set(after)
    return not _STAYS.isdisjoint(around)


def _somebody_elses(hit: Hit) -> bool:
    """Whether an earlier clause of the sentence says that nobody asks it, or that it is to be feared: "we will never
    ask you, not even by mail, to ...", "if anybody asks you to ..."."""
    said = hit.words
    sentence = _sentence(said, hit.first)
    earlier = [said.forms[index] for index in range(max(sentence.start, hit.first - 16), hit.first)]
    askers = [place for place, form in enumerate(earlier) if form in _ASKERS]
    if not askers or not _AFTER_ALL.isdisjoint(earlier[askers[-1] + 1 :]):
        return False
    leading = {said.forms[index] for index in sentence[:4]}
    if not leading.isdisjoint(_CONDITIONS) and not leading.isdisjoint(_ANYBODY):
        return True
    crossed = said.clauses[hit.first] - said.clauses[hit.first - len(earlier) + askers[-1]]
    return crossed <= 1 and not _NEVER.isdisjoint(earlier[max(0, askers[-1] - 6) : askers[-1]])


def _sentence(said: Words, index: int) -> range:
    """The indexes of the words near this one in its sentence."""
    first = last = index
    while first > max(0, index - _FAR) and said.sentences[first - 1] == said.sentences[index]:
        first -= 1
    while last < min(len(said.forms), index + _FAR) and said.sentences[last] == said.sentences[index]:
        last += 1
    return range(first, last)
