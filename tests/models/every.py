"""Every model of the catalogue, for tests that hold for each of them."""

from django.apps import apps

from catalog.models import AddressedRecord, Recorded

OURS = list(apps.get_app_config("catalog").get_models())
RECORDED = [model for model in OURS if issubclass(model, Recorded)]
ADDRESSED = [model for model in OURS if issubclass(model, AddressedRecord)]
