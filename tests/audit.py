"""`make audit`: the checks that need Node and Java, over the built site.

The Nu HTML checker reads every page (0 errors wanted); Lighthouse (mobile preset) measures
article, bibliography and timeline (accessibility, best practices, SEO 100; performance 95).
What cannot be run here is said and is no failure; what runs and falls short is one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
TOOLS = ROOT / ".cache" / "audit"
# Pinned, because a newer checker may find more: raise them on purpose.
PACKAGES = ("vnu-jar@26.9.27", "lighthouse@12.8.2")
PAGES = ("articles/wang-2024/", "bibliography/", "timeline/")
WANTED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


def install() -> bool:
    """Fetch the two packages from the npm registry, once; says why where it cannot."""
    if not shutil.which("npm"):
        print("not run: npm is not installed, which the Nu checker and Lighthouse come by.")
        return False
    if all((TOOLS / "node_modules" / p.split("@")[0]).is_dir() for p in PACKAGES):
        return True
    TOOLS.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--silent", "--no-fund", "--prefix", str(TOOLS), *PACKAGES]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        print("not run: the npm registry did not give the packages.")
    return run.returncode == 0


def check_html() -> int:
    """The number of errors that the Nu checker finds in all pages."""
    if not shutil.which("java"):
        print("not run: the Nu HTML checker needs Java.")
        return 0
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--errors-only", str(SITE)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    errors = [line for line in run.stderr.splitlines() if ": error" in line]
    print("\n".join(errors[:20]))
    print(f"Nu HTML checker: {len(errors)} errors in {len(list(SITE.rglob('*.html')))} pages")
    return len(errors)


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site without a word, compressed as a host would."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def measure_pages(chromium: str) -> int:
    """Lighthouse over the pages; the number of scores that fall short."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    short = 0
    for page in PAGES:
        address = f"http://127.0.0.1:{server.server_port}/{page}"
        command = [
            str(TOOLS / "node_modules" / ".bin" / "lighthouse"),
            *(address, "--quiet", "--output=json", "--output-path=stdout"),
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ]
        environment = {**os.environ, "CHROME_PATH": chromium}
        run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        try:
            categories = json.loads(run.stdout)["categories"]
        except (ValueError, KeyError):
            print(f"not run: Lighthouse gave no report for {page}: {run.stderr.strip()[-200:]}")
            continue
        scores = {k: round(100 * (categories[k]["score"] or 0)) for k in WANTED}
        short += sum(scores[k] < WANTED[k] for k in WANTED)
        print(f"Lighthouse {page}: " + ", ".join(f"{k} {v}" for k, v in scores.items()))
    server.shutdown()
    return short


def main() -> int:
    """Run what can be run; exit 1 where something falls short."""
    if not SITE.is_dir():
        print("Build the site first: make site")
        return 2
    if not install():
        return 0
    faults = check_html()
    kept = ROOT / ".venv" / "chromium-path"
    chromium = kept.read_text("utf-8").strip() if kept.is_file() else shutil.which("chromium") or ""
    if chromium:
        faults += measure_pages(chromium)
    else:
        print("not run: Lighthouse needs a Chromium.")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
