# Two commands do all the set-up: make demo, make test.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help setup demo serve test check bench lock clean

help:
	@echo "make demo    set up, read the invented examples into ./demo-register, print and export the incidents"
	@echo "make serve   show ./demo-register in the browser (after make demo)"
	@echo "make test    set up what tests need and run all of them"
	@echo "make bench   print speed and memory figures"
	@echo "make lock    write the requirement files anew (needs uv)"

setup:
	@$(PYTHON) tools/environment.py
	@$(BIN)/python tools/frontend.py

demo: setup
	@$(BIN)/python tools/demo.py

serve:
	@$(BIN)/tawthiq serve --register demo-register

test:
	@$(PYTHON) tools/environment.py --test
	@$(BIN)/python tools/frontend.py
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest

check:
	@$(BIN)/ruff check src tests tools bench
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: setup
	@$(BIN)/python bench/run.py

lock:
	uv pip compile --quiet --universal --python-version 3.11 pyproject.toml --group setup --generate-hashes --no-emit-index-url --no-header --output-file requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 pyproject.toml --group setup --group test --generate-hashes --no-emit-index-url --no-header --output-file requirements-test.txt
	uv pip compile --quiet --universal --python-version 3.11 pyproject.toml --group setup --group bench --generate-hashes --no-emit-index-url --no-header --output-file requirements-bench.txt
	uv pip compile --quiet --universal --python-version 3.11 --group node --generate-hashes --no-emit-index-url --no-header --output-file requirements-node.txt

clean:
	rm -rf .venv node_modules build dist demo-register demo-output
