"""The groups, and what each may do."""

from django.contrib.auth.models import Group, Permission

from catalog.editing.workflow.groups import fill_groups


def permissions(name: str) -> set[str]:
    """The codenames a group holds."""
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


def test_each_group_may_do_what_the_one_before_it_may(db: None) -> None:
    volunteer, editor, publisher, administrator = map(
        permissions, ("Volunteer", "Editor", "Publisher", "Administrator")
    )

    assert volunteer < editor < publisher < administrator


def test_a_volunteer_answers_reports(db: None) -> None:
    assert permissions("Volunteer") == {"view_reportcase", "change_reportcase", "view_linkreport", "view_citation"}


def test_an_editor_neither_publishes_nor_deletes_records(db: None) -> None:
    found = permissions("Editor")

    assert {"add_drug", "change_drug", "view_drug", "delete_drugname", "add_journal"} < found
    assert not found & {"publish_drug", "delete_drug", "delete_journal", "view_user"}


def test_filling_again_puts_right_what_was_changed(db: None) -> None:
    group = Group.objects.get(name="Volunteer")
    group.permissions.set(Permission.objects.filter(codename="delete_user"))

    fill_groups()

    assert permissions("Volunteer") == {"view_reportcase", "change_reportcase", "view_linkreport", "view_citation"}
    assert Group.objects.count() == 4


def test_filling_before_permissions_exist_leaves_groups_without_them(db: None) -> None:
    Permission.objects.all().delete()

    fill_groups()

    assert permissions("Editor") == set()
