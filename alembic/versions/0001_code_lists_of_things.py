"""Code lists for entities and sources.

A code that some row uses cannot be taken away, and an application that never loads our
seeds can still write assertions: so the rows are made here and not by a loader. ``rank`` is
the order in which readers see the codes.

Revision ID: 0001
Revises: nothing
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def code_list(name: str, subject: str, codes: dict[str, str]) -> None:
    """Make one list; the codes keep the order in which they are given."""
    table = op.create_table(
        name,
        sa.Column("code", sa.Text, nullable=False, comment="The code, as other tables hold it"),
        sa.Column("meaning", sa.Text, nullable=False, comment="What the code means"),
        sa.Column(
            "rank",
            sa.SmallInteger,
            nullable=False,
            comment="Place of the code in its list, 1 being the first",
        ),
        sa.PrimaryKeyConstraint("code", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint("rank", name=op.f(f"uq_{name}_rank")),
        sa.CheckConstraint(r"meaning ~ '\S'", name=op.f(f"ck_{name}_meaning_is_not_empty")),
        schema="ip4",
        comment=f"Lookup: {subject}. One row per code.",
    )
    rows = enumerate(codes.items(), start=1)
    op.bulk_insert(
        table, [{"code": code, "meaning": told, "rank": rank} for rank, (code, told) in rows]
    )


def upgrade() -> None:
    code_list(
        "organisation_type",
        "What an organisation is",
        {
            "alliance": "An alliance of states",
            "union": "A union of states with organs of its own",
            "grouping": "An informal or formal group of states",
            "international_body": "An organ of an international organisation",
            "government": "A government or its leader's office as a body",
            "ministry": "A ministry or department of a government",
            "think_tank": "A research institute that publishes analysis",
            "programme": "A programme or group inside an organisation",
            "publisher": "A publisher or website",
            "media": "A newspaper, agency or magazine",
            "state_media": "Media run by a state",
            "foundation": "A body that funds others",
            "company": "A company or online service",
            "unnamed": "Speakers or people that the source does not name",
        },
    )
    code_list(
        "place_type",
        "What a place is",
        {
            "city": "A city",
            "region": "A region of the world",
            "continent": "A continent",
            "sea": "A sea, ocean or strait",
            "territory": "A territory",
            "state": "A constituent state of a country",
            "line": "A line on the map",
        },
    )
    code_list(
        "event_type",
        "What an event is",
        {
            "summit": "A summit meeting of an alliance",
            "meeting": "A meeting, alone or inside a summit",
            "visit": "A visit or trip",
            "speech": "A speech or public statement of a person",
            "war": "A war or a conflict",
            "attack": "An invasion or an attack",
            "mission": "A military or security mission",
            "exercise": "A military exercise",
            "dialogue": "Talks or a dialogue over time",
            "scenario": "A thing that might happen, discussed as such",
            "era": "A period that sources date other things by",
        },
    )
    code_list(
        "document_type",
        "What a document is",
        {
            "partnership_programme": "An agreed programme between NATO and a partner",
            "strategic_concept": "A strategy document of the alliance",
            "summit_declaration": "The communique or declaration of a summit",
            "joint_statement": "A statement issued by several together",
            "official_statement": "Another official statement or public document",
            "agreement": "An agreement or declared partnership between states",
            "treaty": "A treaty",
            "legislation": "Laws or regulations",
            "resolution": "A resolution of an international body",
            "report": "A report or study",
            "article": "An article, interview or commentary",
        },
    )
    code_list(
        "topic_type",
        "What a topic is",
        {
            "area": "A field of cooperation",
            "threat": "A danger or challenge",
            "activity": "Something that actors do",
            "issue": "A question under debate",
            "field": "A field of policy or of knowledge",
            "value": "A value, order or norm",
        },
    )
    code_list(
        "initiative_type",
        "What an initiative is",
        {
            "office": "An office, existing or proposed",
            "project": "A project",
            "proposal": "A proposal",
            "framework": "A framework, format or partnership scheme",
            "vision": "A vision or policy concept",
        },
    )
    code_list(
        "provision_type",
        "What kind of rule a provision is",
        {
            "treaty_article": "An article of a treaty",
            "membership_rule": "A rule on who may become a member",
            "mandate": "What a body is made for",
            "decision_rule": "How a body decides",
            "competence": "What a body can or may act on",
            "legal_basis": "What a mission or act rests on",
            "right": "A right of states",
        },
    )
    code_list(
        "name_type",
        "Which kind of name a name is",
        {
            "canonical": "the name that this database shows",
            "standard": "a name from a standard or the official full name",
            "short": "a short name or abbreviation",
            "former": "a name no longer used",
        },
    )
    code_list(
        "source_field_name",
        "Which header field of a source",
        {
            "title": "Title of the text",
            "publisher": "Who publishes it",
            "published": "When it was published",
            "series": "Series it belongs to",
            "series_number": "Number within the series",
            "publication_type": "Type the publisher gives it",
            "section": "Section of the publication",
            "author": "Who wrote it",
        },
    )
    code_list(
        "source_relation_type",
        "How a source relates to an entity",
        {
            "funded_by": "Supported with money by",
            "inspired_by": "Inspired by",
            "held_at": "What inspired it was held at",
            "reports_on": "Reports on the work of",
            "first_published_by": "First published by",
            "part_of_series": "Part of the series of",
            "photo_credit": "Shows a picture credited to",
        },
    )
    code_list(
        "passage_role",
        "What part of a text a passage is",
        {
            "body": "Running text",
            "question": "A question of an interviewer",
            "caption": "The caption or credit of a picture",
            "headline": "A title or heading",
            "masthead": "Names of sections or of the publication",
            "pull_quote": "Words of the text set apart, and the mark that introduces them",
            "author_note": "What the text says of its authors",
            "disclaimer": "What the publisher says it does not vouch for",
            "furniture": "Navigation, advertisement, programme notes",
        },
    )
    code_list(
        "mention_manner",
        "How a source names an entity",
        {
            "name": "By a name",
            "former_name": "By a name no longer used",
            "abbreviation": "By an abbreviation",
            "demonym": "By a word for its people or its adjective",
            "metonym": "By a capital or seat that stands for it",
            "description": "By a description or a title",
            "year_only": "By its year only",
            "pronoun": "By a word that points back",
            "slip": "By a damaged or misspelt form",
        },
    )


def downgrade() -> None:
    op.drop_table("mention_manner", schema="ip4")
    op.drop_table("passage_role", schema="ip4")
    op.drop_table("source_relation_type", schema="ip4")
    op.drop_table("source_field_name", schema="ip4")
    op.drop_table("name_type", schema="ip4")
    op.drop_table("provision_type", schema="ip4")
    op.drop_table("initiative_type", schema="ip4")
    op.drop_table("topic_type", schema="ip4")
    op.drop_table("document_type", schema="ip4")
    op.drop_table("event_type", schema="ip4")
    op.drop_table("place_type", schema="ip4")
    op.drop_table("organisation_type", schema="ip4")
