"""The hooks, in the order in which a case flows through them, then the shapes that a layer offers to later ones.

Each is called once for every layer that implements it, when a system is opened, and returns frozen values of one kind
of row: a plugin's code does not run while a decision is taken. A plugin implements those in which its regulation says
something; ``tatakerja_regulasi`` always. An adoption (:func:`~tatakerja.plugin.adopsi`) is such a row, too, written
shorter.

Every docstring has one shape: what the hook says; ``called``, when; ``returns``, what; ``checked``, by the core;
``law``, where the four regulations say it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tatakerja.rules.marker import hookspec
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan, Sisipan
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import Adopsi, Diam
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, Predikat, TanggungJawab

if TYPE_CHECKING:
    from tatakerja.values.contoh import Kerangka
    from tatakerja.values.pengaturan import Pengaturan


@hookspec(firstresult=True)
def tatakerja_regulasi() -> Regulasi:
    """Identify the regulation.

    :called: once, first of all hooks, when a system is opened or ``regulasi daftar`` lists what is installed.
    :returns: a :class:`~tatakerja.Regulasi`: name, title, days in force, the numbering that citations are checked
        against, and the plugin on which this one builds, if any. Required.
    :checked: the type; that ``nama`` is the name under which the plugin is installed; that the base plugin is
        installed, fit for these hooks, and builds on no other.
    :law: Bantul Pasal 21; Wonogiri Pasal 21; Kotabaru Pasal 33; Buleleng's annex carries neither number nor date.
    """


@hookspec(firstresult=True)
def tatakerja_kosakata() -> Kosakata:
    """Give the regency's vocabulary.

    :called: once, before any rule is compiled.
    :returns: a :class:`~tatakerja.plugin.Kosakata`: local names of units and leaders, kinds of units beyond the core's,
        the marks and patterns that the rules use, and facts of the plugin's own. Optional.
    :checked: the type; that kinds and facts don't shadow the core's or the base plugin's; that a fact's table uses
        known facts.
    :law: Bantul names Kapanewon, Panewu and Panewu Anom (Lampiran IV.E); Wonogiri has twelve patterns (Lampiran I.B).
    """


@hookspec
def tatakerja_anomali() -> Sequence[Anomali]:
    """List the contradictions, gaps and drafting errors of the text.

    :called: once, before any rule is compiled; the readings become facts that rules can demand.
    :returns: :class:`~tatakerja.plugin.Anomali` values, those with readings naming a default and its reason. Optional.
    :checked: the types; unique codes; that places exist; that a default is one of the readings.
    :law: every regulation has dozens; Kotabaru's Pasal 18 against its Lampiran II changes the most answers.
    """


@hookspec
def tatakerja_anomali_redaksional() -> Sequence[Anomali]:
    """List the flaws of the text that change no answer.

    :called: only where all that is wrong with the text is listed: ``regulasi anomali``, ``regulasi tampil``, the kit.
    :returns: :class:`~tatakerja.plugin.Anomali` values without readings. Optional; a plugin may as well give all it has
        by ``tatakerja_anomali``, but what no answer needs is then read at every start.
    :checked: the types; that their codes are none of the others'; that places exist; that none leaves a choice.
    :law: wrong references and numbering in all four, most of what is recorded of Bantul and Wonogiri.
    """


@hookspec
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    """Say who appraises, leads and coordinates whom.

    :called: once, when a system is opened.
    :returns: rows in the order of the regulation: :class:`~tatakerja.plugin.AturanKedudukan` written out, or an
        adoption of a shape of ``tatakerja_bentuk_kedudukan``. Required, unless the base plugin's rows suffice.
    :checked: the types; unique codes; known facts, readings and shapes; at least one citation a row, each of which
        exists; that no two rows can answer one case unless one declares itself the exception; that a row which replaces
        another one names a row of the base plugin.
    :law: Bantul Pasal 7-9, Lampiran IV; Wonogiri Pasal 7-8, Lampiran I.B, I.D; Kotabaru Pasal 18, 29, Lampiran II;
        Buleleng Lampiran angka 1-2 kedua, A-I.
    """


@hookspec
def tatakerja_alur() -> Sequence[AturanAlur | Adopsi]:
    """Say through whom an assignment goes, until which letter.

    :called: once, when a system is opened.
    :returns: rows in the order of the regulation: :class:`~tatakerja.plugin.AturanAlur` written out, or an adoption of
        a shape of ``tatakerja_bentuk_alur`` with a citation a step. Optional; without it every assignment is answered
        tidak_diatur.
    :checked: the types; unique codes; known facts, values and readings; a citation for every row and every step; that
        no two rows of one phase can answer one case unless one declares itself the exception; that a row which replaces
        another one names a row of the base plugin.
    :law: Bantul Pasal 11, 13, Lampiran II, III.B, IV; Wonogiri Pasal 9-10, Lampiran I.A-B; Kotabaru Pasal 19-21,
        23, 25; Buleleng Lampiran angka 2-3 kedua.
    """


@hookspec
def tatakerja_sisipan() -> Sequence[Sisipan]:
    """Say which steps the text adds to several routes at once.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.Sisipan` values; every one whose conditions hold adds its step. Optional.
    :checked: the types; unique codes; known facts, values and readings; citations; that a step stands before or after
        another one, not both; that a row which replaces another one names a row of the base plugin.
    :law: Bantul Lampiran IV.B (angka 4 huruf a angka 3), IV.E (angka 4 huruf a angka 2); Kotabaru Lampiran II.5
        (angka 4 huruf a angka 2).
    """


@hookspec
def tatakerja_tim() -> Sequence[AturanTim]:
    """Say who may lead a team, and what is preferred of a team.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanTim` values; every one whose conditions hold adds its remark. Optional.
    :checked: the types; unique codes; known facts and values; citations; that a row which replaces another one names a
        row of the base plugin.
    :law: Bantul Pasal 8, 11-13; Wonogiri Pasal 9, Lampiran I.A-B; Kotabaru Pasal 20, 22, 24, 28, Lampiran II.2,
        II.5-6; Buleleng Lampiran angka 3 kedua.
    """


@hookspec
def tatakerja_muatan() -> Sequence[Muatan]:
    """Say what a document must state.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.Muatan` values; every one whose conditions hold adds its fields. Optional.
    :checked: the types; unique codes; known facts and values; a citation for every field; that a row which replaces
        another one names a row of the base plugin.
    :law: Bantul Lampiran II.A; Wonogiri Lampiran I.B; Kotabaru Pasal 20-21; Buleleng Lampiran angka 2 kedua.
    """


@hookspec
def tatakerja_pengarah() -> Sequence[AturanPengarah]:
    """Say under whose direction the work is done.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanPengarah` values; every one whose conditions hold answers. Optional;
        without it who directs is tidak_diatur.
    :checked: the types; unique codes; known facts, values and readings; citations; that a row which replaces another
        one names a row of the base plugin.
    :law: Bantul Pasal 14, Lampiran III.A-B; Wonogiri Lampiran I.B; Kotabaru Pasal 25; Buleleng Lampiran angka 3
        kedua.
    """


@hookspec
def tatakerja_koordinasi() -> Sequence[AturanKoordinasi]:
    """Say with whom work is coordinated.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanKoordinasi` values; every one whose conditions hold answers. Optional.
    :checked: the types; unique codes; known facts, values and readings; citations; that each names a party or says
        with whom; that a row which replaces another one names a row of the base plugin.
    :law: Bantul Lampiran III.A-B, IV; Wonogiri Lampiran I.B, I.D; Kotabaru Pasal 25, Lampiran II; Buleleng Lampiran
        angka 3 kedua, A-I.
    """


@hookspec
def tatakerja_ketentuan() -> Sequence[AturanKetentuan]:
    """Say what those who work owe while working.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanKetentuan` values; every one whose conditions hold answers. Optional.
    :checked: the types; unique codes; known facts, values and readings; citations; that a row which replaces another
        one names a row of the base plugin.
    :law: Bantul Pasal 11-12, Lampiran III.A-B; Wonogiri Pasal 9, Lampiran I.A-B; Kotabaru Pasal 19, 22, 25-26;
        Buleleng Lampiran angka 2-3 kedua.
    """


@hookspec
def tatakerja_laporan() -> Sequence[AturanLaporan]:
    """Say who reports to whom.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanLaporan` values. Optional; without it to whom one reports is tidak_diatur.
    :checked: the types; unique codes; citations; known kinds of posts; that a report on members is the ketua's, to the
        members' own officials; that a row which replaces another one names a row of the base plugin.
    :law: Bantul Pasal 15-16, Lampiran III.C; Wonogiri Pasal 13-14, Lampiran I.A-B; Kotabaru Pasal 26-28; Buleleng
        Lampiran angka 3 kedua.
    """


@hookspec
def tatakerja_permintaan() -> Sequence[AturanPermintaan]:
    """Say who may demand a report at any time.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanPermintaan` values. Optional.
    :checked: the types; unique codes; citations; that a row which replaces another one names a row of the base plugin.
    :law: Bantul Pasal 16 (ayat (3)); Wonogiri Pasal 14 (ayat (3)); Kotabaru Pasal 28 (ayat (3)); Buleleng has none.
    """


@hookspec
def tatakerja_kendala() -> Sequence[AturanKendala]:
    """Say to whom a team brings its obstacles for a decision.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanKendala` values. Optional.
    :checked: the types; unique codes; citations; known scopes; that a row which replaces another one names a row of the
        base plugin.
    :law: Bantul Lampiran III.A-B; Wonogiri Lampiran I.B; Kotabaru has none; Buleleng Lampiran angka 3 kedua.
    """


@hookspec
def tatakerja_tahapan() -> Sequence[AturanTahapan]:
    """Say which activities belong to planning, work and review, and who is responsible for each.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.AturanTahapan` values, a row for every kind of unit, activities in words of the
        plugin's own. Optional.
    :checked: the types; unique codes; known facts, values and readings; citations of rows and activities; that no two
        rows can answer one unit unless one declares itself the exception; that a row which replaces another one names a
        row of the base plugin.
    :law: Bantul Lampiran II.A, III.C, IV; Wonogiri Lampiran I.A-B, I.D; Kotabaru Pasal 20-21, 26, Lampiran II;
        Buleleng Lampiran angka 2-3 kedua, A-I.
    """


@hookspec
def tatakerja_tanggung_jawab() -> Sequence[TanggungJawab]:
    """Say what PPK, PUO, ketua and anggota answer for in an assignment.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.TanggungJawab` values in words of the plugin's own; those of a base plugin come
        after them. Optional.
    :checked: the types; citations.
    :law: Bantul Lampiran III.C; Wonogiri Lampiran I.A-B; Kotabaru Pasal 26; Buleleng Lampiran angka 3 kedua.
    """


@hookspec
def tatakerja_kewajiban() -> Sequence[Kewajiban]:
    """List the obligations of chapters that aren't executed here: proses bisnis, TIK, pengelolaan kinerja.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.Kewajiban` values in words of the plugin's own; those of a base plugin come
        after them. Optional.
    :checked: the types; citations.
    :law: Bantul Pasal 5-6, 17-18, 20; Wonogiri Pasal 5, 16-19, Lampiran I.B-C; Kotabaru Pasal 4, 8, 12, 16, 18,
        30-32, Lampiran II.4, II.6-7; Buleleng Lampiran angka 1-2 kedua, A-I.
    """


@hookspec
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """Say who reviews the results of work, up to the one who declares it done.

    :called: once, when a system is opened.
    :returns: rows in the order of the regulation: :class:`~tatakerja.plugin.AturanEvaluasi` written out, or an adoption
        of a shape of ``tatakerja_bentuk_evaluasi``. Optional; without it every chain is answered tidak_diatur.
    :checked: the types; unique codes; known facts, values and readings; citations; that no two rows can answer one unit
        unless one declares itself the exception; that a row which replaces another one names a row of the base plugin.
    :law: Bantul Lampiran IV; Wonogiri Lampiran I.A, I.D; Kotabaru Lampiran II; Buleleng Lampiran A-I.
    """


@hookspec
def tatakerja_diam() -> Sequence[Diam]:
    """Declare where the text is silent, so that an answer may say so for certain.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.Diam` values, each about one question. Optional; where no row answers and no
        silence is declared, the answer says that the plugin doesn't hold such a rule yet.
    :checked: the types; unique codes; known facts, values and readings; citations, and a reason.
    :law: Bantul Pasal 7, 9, 11, 13, 15-16, Lampiran II.A, III.A-B, IV; Wonogiri Pasal 3, 7, 10, 13-14, Lampiran
        I.A-B, I.D; Kotabaru Pasal 18-19, 25, 28, Lampiran II; Buleleng Lampiran angka 2-3 kedua (and the annex as a
        whole).
    """


@hookspec
def tatakerja_predikat() -> Sequence[Predikat]:
    """Name the ratings by which performance is evaluated.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.plugin.Predikat` values, best first, each with where another law names it; those of a
        base plugin only where this one gives none. Optional; without it a rating is refused, and evaluations are
        recorded in words.
    :checked: the types; unique names; that each says where it is named.
    :law: none of the four: Bantul Pasal 17, Wonogiri Pasal 16, Kotabaru Pasal 30 and Buleleng leave ratings to other
        law.
    """


@hookspec(firstresult=True)
def tatakerja_letak(jenis: str, kode: str, jalur: tuple[str | int, ...]) -> str | None:
    """Say where something is written, for messages about it.

    :called: for every fault that the core finds in a layer's rows, and only then.
    :returns: file and line, ``penugasan.toml:57``, for the row of a kind (``alur``, ``anomali``, ``regulasi``) and code
        and the path within it, ``("langkah", 2, "oleh")``; None where it isn't known. Optional; without it a message
        names the row by its code.
    :checked: nothing; a message only begins with it.
    :law: none.
    """


@hookspec(firstresult=True)
def tatakerja_pengaturan() -> "Pengaturan":
    """Give what the regency settles for itself beside its regulation, as a default.

    :called: when time limits are counted in a database, letters issued or settings exported; never for an answer.
    :returns: a :class:`~tatakerja.plugin.Pengaturan`: the holidays that the regency adds to the national ones,
        how its letters look and are numbered.
        Optional; without it the base plugin's. What an organisation's folder says in ``pengaturan.toml``, imported
        with it, replaces this, setting by setting.
    :checked: the type.
    :law: none of the four counts in days; Sagara's five working days (Pasal 6 ayat (2)) need them.
    """


@hookspec(firstresult=True)
def tatakerja_contoh() -> "Kerangka":
    """Give the skeleton of a plausible regency, from which sample organisations are generated.

    :called: when ``contoh`` or ``demo`` builds a sample, and by the conformance kit.
    :returns: a :class:`~tatakerja.plugin.Kerangka`: the agencies that the regulation names, with units below. Optional;
        without it the base plugin's.
    :checked: the type; that kinds of units are known.
    :law: Kotabaru Lampiran I and Wonogiri Pasal 20 list their agencies; Bantul Lampiran I and Buleleng Lampiran A-I
        name kinds.
    """


@hookspec
def tatakerja_bentuk_kedudukan() -> Sequence[AturanKedudukan]:
    """Offer shapes of kedudukan that a later layer adopts.

    :called: once, when a system is opened, for the layers below the regency.
    :returns: :class:`~tatakerja.plugin.AturanKedudukan` values without citations, each named by its ``kode``; a shape
        answers nobody until it is adopted. Optional.
    :checked: the types; unique names among all layers below, unless one replaces the other.
    :law: what Bantul Lampiran IV, Kotabaru Lampiran II and Buleleng Lampiran A-I say alike of several kinds of units.
    """


@hookspec
def tatakerja_bentuk_alur() -> Sequence[AturanAlur]:
    """Offer shapes of routes that a later layer adopts.

    :called: once, when a system is opened, for the layers below the regency.
    :returns: :class:`~tatakerja.plugin.AturanAlur` values whose steps cite nothing, each named by its ``kode``.
        Optional.
    :checked: the types; unique names among all layers below, unless one replaces the other.
    :law: the mechanisms that Bantul Lampiran II, Wonogiri Lampiran I.B and Buleleng Lampiran angka 2 kedua share.
    """


@hookspec
def tatakerja_bentuk_evaluasi() -> Sequence[AturanEvaluasi]:
    """Offer shapes of chains of review that a later layer adopts.

    :called: once, when a system is opened, for the layers below the regency.
    :returns: :class:`~tatakerja.plugin.AturanEvaluasi` values without citations, each named by its ``kode``. Optional.
    :checked: the types; unique names among all layers below, unless one replaces the other.
    :law: the chains that Bantul Lampiran IV, Wonogiri Lampiran I.D, Kotabaru Lampiran II and Buleleng Lampiran A-I
        share.
    """
