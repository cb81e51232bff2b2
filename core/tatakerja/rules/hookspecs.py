"""The hooks, in the order in which a case flows through them.

Each is called once, when a system is opened, and returns frozen values: a plugin's code does not run while a decision
is taken. A plugin implements those in which its regulation says something; ``tatakerja_regulasi`` always.
"""

from collections.abc import Sequence

from tatakerja.rules.marker import hookspec
from tatakerja.values.adopsi import Adopsi
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan
from tatakerja.values.anomali import Anomali
from tatakerja.values.contoh import Kerangka
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, Predikat, TanggungJawab


@hookspec(firstresult=True)
def tatakerja_regulasi() -> Regulasi:
    """Identify the regulation.

    :called: once, first of all hooks, when a system is opened or ``regulasi daftar`` lists what is installed.
    :returns: a :class:`~tatakerja.Regulasi`: name, title, days in force, and the numbering that citations are checked
        against. Required.
    :checked: the type; that ``nama`` is the name under which the plugin is installed.
    :law: Bantul Pasal 21; Wonogiri Pasal 21; Kotabaru Pasal 33; Buleleng's annex carries neither number nor date.
    """


@hookspec(firstresult=True)
def tatakerja_kosakata() -> Kosakata:
    """Give the regency's vocabulary.

    :called: once, before any rule is compiled.
    :returns: a :class:`~tatakerja.Kosakata`: local names of units and leaders, kinds of units beyond the core's, the
        marks and patterns that the rules use, and facts of the plugin's own. Optional.
    :checked: the type; that kinds and facts don't shadow the core's; that a fact's table uses known facts.
    :law: Bantul names Kapanewon, Panewu and Panewu Anom (Lampiran IV.E); Wonogiri has twelve patterns (Lampiran I.B).
    """


@hookspec(firstresult=True)
def tatakerja_anomali() -> Sequence[Anomali]:
    """List the contradictions, gaps and drafting errors of the text.

    :called: once, before any rule is compiled; the readings become facts that rules can demand.
    :returns: :class:`~tatakerja.Anomali` values, those with readings naming a default and its reason. Optional.
    :checked: the types; unique codes; that places exist; that a default is one of the readings.
    :law: every regulation has dozens; Kotabaru's Pasal 18 against its Lampiran II changes the most answers.
    """


@hookspec
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    """Say who appraises, leads and coordinates whom.

    :called: once, when a system is opened.
    :returns: rows of rules, in the order of the regulation: :class:`~tatakerja.AturanKedudukan` written out, or
        :func:`~tatakerja.adopsi` of a shape of the baseline. Required.
    :checked: the types; unique codes; known facts, readings and shapes; at least one citation a row, each of which
        exists; that no two rows can answer one case unless one declares itself the exception.
    :law: Bantul Pasal 7-9 and Lampiran IV; Wonogiri Lampiran I.B; Kotabaru Pasal 18 and Lampiran II; Buleleng
        Lampiran A-I.
    """


@hookspec
def tatakerja_penugasan() -> Sequence[AturanAlur | AturanTim | Muatan | Adopsi]:
    """Say through whom an assignment goes, until which letter.

    :called: once, when a system is opened.
    :returns: rows, in the order of the regulation: :class:`~tatakerja.AturanAlur` (steps; written out or adopted),
        :class:`~tatakerja.AturanTim` (who may lead a team) and :class:`~tatakerja.Muatan` (what a document must state).
        Optional; without it every assignment is answered tidak_diatur.
    :checked: the types; unique codes; known facts, values and readings; a citation for every row and every step; that
        no two rows of one phase can answer one case unless one declares itself the exception.
    :law: Bantul Pasal 11-13 and Lampiran II; Wonogiri Pasal 9-11 and Lampiran I.B; Kotabaru Pasal 19-24; Buleleng
        Lampiran angka 2 kedua.
    """


@hookspec
def tatakerja_tahapan() -> Sequence[AturanTahapan | TanggungJawab | Kewajiban]:
    """Say which activities belong to planning, work and review, who is responsible, and who answers for what.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.AturanTahapan` for every kind of unit, :class:`~tatakerja.TanggungJawab` of PPK, PUO,
        ketua and anggota, :class:`~tatakerja.Kewajiban` of the chapters on proses bisnis and TIK; activities and
        responsibilities in words of the plugin's own. Optional.
    :checked: the types; unique codes; known facts, values and readings; citations; that no two rows can answer one unit
        unless one declares itself the exception.
    :law: Bantul Lampiran III.C and IV; Wonogiri Lampiran I.B and I.D; Kotabaru Pasal 26 and Lampiran II; Buleleng
        Lampiran A-I.
    """


@hookspec
def tatakerja_pelaporan() -> Sequence[AturanLaporan | AturanPermintaan | AturanKendala]:
    """Say who reports to whom, who may demand a report, and who decides on a team's obstacles.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.AturanLaporan`, :class:`~tatakerja.AturanPermintaan`,
        :class:`~tatakerja.AturanKendala`. Optional.
    :checked: the types; citations; known scopes.
    :law: Bantul Pasal 15-16 and Lampiran III; Wonogiri Pasal 13-14 and Lampiran I.B; Kotabaru Pasal 27-28; Buleleng
        Lampiran angka 3 kedua.
    """


@hookspec
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """Say who reviews the results of work, up to the one who declares it done.

    :called: once, when a system is opened.
    :returns: rows, in the order of the regulation: :class:`~tatakerja.AturanEvaluasi` written out, or adopted from a
        shape of the baseline. Optional; without it every chain is answered tidak_diatur.
    :checked: the types; unique codes; known facts, values and readings; citations; that no two rows can answer one unit
        unless one declares itself the exception.
    :law: the evaluation stage in Bantul Lampiran IV, Wonogiri Lampiran I.D, Kotabaru Lampiran II, Buleleng Lampiran
        A-I.
    """


@hookspec
def tatakerja_predikat() -> Sequence[Predikat]:
    """Name the ratings by which performance is evaluated.

    :called: once, when a system is opened.
    :returns: :class:`~tatakerja.Predikat` values, best first, each with where another law names it. Optional; without
        it a rating is refused, and evaluations are recorded in words.
    :checked: the types; unique names; that each says where it is named.
    :law: none of the four: Bantul Pasal 17, Wonogiri Pasal 16, Kotabaru Pasal 30 and Buleleng leave ratings to other
        law.
    """


@hookspec(firstresult=True)
def tatakerja_contoh() -> Kerangka:
    """Give the skeleton of a plausible regency, from which sample organisations are generated.

    :called: when ``contoh`` or ``demo`` builds a sample, and by the conformance kit.
    :returns: a :class:`~tatakerja.Kerangka`: the agencies that the regulation names, with units below. Optional.
    :checked: the type; that kinds of units are known.
    :law: Kotabaru Lampiran I and Wonogiri Pasal 20 list their agencies; Bantul Lampiran I and Buleleng Lampiran A-I
        name kinds.
    """
