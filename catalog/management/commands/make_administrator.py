"""Makes the first account that may do everything."""

import secrets
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    """An administrator with a random password, said once and kept nowhere; nothing when there is one already."""

    help = "Makes an administrator with a random password, unless there is one."

    def handle(self, *args: Any, **options: Any) -> None:
        """The password is drawn here and now: no account of the site ever has a known one."""
        if User.objects.filter(is_superuser=True).exists():
            return
        if User.objects.filter(username="admin").exists():
            raise CommandError("The name admin is taken. Make an administrator with `manage.py createsuperuser`.")
        password = secrets.token_urlsafe(15)
        User.objects.create_superuser("admin", password=password)
        self.stdout.write(f"Administrator: admin, password: {password}")
        self.stdout.write("It is shown only this once. Keep it, or change it after signing in.")
