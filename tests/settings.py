"""Settings of the tests: the site's own, with what a test cannot have replaced and nothing else."""

import os

os.environ.setdefault("SECRET_KEY", "a secret for tests, used nowhere else and long enough to pass the checks")
os.environ.setdefault("SITE_URL", "http://localhost")
os.environ.setdefault("ALLOWED_HOSTS", "testserver,localhost,127.0.0.1")
os.environ.setdefault("EMAIL_URL", "memory://")

from scleroref.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False
