# Two commands do all the set-up: make demo, make test.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help setup demo serve test check soak bench load lock clean

help:
	@echo "make demo    set up, read the invented examples into ./demo-register, print and export the incidents"
	@echo "make serve   show ./demo-register in the browser, with a demo account for each role (after make demo)"
	@echo "make test    set up what tests need and run all of them"
	@echo "make soak    every fault in full: kills, full disks, bombs, hostile pages, any request, a busy desk (an hour)"
	@echo "make bench   print speed, memory and quality beside the peers that a user would take"
	@echo "make load    20 readers and 5 reviewers at work on one desk for two minutes; prints p50 and p95 of each page"
	@echo "make lock    write the requirement files anew (needs uv)"

setup:
	@$(PYTHON) tools/environment.py
	@$(BIN)/python tools/frontend.py

demo: setup
	@$(BIN)/python tools/demo.py

serve:
	@$(BIN)/python tools/demo.py serve

# Processes that the tests run in, a file of tests in one of them: on two cores a third fills the waits for the browser.
WORKERS ?= 3

test:
	@$(PYTHON) tools/environment.py --test
	@$(BIN)/python tools/frontend.py --test
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check:
	@$(BIN)/ruff check src tests tools bench
	@$(BIN)/mypy
	@$(BIN)/lint-imports

soak:
	@$(PYTHON) tools/environment.py --test
	@TAWTHIQ_SOAK=1 $(BIN)/python -m pytest tests/faults tests/web/test_api_any.py tests/web/test_deciding.py tests/web/test_filtering_browser.py tests/web/test_work_browser.py tests/page/test_robust.py tests/register/test_lasting.py tests/register/test_linked.py

# Sizes that end within minutes; the whole: make bench EVENTS=100000 GROWN=100000 REPORTS=2000 ASKED=200000
EVENTS ?= 100000
GROWN ?= 20000
ASKED ?= 20000
REPORTS ?= 500

bench:
	@$(PYTHON) tools/environment.py --bench
	@$(BIN)/python bench/run.py --reports $(REPORTS)
	@$(BIN)/python bench/reading.py
	@$(BIN)/python bench/copies.py
	@$(BIN)/python bench/link.py --events $(EVENTS)
	@$(BIN)/python bench/grow.py --events $(GROWN)
	@$(BIN)/python bench/asking.py --reports $(ASKED)

load: setup
	@$(BIN)/python bench/load.py

lock:
	uv pip compile --quiet --universal --python-version 3.11 pyproject.toml --group setup --generate-hashes --no-emit-index-url --no-header --output-file requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 pyproject.toml --group setup --group test --generate-hashes --no-emit-index-url --no-header --output-file requirements-test.txt
	uv pip compile --quiet --universal --python-version 3.11 pyproject.toml --group setup --group bench --generate-hashes --no-emit-index-url --no-header --output-file requirements-bench.txt
	uv pip compile --quiet --universal --python-version 3.11 --group node --generate-hashes --no-emit-index-url --no-header --output-file requirements-node.txt

clean:
	rm -rf .venv node_modules build dist demo-register demo-output
