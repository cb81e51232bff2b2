# Everything runs in .venv, which `setup` makes from the project's own files.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.setup
PYPROJECTS := core/pyproject.toml $(wildcard plugins/*/pyproject.toml)

.PHONY: setup demo test check bench clean

setup: $(STAMP)

$(STAMP): constraints.txt requirements-dev.txt $(PYPROJECTS)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-dev.txt \
		-e "core[kit]" $(foreach p,$(wildcard plugins/*),-e $(p))
	touch $(STAMP)

clean:
	rm -rf $(VENV)
