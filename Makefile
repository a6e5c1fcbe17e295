# Each target does its own set-up in .venv, from hash-locked dependencies; the second time it starts at once.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8080
ROUNDS ?= 40
TEAMS ?= 200
WORKERS ?= auto
SEED ?= $(shell date +%s)000000
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help demo run test test-long check format lint types floors audit sbom faults soak fuzz bench lock clean

help:  ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: .venv/.run  ## a town in a box: http://127.0.0.1:8080 (PORT=8081 for another port)
	@$(BIN)/telvertel demo --port $(PORT)

run: .venv/.run  ## the bot, with the settings of the environment or .env
	@$(BIN)/telvertel run

test: .venv/.dev  ## the tests; what cannot run on this machine is named at the end
	@$(BIN)/python -m pytest -n $(WORKERS) -m "not long"

test-long: .venv/.dev  ## the rest of the tests: journeys, browsers, years on a clock, processes that are killed
	@$(BIN)/python -m pytest -n $(WORKERS) -m long

check: lint types floors audit test test-long  ## everything that CI asks

format: .venv/.dev  ## put the code in the house's format
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

lint: .venv/.dev
	@$(BIN)/ruff format --check . && $(BIN)/ruff check .

types: .venv/.dev
	@$(BIN)/mypy

floors: .venv/.dev
	@$(BIN)/lint-imports

audit: .venv/.dev  ## known weaknesses of what is locked, where a registry tells of them
	@$(BIN)/python deploy/audit.py requirements/run.lock

sbom: .venv/.dev  ## the parts of an installation as a CycloneDX list: sbom.json
	@$(BIN)/python deploy/sbom.py requirements/run.lock > sbom.json && echo "sbom.json"

faults: .venv/.dev  ## every fault that is rehearsed, more often than in the tests, and a table (ROUNDS=40)
	@FAULT_ROUNDS=$(ROUNDS) $(BIN)/python -m pytest -q --timeout 0 tests/faults

soak: .venv/.dev  ## a week of a city in minutes, on two processes and PostgreSQL, and a table (TEAMS=200)
	@$(BIN)/python -m tests.soak.week $(TEAMS)

fuzz: .venv/.dev  ## a million odd inputs, others each time, and how many were tried of what (ROUNDS=40, SEED=…)
	@FUZZ_ROUNDS=$(ROUNDS) FUZZ_SEED=$(SEED) $(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal --timeout 3600 --show-capture=no tests/fuzz

bench: .venv/.dev .venv-bench/.done  ## benchmarks: a table of ratios against peers
	@for each in tests/bench/bench_*.py; do PYTHONPATH=. $(BIN)/python $$each || exit 1; done

lock: .venv/.dev  ## compile the locks anew (needs uv)
	uv pip compile -q --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --python-version 3.11 --universal --extra install --extra dev pyproject.toml -o requirements/dev.lock
	uv pip compile -q --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --python-version 3.11 --universal --extra install -c requirements/dev.lock pyproject.toml -o requirements/run.lock
	uv pip compile -q --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --python-version 3.11 --universal requirements/bench.in -o requirements/bench.lock

clean:  ## remove what the other targets made; data in var/ stays
	rm -rf .venv .venv-bench .peers .pytest_cache .mypy_cache .ruff_cache .import_linter_cache *.egg-info build dist

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Telvertel needs Python 3.11 or newer. Give another one with: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.run: requirements/run.lock pyproject.toml | .venv/bin/python
	@echo "Installing what Telvertel needs into .venv (once)…"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/run.lock
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements/dev.lock .venv/.run
	@echo "Installing what the tests need into .venv (once)…"
	@$(BIN)/pip install --quiet --require-hashes -r requirements/dev.lock
	@touch $@

# The peers that the benchmarks compare with want older libraries than ours: they get an environment of their own.
.venv-bench/.done: requirements/bench.lock
	@$(PYTHON) -m venv .venv-bench && .venv-bench/bin/pip install --quiet --require-hashes -r requirements/bench.lock && touch $@
