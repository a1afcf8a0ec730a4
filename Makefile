# `make help` lists the targets. Everything happens inside .venv and .ip4db.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install demo test check format docs bench clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP) ## Make the environment in .venv

# uv installs three times as fast as pip; where it cannot be had, pip does the same work.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'ip4db needs Python 3.11 or newer; name one with `make PYTHON=python3.12 ...`' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
		{ echo 'Python cannot make environments here; install its `venv` module' >&2; exit 1; }
	@if $(BIN)/python -m pip install --quiet --constraint constraints.txt uv; then \
		$(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable '.[check]'; \
	else \
		$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[check]'; \
	fi
	@touch $@

demo: install ## Start PostgreSQL, migrate, seed, and print first answers
	@$(BIN)/ip4db up
	@$(BIN)/ip4db upgrade
	@$(BIN)/ip4db seed
	@$(BIN)/ip4db answers

test: install ## Run the tests on a PostgreSQL of their own
	@$(BIN)/pytest

check: install ## Lint, types, SQL, schema drift, generated documents
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --processes 2 src/ip4db
	@$(BIN)/python .ci/check_schema.py
	@$(BIN)/python docs/generate.py --check
	@$(BIN)/ip4db seed --check

format: install ## Put code into the common form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

docs: install ## Write the generated documents anew
	@$(BIN)/python docs/generate.py

bench: install ## Measure loading and reading, as ratios
	@$(BIN)/python -m bench.run

clean: ## Stop the server and remove .venv and .ip4db
	@if test -x $(BIN)/ip4db; then $(BIN)/ip4db down; fi
	@rm -rf .ip4db $(VENV)
