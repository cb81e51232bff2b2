#!/bin/sh
# Memasang Tatakerja dari folder ini, tanpa internet: sh pasang.sh [FOLDER TUJUAN]
set -eu
sini=$(cd "$(dirname "$0")" && pwd)
tujuan=${1:-"$HOME/tatakerja"}
python=
for calon in python@PYTHON@ python3 python; do
    if command -v "$calon" >/dev/null 2>&1 &&
        [ "$("$calon" -c 'import sys; print("%d.%d" % sys.version_info[:2])')" = "@PYTHON@" ]; then
        python=$calon
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python @PYTHON@ tidak ditemukan; folder ini dibuat untuk versi itu. Pasang dahulu, lalu ulangi." >&2
    exit 1
fi
if command -v sha256sum >/dev/null 2>&1; then
    (cd "$sini" && sha256sum --quiet -c SHA256SUMS) || {
        echo "Isi folder ini berubah atau tidak lengkap; salin ulang dari sumbernya." >&2
        exit 1
    }
fi
"$python" -m venv "$tujuan"
PIP_CONFIG_FILE=/dev/null "$tujuan/bin/python" -m pip --isolated --disable-pip-version-check --quiet install \
    --no-index --find-links "$sini/roda" "tatakerja[@TAMBAHAN@]" @PLUGIN@
"$tujuan/bin/tatakerja" --version
echo "Terpasang di $tujuan. Jalankan: $tujuan/bin/tatakerja demo"
