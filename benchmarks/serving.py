"""The site with the addresses of the measurements, as gunicorn serves it."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.ROOT_URLCONF = "benchmarks.addresses"
application = get_wsgi_application()
