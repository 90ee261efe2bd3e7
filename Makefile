# The edition's commands. `make site` and `make test` do all the set-up themselves.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin

.PHONY: help site private leaks test audit serve check measure lint bench environment browser lock clean

help:            ## list the commands
	@grep -E '^[a-z]+: .*## ' $(MAKEFILE_LIST) | sed 's/:.*## /	/'

site: environment  ## set up, check and build site/
	@$(BIN)/edition build

test: environment browser  ## set up and run all tests, browser tests included
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check . && $(BIN)/mypy --no-error-summary
	@$(BIN)/pytest -q -n auto --dist loadfile

private: environment  ## build site-private/ with the authors' words, for yourself alone
	@$(BIN)/edition private

leaks: environment  ## hold site/ against the articles' texts
	@$(BIN)/edition leaks site

serve: environment  ## preview on http://127.0.0.1:8000/ that follows every edit
	@$(BIN)/edition serve --port $(PORT)

check: environment  ## read every file and run every rule
	@$(BIN)/edition check

measure: environment  ## count in the articles' own texts: measures, numbering, fingerprints
	@$(BIN)/edition measure

audit: environment browser  ## Nu HTML checker and Lighthouse over site/, where Node and Java are
	@[ -d site ] || $(BIN)/edition build
	@$(BIN)/python tests/audit.py

bench: environment  ## measure speed and size
	@$(BIN)/python tests/bench.py

environment:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "edition: $(PYTHON) is not installed; install Python 3.11 or newer." >&2; exit 2; }
	@$(PYTHON) scripts/set_up.py environment

browser: environment
	@$(PYTHON) scripts/set_up.py browser

lock: environment  ## make requirements.lock anew from pyproject.toml
	@$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-header -o requirements.lock pyproject.toml

clean:           ## delete everything that is built
	@rm -rf .venv build site site-private .cache
