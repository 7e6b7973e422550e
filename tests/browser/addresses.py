"""The site's addresses, with the style guide, which the site itself shows only while DEBUG is on."""

from django.urls import path

from catalog.views import styleguide
from scleroref.urls import handler400, handler403, handler404, handler500
from scleroref.urls import urlpatterns as site

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
urlpatterns = [path("styleguide/", styleguide.styleguide, name="styleguide"), *site]
