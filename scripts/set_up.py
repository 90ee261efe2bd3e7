"""Set up what the edition needs: a virtual environment from the lock file, and a Chromium.

    python3 scripts/set_up.py environment    make .venv and install requirements.lock into it
    python3 scripts/set_up.py browser        find or fetch a Chromium for the browser tests

Standard library only, and no syntax newer than Python 3.6: it must be able to say that the
Python is too old. Every failure is one sentence that says what to do.
"""

import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
STAMP = os.path.join(VENV, "set-up.sha256")
BROWSER = os.path.join(VENV, "chromium-path")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def stop(message):
    """End with one sentence on standard error."""
    sys.exit("edition: " + message)


def quiet(command):
    """Run a command; return its exit code and what it printed."""
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = run.communicate()[0].decode("utf-8", "replace")
    return run.returncode, output


def fingerprint():
    """A hash of what the environment is made from."""
    digest = hashlib.sha256(sys.version.encode())
    for name in ("requirements.lock", "pyproject.toml"):
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    digest.update(ROOT.encode())
    return digest.hexdigest()


def set_up_environment():
    """Make .venv from the lock file, unless it is up to date."""
    if sys.version_info < OLDEST:
        stop(
            "Python %d.%d or newer is needed and this is %d.%d; install one and run "
            "`make PYTHON=python3.12 site`." % (OLDEST + sys.version_info[:2])
        )
    wanted = fingerprint()
    if os.path.isfile(STAMP):
        with open(STAMP) as file:
            if file.read() == wanted:
                return
    print("Setting up .venv from requirements.lock …", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    code, output = quiet([sys.executable, "-m", "venv", VENV])
    if code:
        stop("Python cannot make a virtual environment; on Debian: apt-get install python3-venv.")
    python = os.path.join(BIN, "python")
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    lock = os.path.join(ROOT, "requirements.lock")
    for step in (
        pip + ["--require-hashes", "-r", lock],
        pip + ["--no-deps", "--no-build-isolation", "-e", ROOT],
    ):
        code, output = quiet(step)
        if code:
            sys.stderr.write(output)
            stop("pip could not install the packages (see above); is a package index reachable?")
    with open(STAMP, "w") as file:
        file.write(wanted)


def find_browser():
    """A Chromium that is installed, or None."""
    given = os.environ.get("EDITION_CHROMIUM")
    if given:
        if not os.path.isfile(given):
            stop("EDITION_CHROMIUM names %s, which is not there." % given)
        return given
    return next((path for path in map(shutil.which, NAMES) if path), None)


def fetch_browser():
    """Playwright's download, else Debian's package where it may be installed; a path or None."""
    print("No Chromium found; fetching one …", flush=True)
    python = os.path.join(BIN, "python")
    code, _ = quiet([python, "-m", "playwright", "install", "chromium"])
    if code == 0:
        show = (
            "from playwright.sync_api import sync_playwright as s\n"
            "with s() as p: print(p.chromium.executable_path)"
        )
        code, output = quiet([python, "-c", show])
        path = output.strip().splitlines()[-1] if output.strip() else ""
        if code == 0 and os.path.isfile(path):
            return path
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet(["apt-get", "update", "-qq"])
        quiet(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])
    return find_browser()


def set_up_browser():
    """Write the path of a Chromium to .venv/chromium-path."""
    path = find_browser()
    if not path and os.path.isfile(BROWSER):
        with open(BROWSER) as file:
            kept = file.read().strip()
        path = kept if os.path.isfile(kept) else None
    path = path or fetch_browser()
    if not path:
        stop(
            "the browser tests need a Chromium: install one (Debian: apt-get install chromium) "
            "or set EDITION_CHROMIUM to its path."
        )
    with open(BROWSER, "w") as file:
        file.write(path)


if __name__ == "__main__":
    tasks = {"environment": set_up_environment, "browser": set_up_browser}
    if len(sys.argv) != 2 or sys.argv[1] not in tasks:
        stop("say what to set up: environment or browser.")
    tasks[sys.argv[1]]()
