"""TF-IDF with logistic regression, one family of messages left out at a time. Rows on standard input, chances out.

It learns from the rows marked `learn` of every family but the one it is asked about: the same bargain that anybody who
trains on public corpora strikes.
"""

import json
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def main() -> None:
    rows = [json.loads(line) for line in sys.stdin]
    asked = [row for row in rows if not row["learn"]]
    chances: dict[int, float] = {}
    for family in sorted({row["family"] for row in asked}):
        learned = [row for row in rows if row["learn"] and row["family"] != family]
        words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        model = make_pipeline(words, LogisticRegression(C=10, max_iter=1000, class_weight="balanced"))
        model.fit([row["text"] for row in learned], [row["attack"] for row in learned])
        places = [place for place, row in enumerate(asked) if row["family"] == family]
        for place, chance in zip(places, model.predict_proba([asked[place]["text"] for place in places]), strict=True):
            chances[place] = float(chance[1])
    for place in range(len(asked)):
        print(chances[place])


main()
