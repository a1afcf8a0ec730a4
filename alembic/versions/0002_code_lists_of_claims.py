"""Code lists for assertions and their payloads.

As in 0001: the codes come with the table. Where a list is a scale, ``rank`` is its order.

Revision ID: 0002
Revises: 0001
Create Date: 2026-11-21 22:00:00+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


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
        "modality",
        "How the source puts it",
        {
            "asserted": "Put as something that is or was so",
            "scheduled": "Put as fixed for a coming day",
            "planned": "Put as intended by somebody",
            "expected": "Put as something that will come",
            "likely": "Put as more probable than not",
            "unlikely": "Put as less probable than not",
            "speculated": "Put as merely possible, or as others' guess",
            "open": "Put as undecided",
            "recommended": "Put as what should be done",
            "counterfactual": "Put as what would have been, but was not",
        },
    )
    code_list(
        "precision",
        "How exactly a date is known",
        {
            "day": "One day",
            "month": "One month",
            "year": "One year",
            "part_of_decade": "The early, middle or late years of a decade",
            "decade": "Ten years",
            "span": "Some day between two days",
            "after": "Some day from a day on",
            "before": "Some day up to a day",
        },
    )
    code_list(
        "anchor_relation",
        "How a relative date lies to its anchor (an event, or the writing of a source)",
        {
            "year_before": "In the calendar year before the anchor",
            "same_year": "In the same calendar year as the anchor",
            "same_time": "At the time of the anchor",
            "shortly_before": "Shortly before the anchor",
            "before": "Before the anchor",
            "shortly_after": "Shortly after the anchor",
            "after": "After the anchor",
            "ongoing_at": "Under way at the time of the anchor",
            "since": "From the anchor on, up to the writing",
        },
    )
    code_list(
        "speech_act",
        "What a speaker does with the words",
        {
            "states": "Puts it in its own voice",
            "reports": "Passes on what others say",
            "says": "Says it",
            "notes": "Notes or recognises it",
            "declares": "Declares it formally",
            "emphasises": "Stresses it",
            "argues": "Argues it or points it out",
            "suggests": "Suggests or implies it",
            "claims": "Claims it; the reporter keeps a distance",
            "characterises": "Describes something as it",
            "expresses_concern": "Says that it worries the speaker",
            "accuses": "Accuses somebody of it",
            "warns": "Warns of it or cautions against it",
            "urges": "Calls for it",
            "welcomes": "Welcomes it",
            "criticises": "Criticises or decries it",
            "denies": "Denies it",
            "insists": "Insists on it",
            "speculates": "Guesses it",
            "predicts": "Predicts it",
            "commits": "Promises or undertakes it",
            "finds": "Finds it by study",
        },
    )
    code_list(
        "entity_role",
        "In which role an assertion names a further entity",
        {
            "involves": "Takes part in what is said",
            "about": "Is what is said about",
            "against": "Is what it is directed against",
            "via": "Is the way by which it is done",
            "at": "Is where or on which occasion",
            "for": "Is whom it benefits",
            "compared_with": "Is what it is compared with",
            "example": "Is named as an example",
            "because_of": "Is named as the reason",
            "aimed_at": "Is what it aims at",
        },
    )
    code_list(
        "topic_role",
        "In which role an assertion names a topic",
        {
            "about": "The assertion is about it",
            "agenda": "It was on the agenda of the event",
            "anticipated": "It is expected to be dealt with",
            "aim": "The assertion names it as an aim",
        },
    )
    code_list(
        "link_relation",
        "How one assertion relates to another",
        {
            "narrows": "Says the same of a smaller scope",
            "qualifies": "Limits or weakens it",
            "supports": "Gives a reason or example for it",
            "answers": "Replies to it",
            "outcome_of": "Reports what became of it",
            "precedes": "Comes before it in time",
            "supersedes": "Replaces it as the later state",
        },
    )
    code_list(
        "issue_verdict",
        "Why claims that look incompatible stand side by side",
        {
            "open": "They disagree; nothing in the sources settles it",
            "scope_differs": "They speak of different things",
            "time_differs": "They speak of different times",
            "framing_differs": "They judge the same thing differently",
            "slip_of_a_source": "One source made a slip",
            "firmer_against_hedged": "The same thing once flat and once hedged",
        },
    )
    code_list(
        "milestone_code",
        "What happened to, or in which state is, the subject",
        {
            "held": "The event took place",
            "occurred": "The thing happened",
            "began": "It began",
            "intensified": "It became more frequent, higher in level or closer",
            "continues": "It goes on",
            "ended": "It ended",
            "relations_began": "Dialogue, engagement or working relations began",
            "partnership_formalised": "The partnership was put into a formal document",
            "meetings_began": "Meetings or engagement as a group began",
            "explored": "It is being looked into",
            "proposed": "It was proposed",
            "discussed": "It was talked about",
            "under_discussion": "It is being discussed",
            "in_preparation": "It is being worked on",
            "on_hold": "It is on hold",
            "blocked": "It was stopped",
            "agreed": "It was agreed",
            "established": "It was set up or opened",
            "signed": "It was signed",
            "adopted": "It was adopted",
            "issued": "It was issued or released",
            "updated": "It was brought up to date",
            "in_force": "It is in force",
            "changed": "It was changed",
            "remains_informal": "It has no formal standing",
        },
    )
    code_list(
        "participation_role",
        "What a participant did at an event",
        {
            "attendee": "Took part",
            "chair": "Chaired it",
            "convener": "Called it together",
            "host": "Was the host",
            "guest": "Was there as a guest or partner",
            "joined": "Joined for a part of it",
            "lead": "Led it",
        },
    )
    code_list(
        "participation_level",
        "At which level a delegation came; the first is the highest",
        {
            "head_of_state_or_government": "Leaders: heads of state or government",
            "prime_ministerial": "Prime ministers",
            "ministerial": "Ministers",
            "official": "Officials",
            "military_staff": "Military staff",
            "high_level": "Called high-level, no more is said",
        },
    )
    code_list(
        "document_relation_type",
        "How a document relates to another document or an event",
        {
            "updates": "Brings up to date or follows",
            "supersedes": "Replaces",
            "issued_at": "Was issued at",
            "associated_with": "Others associate themselves with it",
            "based_on": "Rests on",
            "describes": "Describes",
        },
    )
    code_list(
        "wording_treatment",
        "How words treat what they are about",
        {
            "mentions": "Names it",
            "recognises": "Recognises it as both one thing and another",
            "describes": "Says what it is or does",
            "describes_as_cooperative": "Speaks of it in cooperative terms",
            "describes_as_challenge": "Calls it a challenge",
            "describes_as_threat": "Calls it a danger",
            "accuses": "Accuses it",
            "expresses_concern": "Expresses concern about it",
            "warns": "Warns of it",
            "denounces": "Denounces it",
            "affirms": "Affirms or supports it",
        },
    )
    code_list(
        "cooperation_level",
        "How far cooperation has come; the first is the least",
        {
            "interest": "A shared interest",
            "explored": "Being looked at together",
            "priority": "A priority or focus",
            "agreement": "Laid down in an agreement",
            "project": "A project of its own",
            "practice": "Done in practice",
        },
    )
    code_list(
        "contribution_type",
        "What is given or done",
        {
            "financial": "Money",
            "humanitarian": "Humanitarian assistance",
            "military": "Military assistance",
            "non_lethal_military": "Military assistance that is not lethal",
            ("military_or_financial"): (
                "Military or financial assistance or both; the source leaves it open"
            ),
            "training": "Training",
            "technical": "Technical support",
            "sanctions": "Sanctions",
            "legal_change": "A change of law",
            "arms_export": "Export of military equipment",
            "deployment": "Deployment of forces or ships",
            "operations_abroad": "Part in operations abroad",
            "political": "Political support, messages, speaking out",
            "economic": "Economic action",
            "unspecified": "Support whose kind is not said",
        },
    )
    code_list(
        "contribution_status",
        "How far a contribution has come",
        {
            "committed": "Promised",
            "provided": "Given or done",
            "planned": "Planned",
            "unspecified": "Not said",
        },
    )
    code_list(
        "comparator",
        "How a printed number bounds the true one",
        {
            "exactly": "Equal to it",
            "about": "Near it, on either side",
            "just_under": "Near it and below",
            "at_least": "Equal to it or above",
            "more_than": "Above it",
            "at_most": "Equal to it or below",
            "fewer_than": "Below it",
        },
    )
    code_list(
        "stance_position",
        "Which position somebody takes",
        {
            "supports": "Supports it",
            "seeks": "Wants or pursues it",
            "expects": "Expects it of somebody",
            "commits_to": "Undertakes to further it",
            "welcomes": "Welcomes it",
            "values": "Sees a value in it",
            "prefers": "Prefers it to something else",
            "resents": "Is angered by it",
            "concerned_about": "Is worried by it",
            "cautions_against": "Warns against it",
            "criticises": "Criticises it",
            "condemns": "Condemns it",
            "opposes": "Is against it",
            "vetoes": "Blocks it by its vote",
        },
    )
    code_list(
        "membership_status",
        "How somebody belongs to a group or stands to another",
        {
            "member": "Is a member",
            "partner": "Is a partner",
            "close_partner": "Is a close partner",
            "ally": "Is an ally",
            "seeks_membership": "Wants to become a member",
            "eligible": "May become a member",
            "staff": "Works for it",
            "fellow": "Holds or held a fellowship of it",
        },
    )
    code_list(
        "quantity_measure",
        "What is counted or numbered",
        {
            "members": "Members of the subject",
            "participation": "Times of taking part, running",
            "consecutive_participation": "Times of taking part in a row",
            "occurrence": "Which time it was that the subject did or was so",
            "mentions": "Times that something is mentioned",
            "paragraphs": "Paragraphs about something",
            "offices": "Offices",
            "projects": "Projects",
            "anniversary": "Anniversary in years",
            "issue_number": "Number in a series",
            "agreements": "Agreements or documents",
            "ranking": "Place in an order, 1 being the first or most",
        },
    )
    code_list(
        "provision_effect",
        "What a provision is said to do",
        {
            "covers": "Covers it",
            "excludes": "Leaves it out",
            "requires": "Demands it",
            "permits": "Allows it",
            "limits": "Restricts it",
            "prevents": "Rules it out",
            "impedes": "Stands in its way",
            "triggers": "Sets it off",
        },
    )
    code_list(
        "aspect_role",
        "Which aspect of the subject is named",
        {
            "benefit": "A benefit",
            "drawback": "A drawback or obstacle",
            "purpose": "What it is for",
            "effect": "What it does or shows",
            "condition": "What it depends on",
            "limit": "What it cannot do or does not reach",
            "means": "How it is done",
            "content": "What it contains",
            "characteristic": "What it is like",
            "recommendation": "What should be done",
            "argument_for": "A reason for it",
            "argument_against": "A reason against it",
            "difference": "How it differs from something",
            "similarity": "What it has in common with something",
            "example": "An example",
        },
    )


def downgrade() -> None:
    op.drop_table("aspect_role", schema="ip4")
    op.drop_table("provision_effect", schema="ip4")
    op.drop_table("quantity_measure", schema="ip4")
    op.drop_table("membership_status", schema="ip4")
    op.drop_table("stance_position", schema="ip4")
    op.drop_table("comparator", schema="ip4")
    op.drop_table("contribution_status", schema="ip4")
    op.drop_table("contribution_type", schema="ip4")
    op.drop_table("cooperation_level", schema="ip4")
    op.drop_table("wording_treatment", schema="ip4")
    op.drop_table("document_relation_type", schema="ip4")
    op.drop_table("participation_level", schema="ip4")
    op.drop_table("participation_role", schema="ip4")
    op.drop_table("milestone_code", schema="ip4")
    op.drop_table("issue_verdict", schema="ip4")
    op.drop_table("link_relation", schema="ip4")
    op.drop_table("topic_role", schema="ip4")
    op.drop_table("entity_role", schema="ip4")
    op.drop_table("speech_act", schema="ip4")
    op.drop_table("anchor_relation", schema="ip4")
    op.drop_table("precision", schema="ip4")
    op.drop_table("modality", schema="ip4")
