# Parts of .ci/run.

step() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

# The folder of PostgreSQL's own programs, which Debian keeps off the PATH; the newest version if there are several.
postgresql_programs() { find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname; }

# need PROGRAM PACKAGE
need() {
  PATH=$PATH:$(postgresql_programs) command -v "$1" >/dev/null && return
  [ -n "${updated:-}" ] || apt-get update -q
  updated=1
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$2"
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# A cluster of its own, gone afterwards. Nothing in it outlives the tests, so nothing waits for the disk.
start_postgresql() {
  programs=$(postgresql_programs)
  postgresql_port=$(free_port)
  mkdir "$work/postgresql"
  [ "$(id -u)" != 0 ] || chown postgres "$work/postgresql"
  as_postgres "$programs/initdb" -D "$work/postgresql/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  as_postgres "$programs/pg_ctl" -D "$work/postgresql/data" -l "$work/postgresql/log" -w start >/dev/null \
    -o "-p $postgresql_port -k $work/postgresql -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=on"
}

clean_up() {
  [ ! -d "$work/postgresql/data" ] || as_postgres "$programs/pg_ctl" -D "$work/postgresql/data" -m immediate stop >/dev/null
  rm -rf "$work"
}
