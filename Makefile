# Needs Python 3.11+ and make; everything else goes into .venv.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN = .venv/bin
SAMPLE = kg/sample
DEMO = .daihoi/demo

.PHONY: demo test bench clean

.venv/.installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo "error: no Python 3.11 or newer found; install one and run make again" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[all]'
	@touch $@

.venv/.tested: .venv/.installed
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

# A congress, its officials, its promises kept and missed, what confirms what, each with its words.
demo: .venv/.installed
	@rm -rf $(DEMO)
	@$(BIN)/kg build --store $(DEMO) $(SAMPLE)
	@echo; echo "== A congress"; $(BIN)/kg query congresses-in-province --store $(DEMO)
	@echo; echo "== Who was elected again"; $(BIN)/kg query re-elected --store $(DEMO)
	@echo; echo "== Promises kept and missed, each with its words"
	@$(BIN)/kg query promises --param "place=huyện Tân Châu" --param term=2015-2020 --store $(DEMO)
	@echo; echo "== How many promises each place kept"; $(BIN)/kg query promises-summary --store $(DEMO)
	@echo; echo "== What is confirmed, and what does not fit"; $(BIN)/kg query findings --store $(DEMO)
	@$(BIN)/kg export --format turtle --store $(DEMO) --output daihoi.ttl
	@echo; echo "The graph is in daihoi.ttl ($$(wc -l < daihoi.ttl) lines of Turtle). Next: $(BIN)/kg list --store $(DEMO)"

test: .venv/.tested
	$(BIN)/ruff check kg tests benchmarks
	$(BIN)/mypy
	$(BIN)/pytest -q -n auto
	rm -rf .daihoi/test && $(BIN)/kg build --store .daihoi/test $(SAMPLE)
	$(BIN)/kg check --store .daihoi/test

bench: .venv/.tested
	$(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf .venv .daihoi daihoi.ttl build dist
