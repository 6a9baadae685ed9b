"""The page of all pieces: each component once, with made-up content, to be looked at in every width and light."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from heedful.server.ui import charts

LEVERS = (
    "authority",
    "fear",
    "urgency",
    "scarcity",
    "social_proof",
    "reciprocity",
    "commitment",
    "liking",
    "reward",
    "curiosity",
    "helpfulness",
    "secrecy",
)


@require_GET
def pieces(request: HttpRequest) -> HttpResponse:
    """Everything pages are made of."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
    band = [charts.Point(m, v, v - 6, v + 6) for m, v in zip(months, (52, 55, 61, 64, 70, 74), strict=True)]
    band[2] = charts.Point("Mar", None, why="Too few to show.")
    drawn = (
        charts.line(band, title="Answered in time", description="Share a month, with its 95 % interval.", unit="%"),
        charts.bars(
            [charts.Point(m, v) for m, v in zip(months, (3, 14, 9, 0, 4, 1), strict=True)],
            title="Reports a day",
            description="Counts from zero.",
        ),
        charts.dots(
            [
                charts.Point("Felt respected", 88, 81, 93),
                charts.Point("Found it helpful", 74, 62, 83),
                charts.Point("Small group", None, why="Too few to show."),
            ],
            title="After an answer",
            description="Each with its interval, on one scale.",
            unit="%",
        ),
        charts.heat(
            [("Mon", (1, 4, 9, 2)), ("Tue", (0, None, 3, 1))],
            ("6–9", "9–12", "12–15", "15–18"),
            title="When reports come",
            description="Five steps from none to the most.",
        ),
    )
    return render(
        request,
        "ui/pieces.html",
        {
            "charts": drawn,
            "spark": charts.spark([1, 3, 9, 4, 2, 1], title="Nine at most"),
            "levers": LEVERS,
            "bands": ("malicious", "unwanted", "legitimate", "unsure"),
        },
    )
