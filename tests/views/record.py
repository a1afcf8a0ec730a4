"""Write a small record for one test, independent of the seeds."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.orm import Session

from ip4db import model

if TYPE_CHECKING:
    import datetime as dt

    import sqlalchemy as sa

Row = TypeVar("Row", bound=model.Base)
Thing = TypeVar("Thing", bound=model.Entity)
Claim = TypeVar("Claim", bound=model.Assertion)


def sha256(words: str) -> str:
    """Return the fingerprint of some words."""
    return hashlib.sha256(words.encode()).hexdigest()


class Record:
    """Writes entities, sources and claims; everything that a test does not give has a default."""

    def __init__(self, connection: sa.Connection) -> None:
        self.session = Session(connection)
        self.countries = 0

    def add(self, row: Row) -> Row:
        """Add a row and make its number known."""
        self.session.add(row)
        self.session.flush()
        return row

    def entity(self, kind: type[Thing], key: str, **columns: object) -> Thing:
        """Add an entity that is called like its key."""
        return self.add(kind(key=key, name=key.replace("-", " ").title(), **columns))

    def country(self, key: str) -> model.Country:
        """Add a country; its codes are made up."""
        self.countries += 1
        letter = chr(ord("A") + self.countries)
        codes = {"iso_alpha2": f"X{letter}", "iso_alpha3": f"XX{letter}"}
        return self.entity(model.Country, key, **codes, iso_numeric=self.countries)

    def body(self, key: str, what: str = "grouping", **columns: object) -> model.Organisation:
        """Add an organisation."""
        return self.entity(model.Organisation, key, organisation_type=what, **columns)

    def event(self, key: str, **columns: object) -> model.Event:
        """Add a meeting."""
        return self.entity(model.Event, key, event_type="meeting", **columns)

    def source(self, key: str, **bounds: model.Event | dt.date) -> model.Source:
        """Add a source of two passages, written ``after`` and ``before`` events or days."""
        source = self.entity(model.Source, key, language="en")
        text = {
            "file_name": f"{key}.txt",
            "normaliser": "lines-1",
            "paragraphs": 2,
            "characters": 80,
        }
        self.add(model.SourceText(source_id=source.id, sha256=sha256(key), **text))
        for paragraph in (1, 2):
            place = {"paragraph": paragraph, "start_at": 4, "end_at": 9, "role": "body"}
            words = {"label": f"p{paragraph}", "sha256": sha256("words")}
            self.add(model.Passage(source_id=source.id, **place, **words))
        for ordinal, (side, edge) in enumerate(bounds.items(), start=1):
            what = {"event_id": edge.id} if isinstance(edge, model.Event) else {"day": edge}
            why = {"basis": "stated", "reason": "It says so", "passage_id": self.passage(source).id}
            row = {"source_id": source.id, "ordinal": ordinal, "side": side, **what, **why}
            self.add(model.SourceBound(**row))
        return source

    def passage(self, source: model.Source, paragraph: int = 1) -> model.Passage:
        """Return a passage of a source."""
        passages = self.session.query(model.Passage)
        return passages.filter_by(source_id=source.id, paragraph=paragraph).one()

    def claim(
        self,
        kind: type[Claim],
        source: model.Source,
        subject: model.Entity,
        *,
        speakers: tuple[tuple[model.Entity, str | None], ...] = (),
        **columns: object,
    ) -> Claim:
        """Add a claim of a source; ``speakers`` are those whom it passes on, with their hedges."""
        number = self.session.query(model.Assertion).filter_by(source_id=source.id).count() + 1
        said = columns.pop("statement", f"Claim {number} of {source.key}")
        row = {"source_id": source.id, "number": number, "subject_id": subject.id}
        claim = self.add(kind(**row, statement=said, **columns))
        passage = {"source_id": source.id, "passage_id": self.passage(source).id}
        self.add(model.Evidence(assertion_id=claim.id, ordinal=1, **passage))
        for depth, (actor, hedge) in enumerate([(source, None), *speakers]):
            how = {"speech_act": "says", "hedge": hedge}
            link = {"assertion_id": claim.id, "depth": depth, "actor_id": actor.id}
            self.add(model.Attribution(**link, **how))
        self.session.refresh(claim)
        return claim

    def quotation(
        self,
        saying: model.Utterance,
        claim: model.Assertion,
        *phrases: str,
        reopens: bool = False,
        **given: int,
    ) -> model.Quotation:
        """Add a quotation that a claim is about; ``given`` has speaker and occasion.

        Each phrase is a piece; the pieces have no positions. The last one may reopen the quotation.
        """
        source = claim.source
        ids = {"source_id": source.id, "utterance_id": saying.id}
        quotation = self.add(model.Quotation(**ids, **given))
        for ordinal, phrase in enumerate(phrases, start=1):
            last = reopens and ordinal == len(phrases)
            where = {"passage_id": self.passage(source).id, "phrase": phrase, "reopens": last}
            self.add(model.QuotationPiece(**ids, ordinal=ordinal, **where))
        self.add(model.AssertionQuotation(**ids, assertion_id=claim.id))
        return quotation
