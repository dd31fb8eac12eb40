# Everything runs in .venv, made from the locked dependencies (name, version, hash).
PYTHON ?= python3
BIN := .venv/bin

ORACLE := .venv-oracle/bin

.PHONY: demo test attacks lint build bench oracle judging lock clean

demo: .venv/ready
	$(BIN)/autograder demo

test: .venv/ready lint
	$(BIN)/pytest -n 2

# The attacks once more, as an ordinary user: long, so apart from the others.
attacks: .venv/ready
	$(BIN)/pytest -n 2 -m apart

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

build: .venv/ready
	$(BIN)/autograder build

bench: .venv/ready
	$(BIN)/python benchmarks/speed.py

# The references against torch, in an environment of its own: torch is no dependency of anything else.
oracle: .venv-oracle/ready
	$(ORACLE)/pytest tests/oracle

# The judge against the rules of the field: the table of docs/judging.md.
judging: .venv-oracle/ready
	$(ORACLE)/python benchmarks/judging.py

.venv-oracle/ready: requirements.lock pyproject.toml tests/oracle/requirements.txt
	$(PYTHON) -m venv .venv-oracle
	$(ORACLE)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(ORACLE)/pip install --quiet --disable-pip-version-check -r tests/oracle/requirements.txt
	$(ORACLE)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# Only for whoever changes a dependency; needs uv.
lock:
	uv pip compile pyproject.toml --extra grade --extra build --group dev --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements.lock

clean:
	rm -rf .venv .venv-oracle report
