"""What `coba` has asked, with the answers."""

import json
from typing import Any, Self

import attrs

from tatakerja.contract.kedudukan import kedudukan_rows
from tatakerja.contract.write import dumps


@attrs.frozen(kw_only=True)
class PercobaanJson:
    """One element of ``coba``: a question, and what a regulation answers.

    :ivar tabel: what was asked: kedudukan, penugasan, evaluasi, pelaporan, pelaksanaan, tahapan.
    :ivar kalimat: the sentence that was typed; null without one.
    :ivar jawaban: the answer, with the keys of ``kedudukan`` or of ``alur`` of that name.
    :ivar kasus: the question with the answer as a case, in TOML.
    """

    tabel: str
    kalimat: str | None
    jawaban: dict[str, Any]
    kasus: str

    @classmethod
    def dari(cls, value: Any) -> Self:
        """A question that was asked."""
        asked = value.tanya
        if asked.tabel == "kedudukan":
            (told,) = kedudukan_rows([(asked.nip or "", asked.jawaban)])
        else:
            told = dumps(asked.jawaban)
        return cls(
            tabel=asked.tabel,
            kalimat=value.ditulis["kalimat"] if value.berkalimat else None,
            jawaban=json.loads(told),
            kasus=value.toml,
        )
