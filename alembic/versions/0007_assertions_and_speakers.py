"""Assertions, and who says them.

An assertion cannot be committed without a speaker at depth 0: a foreign key from
``assertion`` to its own details. The two point in a circle, so it comes last, and it is
deferred, so that the rows of one assertion can come in any order.

Revision ID: 0007
Revises: 0006
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import DATERANGE

revision = "0007"
down_revision = "0006"


DATE_IS_AS_WIDE_AS_ITS_PRECISION = """\
date_possible IS NULL OR (NOT isempty(date_possible) AND (CASE date_precision
    WHEN 'day' THEN upper(date_possible) = lower(date_possible) + 1
    WHEN 'month' THEN extract(day FROM lower(date_possible)) = 1
        AND upper(date_possible) = (lower(date_possible) + interval '1 month')::date
    WHEN 'year' THEN extract(doy FROM lower(date_possible)) = 1
        AND upper(date_possible) = (lower(date_possible) + interval '1 year')::date
    WHEN 'decade' THEN extract(doy FROM lower(date_possible)) = 1
        AND mod(extract(year FROM lower(date_possible))::integer, 10) = 0
        AND upper(date_possible) = (lower(date_possible) + interval '10 years')::date
    WHEN 'part_of_decade' THEN upper(date_possible) - lower(date_possible) BETWEEN 366 AND 3650
        AND extract(year FROM lower(date_possible))::integer / 10
        = extract(year FROM upper(date_possible) - 1)::integer / 10
    WHEN 'span' THEN upper(date_possible) > lower(date_possible) + 1
    WHEN 'after' THEN lower(date_possible) IS NOT NULL AND upper_inf(date_possible)
    WHEN 'before' THEN upper(date_possible) IS NOT NULL AND lower_inf(date_possible)
END) IS TRUE)"""


def upgrade() -> None:
    op.create_table(
        "assertion",
        sa.Column(
            "id",
            sa.BigInteger,
            sa.Identity(always=True),
            nullable=False,
            comment="Internal number; never shown",
        ),
        sa.Column(
            "key", sa.Text, nullable=False, comment="Source key, /, number; made by the database"
        ),
        sa.Column("source_id", sa.BigInteger, nullable=False, comment="The source that says it"),
        sa.Column(
            "number",
            sa.BigInteger,
            nullable=False,
            comment="Number within the source, in the order of the text",
        ),
        sa.Column(
            "kind",
            sa.Text,
            nullable=False,
            comment=(
                "Which payload it carries (statement: plain statement without payload; "
                "milestone: something happened, began, ended or stands somewhere; "
                "participation: somebody took part in an event; document_party: "
                "somebody is a party to a document; document_relation: a document "
                "relates to another or to an event; wording: how a document or body "
                "treats something in its words; cooperation: somebody cooperates with "
                "somebody in an area; contribution: somebody gives or does something "
                "for a cause; stance: somebody takes a position; tenure: somebody holds"
                " or held an office; membership: somebody belongs to a group, or does "
                "not; quantity: a count, an ordinal or another number; explanation: "
                "something is or is not caused by something; provision_reading: what a "
                "rule is said to mean; aspect: a purpose, benefit, condition or other "
                "aspect of something)"
            ),
        ),
        sa.Column(
            "statement", sa.Text, nullable=False, comment="What is claimed, in our own words"
        ),
        sa.Column("subject_id", sa.BigInteger, nullable=False, comment="What it is about"),
        sa.Column(
            "polarity",
            sa.Text,
            nullable=False,
            server_default="asserted",
            comment=(
                "Affirmed or denied (asserted: the source says that it is so; denied: "
                "the source says that it is not so)"
            ),
        ),
        sa.Column(
            "modality", sa.Text, nullable=False, server_default="asserted", comment="How it is put"
        ),
        sa.Column(
            "voice",
            sa.Text,
            nullable=False,
            server_default="fact",
            comment=(
                "Reported or judged (fact: put as a matter of fact; opinion: put as a "
                "judgement of the holder)"
            ),
        ),
        sa.Column("hedge", sa.Text, comment="Words that weaken it, as printed"),
        sa.Column("scope", sa.Text, comment="What the claim is limited to, in our words"),
        sa.Column(
            "distribution",
            sa.Text,
            nullable=False,
            server_default="own",
            comment=(
                "What it says of the members of its subject (own: the subject is no "
                "group, or the statement is about itself alone; each: it holds for each"
                " member, apart from the exceptions; group: it holds for the group as "
                "one; unspecified: for members, without saying which)"
            ),
        ),
        sa.Column(
            "date_possible",
            DATERANGE,
            comment=(
                "All days that the date may mean; upper bound exclusive. Empty if only relative"
            ),
        ),
        sa.Column("date_precision", sa.Text, comment="How exact the possible days are"),
        sa.Column("date_printed", sa.Text, comment="The date as printed, at most 8 words"),
        sa.Column("anchor_event_id", sa.BigInteger, comment="Event that the date is relative to"),
        sa.Column(
            "anchor_source_id",
            sa.BigInteger,
            comment="Source whose writing the date is relative to",
        ),
        sa.Column("anchor_relation", sa.Text, comment="How the date lies to its anchor"),
        sa.Column("note", sa.Text, comment="Our doubts about it, if any"),
        sa.Column(
            "first_evidence",
            sa.SmallInteger,
            sa.Computed("1", persisted=True),
            nullable=False,
            comment="Always 1: the evidence that must exist",
        ),
        sa.Column(
            "first_depth",
            sa.SmallInteger,
            sa.Computed("0", persisted=True),
            nullable=False,
            comment="Always 0: the speaker that must exist",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assertion")),
        sa.UniqueConstraint("id", "source_id", name=op.f("uq_assertion_id_source_id")),
        sa.UniqueConstraint("id", "kind", name=op.f("uq_assertion_id_kind")),
        sa.UniqueConstraint("key", name=op.f("uq_assertion_key")),
        sa.UniqueConstraint("source_id", "number", name=op.f("uq_assertion_source_id_number")),
        sa.ForeignKeyConstraint(
            ["source_id"], ["ip4.source.id"], name=op.f("fk_assertion_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["ip4.entity.id"], name=op.f("fk_assertion_subject_id")
        ),
        sa.ForeignKeyConstraint(
            ["modality"], ["ip4.modality.code"], name=op.f("fk_assertion_modality")
        ),
        sa.ForeignKeyConstraint(
            ["date_precision"], ["ip4.precision.code"], name=op.f("fk_assertion_date_precision")
        ),
        sa.ForeignKeyConstraint(
            ["anchor_event_id"], ["ip4.event.id"], name=op.f("fk_assertion_anchor_event_id")
        ),
        sa.ForeignKeyConstraint(
            ["anchor_source_id"], ["ip4.source.id"], name=op.f("fk_assertion_anchor_source_id")
        ),
        sa.ForeignKeyConstraint(
            ["anchor_relation"],
            ["ip4.anchor_relation.code"],
            name=op.f("fk_assertion_anchor_relation"),
        ),
        sa.CheckConstraint(
            (
                "kind IN ('statement', 'milestone', 'participation', 'document_party', "
                "'document_relation', 'wording', 'cooperation', 'contribution', 'stance', "
                "'tenure', 'membership', 'quantity', 'explanation', 'provision_reading', "
                "'aspect')"
            ),
            name=op.f("ck_assertion_kind_is_known"),
        ),
        sa.CheckConstraint(
            "polarity IN ('asserted', 'denied')", name=op.f("ck_assertion_polarity_is_known")
        ),
        sa.CheckConstraint(
            "voice IN ('fact', 'opinion')", name=op.f("ck_assertion_voice_is_known")
        ),
        sa.CheckConstraint(
            "distribution IN ('own', 'each', 'group', 'unspecified')",
            name=op.f("ck_assertion_distribution_is_known"),
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_assertion_numbers_count_from_1")),
        sa.CheckConstraint(r"statement ~ '\S'", name=op.f("ck_assertion_statement_is_not_empty")),
        sa.CheckConstraint(r"scope ~ '\S'", name=op.f("ck_assertion_scope_is_not_empty")),
        sa.CheckConstraint(r"note ~ '\S'", name=op.f("ck_assertion_note_is_not_empty")),
        sa.CheckConstraint(
            r"hedge ~ '\S' AND cardinality(regexp_split_to_array(btrim(hedge), '\s+')) <= 8",
            name=op.f("ck_assertion_hedge_is_at_most_8_words"),
        ),
        sa.CheckConstraint(
            DATE_IS_AS_WIDE_AS_ITS_PRECISION,
            name=op.f("ck_assertion_date_possible_is_as_wide_as_its_precision"),
        ),
        sa.CheckConstraint(
            (
                "isfinite(lower(date_possible)) IS NOT FALSE AND isfinite(upper(date_possible))"
                " IS NOT FALSE"
            ),
            name=op.f("ck_assertion_date_possible_has_no_infinite_day"),
        ),
        sa.CheckConstraint(
            "(date_possible IS NULL) = (date_precision IS NULL)",
            name=op.f("ck_assertion_date_possible_has_a_precision"),
        ),
        sa.CheckConstraint(
            (
                r"date_printed ~ '\S' AND cardinality(regexp_split_to_array(btrim(date_printed),"
                r" '\s+')) <= 8"
            ),
            name=op.f("ck_assertion_date_printed_is_at_most_8_words"),
        ),
        sa.CheckConstraint(
            "(anchor_relation IS NULL) = (num_nonnulls(anchor_event_id, anchor_source_id) = 0)",
            name=op.f("ck_assertion_an_anchor_has_a_relation"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(anchor_event_id, anchor_source_id) <= 1",
            name=op.f("ck_assertion_has_at_most_one_anchor"),
        ),
        schema="ip4",
        comment="What sources say, in our own words. One row per claim of one source.",
    )
    op.create_index(
        op.f("ix_assertion_anchor_event_id"), "assertion", ["anchor_event_id"], schema="ip4"
    )
    op.create_index(
        op.f("ix_assertion_anchor_source_id"), "assertion", ["anchor_source_id"], schema="ip4"
    )
    op.create_index(
        op.f("ix_assertion_subject_id_kind"), "assertion", ["subject_id", "kind"], schema="ip4"
    )
    op.create_table(
        "attribution",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column(
            "depth",
            sa.SmallInteger,
            nullable=False,
            comment="0 is the source; the last is the holder",
        ),
        sa.Column("actor_id", sa.BigInteger, nullable=False, comment="Who speaks"),
        sa.Column(
            "speech_act", sa.Text, nullable=False, comment="What the speaker does with the words"
        ),
        sa.Column("hedge", sa.Text, comment="Words that weaken this link, as printed"),
        sa.PrimaryKeyConstraint("assertion_id", "depth", name=op.f("pk_attribution")),
        sa.ForeignKeyConstraint(
            ["assertion_id"],
            ["ip4.assertion.id"],
            name=op.f("fk_attribution_assertion_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["ip4.entity.id"], name=op.f("fk_attribution_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["speech_act"], ["ip4.speech_act.code"], name=op.f("fk_attribution_speech_act")
        ),
        sa.CheckConstraint("depth >= 0", name=op.f("ck_attribution_depth_counts_from_0")),
        sa.CheckConstraint(
            r"hedge ~ '\S' AND cardinality(regexp_split_to_array(btrim(hedge), '\s+')) <= 8",
            name=op.f("ck_attribution_hedge_is_at_most_8_words"),
        ),
        schema="ip4",
        comment="Who says it: the chain of speakers. One row per assertion and depth.",
    )
    op.create_index(op.f("ix_attribution_actor_id"), "attribution", ["actor_id"], schema="ip4")
    op.create_table(
        "assertion_exception",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column("member_id", sa.BigInteger, nullable=False, comment="The member"),
        sa.Column(
            "says",
            sa.Text,
            nullable=False,
            comment=(
                "What is said of it (not_claimed: the statement is not made of it; "
                "denied: the opposite is said of it)"
            ),
        ),
        sa.PrimaryKeyConstraint("assertion_id", "member_id", name=op.f("pk_assertion_exception")),
        sa.ForeignKeyConstraint(
            ["assertion_id"],
            ["ip4.assertion.id"],
            name=op.f("fk_assertion_exception_assertion_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["ip4.entity.id"], name=op.f("fk_assertion_exception_member_id")
        ),
        sa.CheckConstraint(
            "says IN ('not_claimed', 'denied')", name=op.f("ck_assertion_exception_says_is_known")
        ),
        schema="ip4",
        comment="Members excepted from statements about groups. One row per assertion and member.",
    )
    op.create_index(
        op.f("ix_assertion_exception_member_id"), "assertion_exception", ["member_id"], schema="ip4"
    )
    op.create_table(
        "assertion_entity",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column("entity_id", sa.BigInteger, nullable=False, comment="The entity"),
        sa.Column("role", sa.Text, nullable=False, comment="Its role"),
        sa.PrimaryKeyConstraint(
            "assertion_id", "entity_id", "role", name=op.f("pk_assertion_entity")
        ),
        sa.ForeignKeyConstraint(
            ["assertion_id"],
            ["ip4.assertion.id"],
            name=op.f("fk_assertion_entity_assertion_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["ip4.entity.id"], name=op.f("fk_assertion_entity_entity_id")
        ),
        sa.ForeignKeyConstraint(
            ["role"], ["ip4.entity_role.code"], name=op.f("fk_assertion_entity_role")
        ),
        schema="ip4",
        comment="Further entities of assertions. One row per assertion, entity and role.",
    )
    op.create_index(
        op.f("ix_assertion_entity_entity_id"), "assertion_entity", ["entity_id"], schema="ip4"
    )
    op.create_table(
        "assertion_topic",
        sa.Column("assertion_id", sa.BigInteger, nullable=False, comment="The assertion"),
        sa.Column("topic_id", sa.BigInteger, nullable=False, comment="The topic"),
        sa.Column("role", sa.Text, nullable=False, comment="Its role"),
        sa.PrimaryKeyConstraint(
            "assertion_id", "topic_id", "role", name=op.f("pk_assertion_topic")
        ),
        sa.ForeignKeyConstraint(
            ["assertion_id"],
            ["ip4.assertion.id"],
            name=op.f("fk_assertion_topic_assertion_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["ip4.topic.id"], name=op.f("fk_assertion_topic_topic_id")
        ),
        sa.ForeignKeyConstraint(
            ["role"], ["ip4.topic_role.code"], name=op.f("fk_assertion_topic_role")
        ),
        schema="ip4",
        comment="Topics of assertions. One row per assertion, topic and role.",
    )
    op.create_index(
        op.f("ix_assertion_topic_topic_id"), "assertion_topic", ["topic_id"], schema="ip4"
    )
    op.create_foreign_key(
        op.f("assertion_has_a_speaker"),
        "assertion",
        "attribution",
        ["id", "first_depth"],
        ["assertion_id", "depth"],
        source_schema="ip4",
        referent_schema="ip4",
        deferrable=True,
        initially="DEFERRED",
    )


def downgrade() -> None:
    op.drop_constraint(
        op.f("assertion_has_a_speaker"), "assertion", schema="ip4", type_="foreignkey"
    )
    op.drop_table("assertion_topic", schema="ip4")
    op.drop_table("assertion_entity", schema="ip4")
    op.drop_table("assertion_exception", schema="ip4")
    op.drop_table("attribution", schema="ip4")
    op.drop_table("assertion", schema="ip4")
