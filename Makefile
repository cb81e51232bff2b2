# Everything runs in .venv, which `setup` makes from the project's own files.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OLDEST := .venv-tertua
NIGHT ?= 1
PART ?= 1
OTHER := .venv-$(notdir $(PYTHON))
STAMP := $(VENV)/.setup
RINGKAS := $(VENV)/.ringkas
PLUGINS := $(wildcard plugins/*)
PYPROJECTS := core/pyproject.toml $(addsuffix /pyproject.toml,$(PLUGINS))
# What the tests need of what is optional to use.
EXTRAS := kit,excel,segel,surat,wilayah,klaster,postgres,layanan
SOURCES := core plugins tests benchmarks docs kemasan conftest.py

.PHONY: help setup demo test test-oldest test-python check bench torture docs site wheelhouse clean

help:           ## what can be made
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/'

setup: $(STAMP) ## .venv with the core, the plugins and the development tools

$(STAMP): constraints.txt requirements-dev.txt $(PYPROJECTS)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-dev.txt \
		-e "core[$(EXTRAS)]" $(addprefix -e ,$(PLUGINS))
	touch $(STAMP) $(RINGKAS)

# The demonstration needs the core and the plugins alone: what is heavy comes with `setup`.
$(RINGKAS): constraints.txt $(PYPROJECTS)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e core $(addprefix -e ,$(PLUGINS))
	touch $(RINGKAS)

demo: $(RINGKAS) ## the main job from end to end on a generated Kotabaru
	$(BIN)/tatakerja demo

# Properties are tried on few examples here; `.ci/run` tries them whole (pytest -m dalam).
test: setup     ## every test, on all cores
	TATAKERJA_UJI=$${TATAKERJA_UJI:-ringkas} $(BIN)/pytest -n auto

test-oldest:    ## every test under the oldest versions that the distributions allow, in an environment of its own
	test -x $(OLDEST)/bin/python || $(PYTHON) -m venv $(OLDEST)
	$(PYTHON) tests/tertua.py > $(OLDEST)/tertua.txt
	$(OLDEST)/bin/python -m pip install --quiet --disable-pip-version-check -c $(OLDEST)/tertua.txt \
		duckdb grimp jsonschema polars pytest-xdist -e "core[$(EXTRAS)]" $(addprefix -e ,$(PLUGINS))
	TATAKERJA_UJI=$${TATAKERJA_UJI:-ringkas} $(OLDEST)/bin/pytest -n auto

test-python:    ## every test under another Python, in an environment of its own: make test-python PYTHON=python3.13
	test -x $(OTHER)/bin/python || $(PYTHON) -m venv $(OTHER)
	$(OTHER)/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements-dev.txt \
		-e "core[$(EXTRAS)]" $(addprefix -e ,$(PLUGINS))
	$(OTHER)/bin/pytest -n auto

check: setup    ## lint, format, types, direction of the layers, help in the docs
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m tatakerja.cli.app.skema_page | diff docs/skema.md - || { echo "docs/skema.md: jalankan make docs"; exit 1; }
	$(BIN)/python -m tatakerja.cli.app.help_page | diff docs/perintah.md - || { echo "docs/perintah.md: jalankan make docs"; exit 1; }

bench: setup    ## speed as ratios, each with both figures
	$(BIN)/python -m benchmarks

torture: setup  ## kills, power cuts, many writers, turned bits, tampering, forgeries, broken inputs; NIGHT=2 goes on, PART=50 tries a fiftieth
	$(BIN)/python tests/journal/torture.py --putaran $$((1000 / $(PART))) --benih $(NIGHT)
	$(BIN)/python tests/penugasan/siksa.py mati --putaran $$((1000 / $(PART))) --benih $(NIGHT)
	$(BIN)/python tests/penugasan/siksa_semua.py --putaran $$((2000 / $(PART))) --benih $(NIGHT)000000
	$(BIN)/python tests/penugasan/siksa.py ramai --putaran $$((200 / $(PART))) --benih $(NIGHT)
	$(BIN)/python tests/journal/torture_postgres.py --putaran $$((200 / $(PART))) --benih $(NIGHT)
	$(BIN)/python tests/journal/listrik.py --putaran $$((1000 / $(PART))) --benih $(NIGHT)
	$(BIN)/python tests/journal/writers.py --proses 32 --detik $$((60 / $(PART) + 1))
	$(BIN)/python tests/penugasan/rusak.py --bagian $(NIGHT)/$$((20 * $(PART))) --acak $(NIGHT) --proses 2
	$(BIN)/pytest -q -n0 tests/penugasan/test_seratus.py
	$(BIN)/python tests/penugasan/palsu.py --banyak $$((100000 / $(PART))) --benih $(NIGHT)
	$(BIN)/python tests/loading/mutasi.py --banyak $$((20000 / $(PART))) --mulai $(NIGHT)00000

docs: setup     ## regenerate what is generated in docs/
	$(BIN)/python -m tatakerja.cli.app.help_page > docs/perintah.md
	$(BIN)/python -m tatakerja.cli.app.skema_page > docs/skema.md
	$(BIN)/python docs/rumah.py
	$(BIN)/python docs/rujukan_hook.py
	$(BIN)/python docs/rujukan_berkas.py
	$(BIN)/python docs/kolom.py
	$(BIN)/python docs/perbarui.py

site: setup     ## the documentation as pages that are read without a network: dist/situs/index.html
	$(BIN)/sphinx-build -q -W --keep-going -d dist/.situs -c docs/situs -b html . dist/situs

wheelhouse: setup ## all that an office without internet needs, in one folder: PLATFORM=win_amd64 PYTHON_KANTOR=3.12
	$(BIN)/python kemasan/wheelhouse.py $(if $(PLATFORM),--platform $(PLATFORM)) \
		$(if $(PYTHON_KANTOR),--python $(PYTHON_KANTOR)) $(if $(KE),--ke $(KE))

clean:          ## remove .venv and caches
	rm -rf $(VENV) $(OLDEST) .venv-python* dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
