"""Letters of other alphabets that look like Latin ones.

Derived from confusables.txt of Unicode Technical Standard 39 (Copyright Unicode, Inc., Unicode License v3), as
carried by the data of confusable-homoglyphs 3.3.1 (MIT): single letters whose lookalike is one ASCII letter, without
what NFKC already resolves. In addition the lower-case Cyrillic and Greek letters that lures use in their place
(в к м н п т є κ τ η ε χ ω), and the small Coptic and Komi ones whose capitals count, which the standard leaves out.
"""

LOOKALIKES: dict[str, str] = {
    "A": "ΑАᎪᗅꓮ𐊠",
    "a": "ɑαаⲁ",
    "B": "ΒВᏴᗷꓐꞴ𐊂𐊡",
    "b": "ƄЬвᏏᑲᖯⲃ",
    "C": "СᏟⲤꓚ𐊢𐐕𐔜",
    "c": "сᴄⲥꮯ𐐽",
    "D": "Ꭰᗞᗪꓓ",
    "d": "ԁᏧᑯꓒ",
    "E": "ΕЕᎬⴹꓰ𐊆𑢦𑢮",
    "e": "εеєҽꬲⲉ",
    "F": "ϜᖴꓝꞘ𐊇𐊥𐔥𑢢𑣂",
    "f": "քẝꞙꬵ",
    "G": "ԌᏀᏳꓖ",
    "g": "ƍɡցᶃԍ",
    "H": "ΗНᎻᕼⲎꓧ𐋏",
    "h": "нһհᏂⲏ",
    "I": "ΙІӀ",
    "i": "ıɩɪιіᎥꙇꭵ𑣃ⲓ",
    "J": "ͿЈᎫᒍꓙꞲ",
    "j": "ϳј",
    "K": "ΚКᏦⲔꓗ𐔘",
    "k": "κкⲕ",
    "L": "ᏞᒪⳐꓡ𐐛𐔦𑢣𑢲",
    "l": "ƖǀⲒⵏꓲ𐊊ӏ",
    "M": "ΜϺМᎷᗰⲘꓟ𐊰",
    "m": "мⲙ",
    "N": "ΝⲚꓠ𐔓",
    "n": "ηпոռⲛ",
    "O": "ΟОՕⲞⵔꓳ𐊒𐊫𐐄𐓂𐔖𑢵",
    "o": "οσоօჿᴏᴑⲟꬽ𐐬𐓪𑣈𑣗",
    "P": "ΡРᏢᑭⲢꓑ𐊕",
    "p": "ρрⲣ",
    "Q": "ⵕ",
    "q": "ԛգզ",
    "R": "ƦᎡᏒᖇꓣ𐒴",
    "r": "гᴦⲅꭇꭈꮁ",
    "S": "ЅՏᏕᏚꓢ𐊖𐐠",
    "s": "ƽѕꜱꮪ𐑈𑣁",
    "T": "ΤТᎢⲦꓔ𐊗𐊱𑢼",
    "t": "τтⲧ",
    "U": "Սᑌꓴ𐓎𑢸",
    "u": "ʋυսᴜꞟꭎꭒ𐓶𑣘",
    "V": "ѴᏙᐯⴸꓦ𐔝𑢠",
    "v": "νѵᴠꮩ𑣀",
    "W": "ԜᎳᏔꓪ",
    "w": "ɯωѡԝաᴡꮃⲱ",
    "X": "ΧХⲬⵝꓫꞳ𐊐𐊴𐔧",
    "x": "χхᕁᕽⲭ",
    "Y": "ΥУҮᎩᎽⲨꓬ𐊲𑢤",
    "y": "ɣʏγуүყᶌỿꭚ𑣜ⲩ",
    "Z": "ΖᏃꓜ𑢩",
    "z": "ᴢꮓ𑣄ⲍ",
}

LATIN_FOR: dict[int, str] = {
    ord(lookalike): letter for letter, lookalikes in LOOKALIKES.items() for lookalike in lookalikes
}
"""Code point of a lookalike -> the ASCII letter it looks like; fit for `str.translate`."""
