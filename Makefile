# Everything runs in .venv, made from the locked dependencies (name, version, hash).
PYTHON ?= python3
BIN := .venv/bin

ORACLE := .venv-oracle/bin
INTEROP := .venv-interop/bin
BROWSER := .venv-browser/bin
GRADESCOPE := .venv-gradescope/bin

.PHONY: demo test attacks certificates lint build bench oracle interop lab browser gradescope judging lock clean

demo: .venv/ready
	$(BIN)/autograder demo

test: .venv/ready lint
	$(BIN)/pytest -n 2

# The attacks once more, as an ordinary user, and a thousand submissions in a row: long, so apart from the others.
attacks: .venv/ready
	$(BIN)/pytest -n 2 -m apart tests/test_attacks.py tests/test_session_processes.py

# The certificate of every exercise, with a sample of its mutants; `autograder certify` tries all of them.
certificates: .venv/ready
	$(BIN)/pytest -n 2 -m apart tests/test_certify.py

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

# nbgrader and otter-grader for real, in an environment of their own; needs PostgreSQL (Debian: postgresql) for one test.
interop: .venv-interop/ready
	tests/interop/prepare
	PATH="$(CURDIR)/$(INTEROP):$$PATH" $(INTEROP)/pytest -n 2 --dist loadfile tests/interop

.venv-interop/ready: pyproject.toml tests/interop/requirements.txt
	$(PYTHON) -m venv .venv-interop
	$(INTEROP)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/interop/requirements.txt
	$(INTEROP)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# Gradescope's zip in a container like its own (as root, with bubblewrap), and the files for GitHub and GitLab.
gradescope: .venv-gradescope/ready
	tests/gradescope/prepare
	$(GRADESCOPE)/pytest -n 1 tests/gradescope

.venv-gradescope/ready: requirements.lock pyproject.toml tests/gradescope/requirements.txt
	$(PYTHON) -m venv .venv-gradescope
	$(GRADESCOPE)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(GRADESCOPE)/pip install --quiet --disable-pip-version-check -r tests/gradescope/requirements.txt
	$(GRADESCOPE)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# The course as students get it, in JupyterLab; worked-in notebooks stay as they are. As root: LAB=--allow-root.
lab: .venv-browser/ready
	$(BROWSER)/autograder release student lab
	$(BROWSER)/jupyter lab --notebook-dir=lab $(LAB)

# JupyterLab and the pages of reports in a browser, in an environment of its own; PICTURES=docs/images renews the pictures.
browser: .venv-browser/ready
	tests/browser/prepare
	$(BROWSER)/pytest tests/browser

.venv-browser/ready: pyproject.toml tests/browser/requirements.txt
	$(PYTHON) -m venv .venv-browser
	$(BROWSER)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/browser/requirements.txt
	$(BROWSER)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# The judge against the rules of the field over the whole course: the tables of docs/judging.md.
judging: .venv-oracle/ready
	OMP_NUM_THREADS=1 $(ORACLE)/python benchmarks/judging.py

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
	$(BIN)/python -m compileall -q -x doctor/attacks autograder
	touch $@

# Only for whoever changes a dependency; needs uv.
lock:
	uv pip compile pyproject.toml --extra grade --extra build --group dev --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements.lock
	uv pip compile pyproject.toml tests/interop/requirements.in --extra grade --group dev --universal \
	    --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
	    -o tests/interop/requirements.txt
	uv pip compile pyproject.toml tests/browser/requirements.in -c requirements.lock --extra grade --extra build \
	    --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --no-header --no-annotate -o tests/browser/requirements.txt

clean:
	rm -rf .venv .venv-oracle .venv-interop .venv-browser .venv-gradescope report
