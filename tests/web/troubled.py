"""A page of the tests' own that meets a database in trouble."""

from django.db.utils import ConnectionHandler
from django.http import HttpRequest, HttpResponse


class Troubled:
    """A view that asks a database of the test's choosing for something that it cannot do."""

    def __init__(self) -> None:
        self.ask = lambda: None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.ask()
        return HttpResponse("done")


def execute(connections: ConnectionHandler, *statements: str, alias: str = "default") -> None:
    with connections[alias].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def write(connections: ConnectionHandler) -> None:
    execute(connections, "INSERT INTO report VALUES (hex(randomblob(100000)))")


def title_and_status(response: HttpResponse) -> tuple[int, str]:
    page = response.content.decode()
    return response.status_code, page.partition("<h1>")[2].partition("</h1>")[0]
