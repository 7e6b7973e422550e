// Moves the focus to the list of errors, so that it is read first.
document.getElementById("errors")?.focus();
