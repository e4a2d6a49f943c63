"""Measures in Chromium what pages of a site weigh: the first one on an empty cache, the next ones after it, and a search.

    python tooling/bench/page_weight.py _build/site/learner/de /tmp/sites/built-1000/site/learner/de

Bytes as they cross the line, headers included, from a loopback server that compresses with gzip as web servers do. Needs
Chromium, Node.js and the packages of tests/judges (`npm ci --ignore-scripts` there). Exit 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

HERE = Path(__file__).parent
FIRST, LATER = 350_000, 60_000
COMPRESSED = {".html", ".css", ".js", ".svg"}


class Compressing(SimpleHTTPRequestHandler):
    """Files of a folder, texts compressed, cached by their date as usual."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() or not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in COMPRESSED
        body = gzip.compress(path.read_bytes(), 6, mtime=0) if packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def weights(site: Path, chromium: str) -> dict[str, int]:
    """`first`, `later` (the heaviest of the start page and a dozen modules each), `search`: bytes."""
    modules = sorted(page.relative_to(site).as_posix() for page in site.glob("modules/*/index.html"))
    later = modules[:: max(1, len(modules) // 12)][:12]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        job = {
            "chromium": chromium,
            "first": [base + page for page in ("handbook/index.html", *later)],
            "later": [base + page for page in later],
            "search": base + "search.html",
        }
        done = subprocess.run(["node", str(HERE / "page_weight.cjs")], input=json.dumps(job), capture_output=True, text=True, check=True)
        server.shutdown()
    answer: dict[str, int] = json.loads(done.stdout)
    return answer


def main() -> int:
    """Read the command line, measure, print a table."""
    parser = argparse.ArgumentParser(description="Measures what pages of a site weigh in Chromium.")
    parser.add_argument("sites", type=Path, nargs="+", help="folders of built sites, such as _build/site/learner/de")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        parser.error("Chromium is not there")
    print("| site | modules | heaviest first page, kB | heaviest later page, kB | first search, kB |\n| --- | ---: | ---: | ---: | ---: |")
    kept = True
    for site in options.sites:
        found = weights(site.resolve(), chromium)
        count = len(list(site.glob("modules/*/index.html")))
        print(f"| {site} | {count} | {found['first'] / 1000:.1f} | {found['later'] / 1000:.1f} | {found['search'] / 1000:.1f} |")
        kept = kept and found["first"] <= FIRST and found["later"] <= LATER
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
