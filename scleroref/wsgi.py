"""The server's entry point: ``gunicorn scleroref.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "scleroref.settings")
application = get_wsgi_application()
