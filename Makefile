# make run    a site of your own on http://127.0.0.1:8000/     PORT=8001 changes the port
# make test   every test                                      PYTHON=python3.12 chooses the interpreter
# make check  all that a change must pass; writes nothing
# make fix    puts in order what a machine can

PORT ?= 8000
PYTHON ?= python3

BIN = .venv/bin
PIP = $(BIN)/pip install --quiet --quiet --disable-pip-version-check --no-deps --require-hashes
MANAGE = $(HERE) $(BIN)/python manage.py
TEMPLATES = $(shell find templates -name '*.html')
HERE = SECRET_KEY="$$(cat var/secret-key)" SITE_URL=http://127.0.0.1:$(PORT) ALLOWED_HOSTS=127.0.0.1,localhost
LIVE = DJANGO_SETTINGS_MODULE=scleroref.settings DEBUG=0 SITE_URL=https://www.example.org ALLOWED_HOSTS= \
       DATABASE_URL=sqlite://:memory: \
       SECRET_KEY=only-this-check-uses-it-and-it-is-long-enough-to-pass-0123456789

.PHONY: run test check fix
.SILENT:

run: .venv/run.lock var/secret-key static-collected/staticfiles.json
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) import_seeds --if-empty
	$(MANAGE) rebuild_search --if-old
	$(MANAGE) make_administrator
	echo "Readers: http://127.0.0.1:$(PORT)/"
	echo "Editors: http://127.0.0.1:$(PORT)/admin/"
	echo "Stop with Ctrl-C."
	$(HERE) exec $(BIN)/gunicorn scleroref.wsgi --bind 127.0.0.1:$(PORT) --threads 16 --log-level warning

test: .venv/test.lock
	$(BIN)/pytest -n auto -rs

check: .venv/test.lock
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/djade --check --target-version 5.2 $(TEMPLATES)
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/mypy --no-error-summary catalog scleroref
	$(LIVE) $(BIN)/python manage.py makemigrations --check --dry-run
	$(LIVE) $(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/pytest -n auto -m "not browser" --cov --cov-report=term:skip-covered

fix: .venv/test.lock
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet
	$(BIN)/djade --target-version 5.2 $(TEMPLATES)

# A lock is copied into the environment once all of it is installed there: it is installed again only when it changes.
.venv/run.lock .venv/test.lock: .venv/%: requirements/%
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "scleroref needs Python 3.11 or newer: PYTHON=...")'
	echo "Installing $< ..."
	$(PYTHON) -m venv .venv
	$(PIP) --requirement $<
	cp $< $@

# What browsers load is put together again only when a file of it changed.
static-collected/staticfiles.json: .venv/run.lock scleroref/static_files.py $(shell find static -type f) | var/secret-key
	$(MANAGE) collectstatic --no-input --verbosity 0

var/secret-key:
	mkdir -p var
	umask 077 && $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))' > $@
