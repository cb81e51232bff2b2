"""An extension with one of everything: a command, forms of output, an observer, a handler of documents."""

import click

from tatakerja.extensions import BentukKeluaran, DokumenBertanda, PerintahBaru, ekstensi

DIKABARKAN = []


@click.command()
def sapa():
    """Say good day."""
    click.echo("Selamat pagi.")


@ekstensi
def ekstensi_perintah():
    return [
        PerintahBaru(nama="sapa", uraian="Menyapa.", tujuan="tatakerja_uji_ekstensi:sapa"),
        PerintahBaru(nama="rusak-nanti", uraian="Tidak ada.", tujuan="tatakerja_uji_ekstensi:tidak_ada"),
        PerintahBaru(nama="kedudukan", uraian="Merebut nama.", tujuan="tatakerja_uji_ekstensi:sapa"),
    ]


@ekstensi
def ekstensi_bentuk():
    return [
        BentukKeluaran(nama="ringkas", tulis="tatakerja_uji_ekstensi:ringkas"),
        BentukKeluaran(nama="galat", tulis="tatakerja_uji_ekstensi:galat"),
        BentukKeluaran(nama="hanya-alur", apa=("alur penugasan",), tulis="tatakerja_uji_ekstensi:ringkas"),
    ]


def ringkas(keluaran):
    yield f"{keluaran.apa}: {len(keluaran.dokumen())}\n"


def galat(keluaran):
    raise RuntimeError(f"tidak bisa {keluaran.apa}")


@ekstensi
def ekstensi_kabar(kabar):
    DIKABARKAN.append(kabar)


@ekstensi
def ekstensi_dokumen(dokumen):
    return DokumenBertanda(oleh="uji", media=dokumen.media, isi=dokumen.isi + b" bertanda")
