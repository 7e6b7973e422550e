"""The version of the data that a request is answered from."""

from django.http import HttpRequest

from catalog.models import DataVersion


def data_version(request: HttpRequest) -> int:
    """Read once a request, so that all of its answer is of one version or newer."""
    if not hasattr(request, "data_version"):
        request.data_version = DataVersion.objects.current()  # type: ignore[attr-defined]
    return request.data_version  # type: ignore[attr-defined]
