# `make help` lists the targets. Everything happens inside .venv and .ip4db.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
CLIENTS := .venv-clients
SUPERSET := .venv-superset
OLDEST := .venv-oldest

.DEFAULT_GOAL := help
.PHONY: help install demo test test-oldest test-clients superset superset-demo test-superset check format docs \
	bench fuzz clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP) ## Make the environment in .venv

# uv installs three times as fast as pip; where it cannot be had, pip does the same work.
# $(call environment,FOLDER,WHAT): WHAT says what to install, and the files of constraints.
define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'ip4db needs Python 3.11 or newer; name one with `make PYTHON=python3.12 ...`' >&2; exit 1; }
	@test -x $(1)/bin/python || $(PYTHON) -m venv $(1) || \
		{ echo 'Python cannot make environments here; install its `venv` module' >&2; exit 1; }
	@$(1)/bin/python -m pip install --quiet --constraint constraints.txt uv \
		&& $(1)/bin/uv pip install --quiet --python $(1)/bin/python $(2) \
		|| $(1)/bin/python -m pip install --quiet $(2)
	@touch $(1)/.installed
endef

$(STAMP): pyproject.toml constraints.txt
	$(call environment,$(VENV),--editable '.[check]' --constraint constraints.txt)

$(CLIENTS)/.installed: pyproject.toml constraints.txt constraints-clients.txt
	$(call environment,$(CLIENTS),--editable '.[clients]' --constraint constraints.txt \
		--constraint constraints-clients.txt)

$(OLDEST)/.installed: pyproject.toml constraints.txt
	@mkdir -p $(OLDEST)
	@sed 's/^sqlalchemy==.*/sqlalchemy==2.0.30/' constraints.txt > $(OLDEST)/constraints.txt
	$(call environment,$(OLDEST),--editable '.[check]' --constraint $(OLDEST)/constraints.txt)

$(SUPERSET)/.installed: bi/superset/requirements.txt bi/superset/constraints.txt
	$(call environment,$(SUPERSET),--requirement bi/superset/requirements.txt \
		--constraint bi/superset/constraints.txt)

demo: install ## Start PostgreSQL, migrate, seed, and print first answers
	@$(BIN)/ip4db demo

test: install ## Run the tests on a PostgreSQL of their own
	@$(BIN)/pytest -n 2 tests bi/superset/tests/test_bundle.py

test-oldest: $(OLDEST)/.installed ## Test on the oldest SQLAlchemy that we support
	@$(OLDEST)/bin/pytest -n 2 tests/model tests/package

test-clients: $(CLIENTS)/.installed ## Compare what psql, ODBC, JDBC, pandas, DuckDB read; a gigabyte
	@.ci/clients
	@$(CLIENTS)/bin/pytest tests/clients

superset: install ## Write the bundle that Superset imports anew
	@$(BIN)/python -m bi.superset.generate

superset-demo: install $(SUPERSET)/.installed ## Serve the dashboard in Superset until Ctrl-C; a gigabyte
	@$(BIN)/ip4db up
	@env -u IP4DB_DATABASE_URL $(BIN)/ip4db upgrade
	@env -u IP4DB_DATABASE_URL $(BIN)/ip4db seed
	@$(BIN)/python -m bi.superset.demo

test-superset: install $(SUPERSET)/.installed ## Import the dashboard into a Superset, ask and look at it
	@$(BIN)/pytest bi/superset

check: install ## Lint, types, SQL, schema drift, generated documents
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --processes 2 src/ip4db bi/superset/questions
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

SIZES ?= 1000 10000

bench: install ## Measure loading and reading; SIZES="1000 10000 100000" measures larger databases
	@$(BIN)/python -m bench.run $(SIZES)

FILES ?= 10000
SEED ?= 1

fuzz: install ## Try mutated seed files and command lines; FILES=100 tries fewer, SEED=2 others
	@$(BIN)/python -m tests.fuzz.run --files $(FILES) --seed $(SEED)

clean: ## Stop the server and remove .ip4db and all environments
	@if test -x $(BIN)/ip4db; then $(BIN)/ip4db down; fi
	@rm -rf .ip4db $(VENV) $(CLIENTS) $(SUPERSET)
