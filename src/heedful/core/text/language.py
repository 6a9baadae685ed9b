"""Which language a text is in, told by its most ordinary words.

A list of about seventy small words a language is enough for a mail and needs no model. A word that several languages
share counts a little for each. Letters that only one language writes count as well. Where little speaks for any
language, the answer is `und` (ISO 639-2: undetermined), and callers then use what they know otherwise.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

_LOOKED_AT = 6000
"""Characters read from the beginning: enough for a sure answer, and a bound for very long mails."""
_SENTENCE, _MOST_LINES = 5, 100
"""Blanks in a line that is long enough to tell a language by, and how many such lines are looked at."""
_LEAD = 100
"""Words that count double: what a person reads first; lures are often padded with text in another language."""

_WORDS = {
    "en": "the a and to of you your for is are this that we our with be will have has on it not from by an as at if "
    "please or was can any all would been here more me my their they which about no do dear regards hello "
    "thanks thank account click below i he she but what when who should could today now need us get just "
    "there only best hi email update find how win action required",
    "de": "und der die das den dem des ein eine einer einen ist sie ihr ihre ihren ihrem ihnen wir uns unsere nicht "
    "mit für auf zu von im zum zur bei sich auch werden wird wurde haben hat sind kann können oder wenn dass "
    "aus nach über bitte sehr geehrte hallo grüße freundlichen konto hier um es ich mein noch nur wie als am "
    "durch diese dieser dieses jetzt einem keine mehr an so du dich dein deine ihres bereits unter klicken "
    "sicherheit",
    "fr": "le la les des de du et un une est vous votre vos nous notre nos pour dans sur avec pas ne que qui ce "
    "cette ces au aux par plus en il elle je sont été être avez avons afin bonjour merci cordialement compte "
    "veuillez cliquez si ou mais ont mon ma mes bien tout très fait se son sa ses leur y lien ci voici d l c "
    "n s j qu dès où à ici",
    "es": "el la los las de del y un una es su sus usted nos nuestro nuestra para en con por no que se lo al más "
    "como ha han este esta estos ser está cuenta haga clic gracias hola estimado saludos si pero tu ti te le "
    "les fue son hay muy todo todos sobre desde hasta cuando también sin ya mi mis cliente aquí puede tiene e "
    "entre atentamente",
    "pt": "o a os as de do da dos das e um uma é seu sua seus suas você nós nosso nossa para em com por não que se "
    "no na nos nas ao à mais como foi este esta isso ser está conta clique obrigado obrigada olá prezado caro "
    "atenciosamente mas ou são tem pelo pela também sem já meu minha aqui pode até só cliente muito agora "
    "abaixo voce nao esse essa quando",
    "nl": "de het een en van in is u uw je jij jouw wij we ons onze voor met op niet dat die te zijn wordt worden "
    "om aan bij er als of ook naar door over uit hebben heeft kan kunt dit deze geen maar meer nog dan wel "
    "beste hallo geachte groet vriendelijke klik hier rekening wat wie nu tot zal zullen onder ik mijn moet "
    "via ben bent tijd hebt graag",
    "it": "il lo la i gli le di del della dei delle e un una è suo sua suoi vostro voi noi nostro nostra per in con "
    "su non che si al alla ai da dal dalla nel nella più come ha hanno questo questa essere conto clicca "
    "grazie ciao gentile cordiali saluti ma o sono anche se ci ti tuo tua mi mio qui può ogni quando dopo "
    "tutti cliente sul entro ed degli prego dati accedi seguente",
    "pl": "i w na z do nie się jest że to o od za po dla przez twoje twój twoja państwa pan pani prosimy proszę "
    "dzień dobry konto jak co oraz lub jeśli tym tego może być są został ze przed kliknij pozdrawiamy aby czy "
    "tylko już ma ich naszej",
    "sv": "och att det i en är som på för med av den till inte du ditt din dina vi vår om har kan ett eller från så "
    "ska här hej vänligen konto klicka tack hälsningar när blir vill mer var de jag men nu nya genom efter "
    "måste får också",
    "da": "og at det i en er som på for med af den til ikke du dit din dine vi vores om har kan et eller fra så "
    "skal her hej venligst konto klik tak hilsen når bliver vil mere var de jeg men nu nye efter få også være "
    "denne blev",
    "no": "og at det i en er som på for med av den til ikke du ditt din dine vi vår om har kan et eller fra så skal "
    "her hei vennligst konto klikk takk hilsen når blir vil mer var de jeg men nå nye etter få også være "
    "denne ble våre",
    "fi": "ja on ei se että hän tai jos kun niin voi sinun tilisi olet ole hei kiitos terveisin mutta ovat tämä "
    "tämän myös mukaan sekä kuin joka jotka tästä napsauta meidän teidän kaikki ennen jälkeen vielä nyt",
    "cs": "a v na se je že to do s z o pro ve k od za po jsou být vaše váš vašeho vám prosím dobrý den účet jak "
    "nebo jako ale při jste byl byla klikněte děkujeme pozdravem také tento tato aby pokud může již není",
    "ro": "și in în de la cu pe un o este sunt nu că se din pentru mai ce al ale dumneavoastră contul vă rugăm bună "
    "ziua mulțumim prin sau dacă care fost fi poate aici faceți clic acest această după către nostru",
    "hu": "a az és nem hogy is egy van ez ezt ön önnek kérjük tisztelt fiók kattintson ha vagy meg el csak mint már "
    "lesz volt köszönjük üdvözlettel itt minden amely után számla ki be fel még kell",
    "tr": "ve bir bu için ile de da ne çok daha olarak olan sizin hesabınız lütfen merhaba sayın tıklayın değil var "
    "ya ama gibi kadar sonra en her size teşekkürler saygılarımızla tarafından veya şimdi burada",
}
_OWN_LETTERS = {
    "ß": "de",
    "ñ": "es",
    "¿": "es",
    "¡": "es",
    "ã": "pt",
    "õ": "pt",
    "ł": "pl",
    "ą": "pl",
    "ę": "pl",
    "ř": "cs",
    "ů": "cs",
    "ě": "cs",
    "ő": "hu",
    "ű": "hu",
    "ğ": "tr",
    "ı": "tr",
    "ș": "ro",
    "ț": "ro",
    "œ": "fr",
    "ù": "fr",
    "ì": "it",
    "ò": "it",
}
_SCRIPTS = (
    ("\u3040", "\u30ff", "ja"),
    ("\uac00", "\ud7af", "ko"),
    ("\u4e00", "\u9fff", "zh"),
    ("\u0370", "\u03ff", "el"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "ar"),
    ("\u0900", "\u097f", "hi"),
    ("\u0e00", "\u0e7f", "th"),
)


def of(text: str) -> str:
    """The language as ISO 639-1, or `und` where it cannot be told. Seventeen European languages and eight scripts."""
    beginning = text[:_LOOKED_AT].lower()
    if not beginning.isascii():
        other = _by_script(beginning)
        if other:
            return other
    return _by_words(beginning)


def within(text: str) -> frozenset[str]:
    """Every language in which at least a sentence of a text stands on lines of its own: a text may hold several."""
    lines = (line for line in text.split("\n") if line.count(" ") >= _SENTENCE)
    return frozenset(map(of, itertools.islice(lines, _MOST_LINES))) - {"und"}


def ordinary(*languages: str) -> Iterator[str]:
    """The small words by which these languages are told."""
    for language in languages:
        yield from _WORDS[language].split()


def _by_script(text: str) -> str:
    letters = Counter(letter for letter in text if letter.isalpha())
    total = letters.total()
    for first, last, language in _SCRIPTS:
        share = sum(count for letter, count in letters.items() if first <= letter <= last)
        if 3 * share > total > 0:
            return language
    cyrillic = sum(count for letter, count in letters.items() if "\u0400" <= letter <= "\u04ff")
    if 2 * cyrillic > total > 0:
        return "uk" if letters["і"] + letters["ї"] + letters["є"] > letters["ы"] + letters["э"] else "ru"
    return ""


def _by_words(text: str) -> str:
    said = _what_words_say()
    score: dict[str, float] = defaultdict(float)
    total = 0
    for token in text.replace("'", " ").replace("’", " ").split():
        word = token.strip('.,;:!?()[]<>"“”„«»*-–…|')
        if not word.isalpha():
            continue
        total += 1
        for language, weight in said.get(word, ()):
            score[language] += 2 * weight if total <= _LEAD else weight
    if not text.isascii():
        for letter, language in _OWN_LETTERS.items():
            score[language] += min(3, text.count(letter))
    ranked = sorted(score.items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < 2 or 8 * ranked[0][1] < min(total, 2 * _LEAD):
        return "und"
    if len(ranked) > 1 and ranked[0][1] < 1.15 * ranked[1][1]:
        return "und"
    return ranked[0][0]


@cache
def _what_words_say() -> dict[str, tuple[tuple[str, float], ...]]:
    """Word -> the languages it speaks for, each with its share of one vote."""
    speaks_for: dict[str, list[str]] = {}
    for language, words in _WORDS.items():
        for word in dict.fromkeys(words.split()):
            speaks_for.setdefault(word, []).append(language)
    return {
        word: tuple((language, 1 / len(languages)) for language in languages) for word, languages in speaks_for.items()
    }
