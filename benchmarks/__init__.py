"""Synthetic catalogues and measurements, run by hand on a database of their own. Read README.md first.

Importing the package sets Django up on DATABASE_URL, which must be given: nothing here may fill a real catalogue.
"""

import os
import secrets

import django

if "DATABASE_URL" not in os.environ:
    raise SystemExit("Set DATABASE_URL to a database that may be filled, such as sqlite:////tmp/benchmark.sqlite3.")
os.environ["DJANGO_SETTINGS_MODULE"] = "scleroref.settings"
os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
os.environ.setdefault("SITE_URL", "http://127.0.0.1")
os.environ.setdefault("ALLOWED_HOSTS", "127.0.0.1,testserver")
django.setup()
