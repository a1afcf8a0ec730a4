# `make help` lists the targets. Everything happens inside .venv and .ip4db.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CLIENTS := .venv-clients

.DEFAULT_GOAL := help
.PHONY: help install demo test test-clients check format docs bench clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP) ## Make the environment in .venv

# uv installs three times as fast as pip; where it cannot be had, pip does the same work.
# $(call environment,FOLDER,EXTRA,OPTIONS): OPTIONS name the files of constraints.
define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'ip4db needs Python 3.11 or newer; name one with `make PYTHON=python3.12 ...`' >&2; exit 1; }
	@test -x $(1)/bin/python || $(PYTHON) -m venv $(1) || \
		{ echo 'Python cannot make environments here; install its `venv` module' >&2; exit 1; }
	@if $(1)/bin/python -m pip install --quiet --constraint constraints.txt uv; then \
		$(1)/bin/uv pip install --quiet --python $(1)/bin/python $(3) --editable '.[$(2)]'; \
	else \
		$(1)/bin/python -m pip install --quiet $(3) --editable '.[$(2)]'; \
	fi
	@touch $(1)/.installed
endef

$(STAMP): pyproject.toml constraints.txt
	$(call environment,$(VENV),check,--constraint constraints.txt)

$(CLIENTS)/.installed: pyproject.toml constraints.txt constraints-clients.txt
	$(call environment,$(CLIENTS),clients,--constraint constraints.txt --constraint constraints-clients.txt)

demo: install ## Start PostgreSQL, migrate, seed, and print first answers
	@$(BIN)/ip4db demo

test: install ## Run the tests on a PostgreSQL of their own
	@$(BIN)/pytest

test-clients: $(CLIENTS)/.installed ## Compare what psql, ODBC, JDBC, pandas, DuckDB read; a gigabyte
	@.ci/clients
	@$(CLIENTS)/bin/pytest tests/clients

check: install ## Lint, types, SQL, schema drift, generated documents
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --processes 2 src/ip4db
	@$(BIN)/python .ci/check_schema.py
	@$(BIN)/python docs/generate.py --check
	@$(BIN)/python docs/dictionary.py --check
	@$(BIN)/ip4db seed --check

format: install ## Put code into the common form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

docs: install ## Write the generated documents anew
	@$(BIN)/python docs/generate.py
	@$(BIN)/python docs/dictionary.py
	@$(BIN)/python docs/questions/answer.py

bench: install ## Measure loading and reading, as ratios
	@$(BIN)/python -m bench.run

clean: ## Stop the server and remove .venv, .venv-clients and .ip4db
	@if test -x $(BIN)/ip4db; then $(BIN)/ip4db down; fi
	@rm -rf .ip4db $(VENV) $(CLIENTS)
