"""Settings of the tests: the site's own, with what a test cannot have replaced and nothing else."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "a secret for tests, used nowhere else and long enough to pass the checks")
os.environ.setdefault("SITE_URL", "http://localhost")
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
os.environ.setdefault("EMAIL_URL", "memory://")

from scleroref.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False
# Static files are looked up when they are asked for. Listing them all for each client took a tenth of the tests' time.
WHITENOISE_AUTOREFRESH = True

# Served as they lie, whether this checkout has collected them or not.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}  # noqa: F405
STATIC_ROOT = None  # type: ignore[assignment]

# Threads that write at once need a database that is a file, as the real one is.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    file = Path(tempfile.gettempdir()) / f"scleroref-tests-{os.getpid()}.sqlite3"
    DATABASES["default"]["TEST"] = {"NAME": str(file)}  # noqa: F405
