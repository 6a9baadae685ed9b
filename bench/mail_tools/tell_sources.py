"""Can a straight line tell from what a reader noticed where a message comes from? Rows in, one answer out.

Five folds over groups; logistic regression on the features, and on a bag of words. The features carry more of the
source than they should if they tell it better than the words do.
"""

import json
import sys

from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MaxAbsScaler


def main() -> None:
    rows = [json.loads(line) for line in sys.stdin]
    sources = [row["family"] for row in rows]
    groups = [f"{row['family']} {row['group']}" for row in rows]
    folds = StratifiedGroupKFold(5, shuffle=True, random_state=1)
    line = LogisticRegression(C=10, max_iter=2000)
    told = {
        "features": cross_val_score(
            make_pipeline(DictVectorizer(), MaxAbsScaler(), line),
            [row["features"] for row in rows],
            sources,
            groups=groups,
            cv=folds,
        ),
        "words": cross_val_score(
            make_pipeline(TfidfVectorizer(sublinear_tf=True), line),
            [row["text"] for row in rows],
            sources,
            groups=groups,
            cv=folds,
        ),
    }
    largest = max(sources.count(source) for source in set(sources)) / len(sources)
    print(json.dumps({**{name: float(folds.mean()) for name, folds in told.items()}, "largest": largest}))


main()
