"""No test is skipped quietly: every skip is named at the end, and under CI=true a skip is a failure.

The one exception is named too: tests that read the public corpora, which live beside the checkout and not in it.
"""

import os
from collections.abc import Generator

import pytest

CORPORA_ABSENT = "../shared/data is not here"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if os.environ.get("CI") == "true" and CORPORA_ABSENT not in reason:
            report.outcome = "failed"
            report.longrepr = f"Skipped under CI, where everything must run: {reason}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [
        f"{report.nodeid}: {report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr}"
        for report in terminalreporter.stats.get("skipped", [])
    ]
    if skipped:
        terminalreporter.section("NOT RUN, and why")
        for line in skipped:
            terminalreporter.write_line(line)
