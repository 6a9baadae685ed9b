"""Reads the files named on standard input with phish-signals and prints milliseconds, whether it warns, and the name.

The checks are put together as its own documentation names them; "Medium Risk" and "High Risk" count as a warning.
"""

import sys
import time
from pathlib import Path

import phish_signals as peer
from phish_signals import header_anomalies, received_chain, url_check


def read(raw: str) -> bool:
    parsed = peer.parse_email(raw)
    headers, lines = parsed["headers"], parsed.get("headerLines") or []
    auth = peer.check_authentication(headers, lines)
    urls = url_check.check_urls(parsed["urls"])
    chain = received_chain.analyze_received_chain(lines) if lines else None
    result = peer.combine_results(
        peer.AnalysisInput(
            parsed=parsed,
            auth=auth,
            urls=urls,
            url_signals=url_check.summarize_url_signals(urls),
            content=peer.check_content(parsed["scanText"], parsed["from"]),
            link_text=peer.check_link_text(parsed["linkMismatches"]),
            dangerous_schemes=peer.check_dangerous_schemes(parsed["dangerousSchemes"]),
            qr_codes=url_check.check_qr_codes(parsed["qrCodeUrls"]),
            attachments=peer.check_attachments(parsed["attachments"]),
            chain=chain,
            header_anomalies=header_anomalies.check_header_anomalies(headers, lines, chain, auth),
        )
    )
    return result["verdict"] != "Low Risk"


def main() -> None:
    read("From: a@b.example\nSubject: warm\n\nup\n")
    print("ready", flush=True)
    for line in sys.stdin:
        name = line.rstrip("\n")
        raw = Path(name).read_bytes().decode("utf-8", "replace")
        begun = time.perf_counter()
        try:
            warned = str(int(read(raw)))
        except Exception as trouble:  # a peer that stumbles is counted, not hidden
            warned = type(trouble).__name__
        took = (time.perf_counter() - begun) * 1000
        print(f"{took:.4f}\t{warned}\t{name}", flush=True)


main()
