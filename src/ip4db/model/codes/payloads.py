"""Code lists of payloads. Docstrings of the classes are comments of their tables."""

from __future__ import annotations

from ip4db.model.base import Code


class MilestoneCode(Code):
    """What happened to, or in which state is, the subject."""

    HELD = "held", "The event took place"
    OCCURRED = "occurred", "The thing happened"
    BEGAN = "began", "It began"
    INTENSIFIED = "intensified", "It became more frequent, higher in level or closer"
    CONTINUES = "continues", "It goes on"
    ENDED = "ended", "It ended"
    RELATIONS_BEGAN = "relations_began", "Dialogue, engagement or working relations began"
    PARTNERSHIP_FORMALISED = (
        "partnership_formalised",
        "The partnership was put into a formal document",
    )
    MEETINGS_BEGAN = "meetings_began", "Meetings or engagement as a group began"
    EXPLORED = "explored", "It is being looked into"
    PROPOSED = "proposed", "It was proposed"
    DISCUSSED = "discussed", "It was talked about"
    UNDER_DISCUSSION = "under_discussion", "It is being discussed"
    IN_PREPARATION = "in_preparation", "It is being worked on"
    ON_HOLD = "on_hold", "It is on hold"
    BLOCKED = "blocked", "It was stopped"
    AGREED = "agreed", "It was agreed"
    ESTABLISHED = "established", "It was set up or opened"
    SIGNED = "signed", "It was signed"
    ADOPTED = "adopted", "It was adopted"
    ISSUED = "issued", "It was issued or released"
    UPDATED = "updated", "It was brought up to date"
    IN_FORCE = "in_force", "It is in force"
    CHANGED = "changed", "It was changed"
    REMAINS_INFORMAL = "remains_informal", "It has no formal standing"


class MilestoneExtent(Code):
    """What the date of a milestone covers."""

    WHOLE = "whole", "the date is that of the whole thing"
    WITHIN = "within", "it was under way on that date"


class ParticipationRole(Code):
    """What a participant did at an event."""

    ATTENDEE = "attendee", "Took part"
    CHAIR = "chair", "Chaired it"
    CONVENER = "convener", "Called it together"
    HOST = "host", "Was the host"
    GUEST = "guest", "Was there as a guest or partner"
    JOINED = "joined", "Joined for a part of it"
    LEAD = "lead", "Led it"


class ParticipationLevel(Code):
    """At which level a delegation came; the first is the highest."""

    HEAD_OF_STATE_OR_GOVERNMENT = (
        "head_of_state_or_government",
        "Leaders: heads of state or government",
    )
    PRIME_MINISTERIAL = "prime_ministerial", "Prime ministers", "Prime minister"
    MINISTERIAL = "ministerial", "Ministers", "Minister"
    OFFICIAL = "official", "Officials"
    MILITARY_STAFF = "military_staff", "Military staff"
    HIGH_LEVEL = "high_level", "Called high-level, no more is said", "High level, not said which"


class DocumentPartyRole(Code):
    """What a party does in a document."""

    SIGNATORY = "signatory", "Signed it or agreed it"
    ISSUER = "issuer", "Issued it"
    SUBJECT = "subject", "Is what it is about"


class DocumentPartyStatus(Code):
    """How far the party's part in the document had come."""

    DONE = "done", "Done"
    IN_DEVELOPMENT = "in_development", "Being worked on"
    INTENDED = "intended", "Intended"
    NOT_DONE = "not_done", "Not done"


class DocumentRelationType(Code):
    """How a document relates to another document or an event."""

    UPDATES = "updates", "Brings up to date or follows"
    SUPERSEDES = "supersedes", "Replaces"
    ISSUED_AT = "issued_at", "Was issued at"
    ASSOCIATED_WITH = "associated_with", "Others associate themselves with it"
    BASED_ON = "based_on", "Rests on"
    DESCRIBES = "describes", "Describes"


class WordingTreatment(Code):
    """How words treat what they are about."""

    MENTIONS = "mentions", "Names it"
    RECOGNISES = "recognises", "Recognises it as both one thing and another"
    DESCRIBES = "describes", "Says what it is or does"
    DESCRIBES_AS_COOPERATIVE = "describes_as_cooperative", "Speaks of it in cooperative terms"
    DESCRIBES_AS_CHALLENGE = "describes_as_challenge", "Calls it a challenge"
    DESCRIBES_AS_THREAT = "describes_as_threat", "Calls it a danger"
    ACCUSES = "accuses", "Accuses it"
    EXPRESSES_CONCERN = "expresses_concern", "Expresses concern about it"
    WARNS = "warns", "Warns of it"
    DENOUNCES = "denounces", "Denounces it"
    AFFIRMS = "affirms", "Affirms or supports it"


class CooperationLevel(Code):
    """How far cooperation has come; the first is the least."""

    INTEREST = "interest", "A shared interest"
    EXPLORED = "explored", "Being looked at together"
    PRIORITY = "priority", "A priority or focus"
    AGREEMENT = "agreement", "Laid down in an agreement"
    PROJECT = "project", "A project of its own"
    PRACTICE = "practice", "Done in practice"


class Tense(Code):
    """When something is said to hold, seen from the source."""

    PAST = "past", "before the writing"
    CURRENT = "current", "at the writing"
    INTENDED = "intended", "after the writing"


class ContributionType(Code):
    """What is given or done."""

    FINANCIAL = "financial", "Money"
    HUMANITARIAN = "humanitarian", "Humanitarian assistance"
    MILITARY = "military", "Military assistance"
    NON_LETHAL_MILITARY = (
        "non_lethal_military",
        "Military assistance that is not lethal",
        "Non-lethal military",
    )
    MILITARY_OR_FINANCIAL = (
        "military_or_financial",
        "Military or financial assistance or both; the source leaves it open",
    )
    TRAINING = "training", "Training"
    TECHNICAL = "technical", "Technical support"
    SANCTIONS = "sanctions", "Sanctions"
    LEGAL_CHANGE = "legal_change", "A change of law"
    ARMS_EXPORT = "arms_export", "Export of military equipment"
    DEPLOYMENT = "deployment", "Deployment of forces or ships"
    OPERATIONS_ABROAD = "operations_abroad", "Part in operations abroad"
    POLITICAL = "political", "Political support, messages, speaking out"
    ECONOMIC = "economic", "Economic action"
    UNSPECIFIED = "unspecified", "Support whose kind is not said", "Kind not said"


class ContributionStatus(Code):
    """How far a contribution has come."""

    COMMITTED = "committed", "Promised"
    PROVIDED = "provided", "Given or done"
    PLANNED = "planned", "Planned"
    UNSPECIFIED = "unspecified", "Not said", "Not said"


class Comparator(Code):
    """How a printed number bounds the true one."""

    EXACTLY = "exactly", "Equal to it"
    ABOUT = "about", "Near it, on either side"
    JUST_UNDER = "just_under", "Near it and below"
    AT_LEAST = "at_least", "Equal to it or above"
    MORE_THAN = "more_than", "Above it"
    AT_MOST = "at_most", "Equal to it or below"
    FEWER_THAN = "fewer_than", "Below it"


class StancePosition(Code):
    """Which position somebody takes."""

    SUPPORTS = "supports", "Supports it"
    SEEKS = "seeks", "Wants or pursues it"
    EXPECTS = "expects", "Expects it of somebody"
    COMMITS_TO = "commits_to", "Undertakes to further it"
    WELCOMES = "welcomes", "Welcomes it"
    VALUES = "values", "Sees a value in it"
    PREFERS = "prefers", "Prefers it to something else"
    RESENTS = "resents", "Is angered by it"
    CONCERNED_ABOUT = "concerned_about", "Is worried by it"
    CAUTIONS_AGAINST = "cautions_against", "Warns against it"
    CRITICISES = "criticises", "Criticises it"
    CONDEMNS = "condemns", "Condemns it"
    OPPOSES = "opposes", "Is against it"
    VETOES = "vetoes", "Blocks it by its vote"


class TenureMarker(Code):
    """How the source marks an office against its own time of writing."""

    THEN = "then", "held at the time spoken of"
    FORMER = "former", "no longer held at the time of writing"


class MembershipStatus(Code):
    """How somebody belongs to a group or stands to another."""

    MEMBER = "member", "Is a member"
    PARTNER = "partner", "Is a partner"
    CLOSE_PARTNER = "close_partner", "Is a close partner"
    ALLY = "ally", "Is an ally"
    SEEKS_MEMBERSHIP = "seeks_membership", "Wants to become a member"
    ELIGIBLE = "eligible", "May become a member"
    STAFF = "staff", "Works for it"
    FELLOW = "fellow", "Holds or held a fellowship of it"


class QuantityMeasure(Code):
    """What is counted or numbered."""

    MEMBERS = "members", "Members of the subject"
    PARTICIPATION = "participation", "Times of taking part, running"
    CONSECUTIVE_PARTICIPATION = "consecutive_participation", "Times of taking part in a row"
    OCCURRENCE = "occurrence", "Which time it was that the subject did or was so"
    MENTIONS = "mentions", "Times that something is mentioned"
    PARAGRAPHS = "paragraphs", "Paragraphs about something"
    OFFICES = "offices", "Offices"
    PROJECTS = "projects", "Projects"
    ANNIVERSARY = "anniversary", "Anniversary in years"
    ISSUE_NUMBER = "issue_number", "Number in a series"
    AGREEMENTS = "agreements", "Agreements or documents"
    RANKING = "ranking", "Place in an order, 1 being the first or most"


class QuantityUnit(Code):
    """In which unit a number is given."""

    COUNT = "count", "a number of things"
    ORDINAL = "ordinal", "a place in a sequence, 1 being the first"
    YEARS = "years", "years"


class ProvisionEffect(Code):
    """What a provision is said to do."""

    COVERS = "covers", "Covers it"
    EXCLUDES = "excludes", "Leaves it out"
    REQUIRES = "requires", "Demands it"
    PERMITS = "permits", "Allows it"
    LIMITS = "limits", "Restricts it"
    PREVENTS = "prevents", "Rules it out"
    IMPEDES = "impedes", "Stands in its way"
    TRIGGERS = "triggers", "Sets it off"


class AspectRole(Code):
    """Which aspect of the subject is named."""

    BENEFIT = "benefit", "A benefit"
    DRAWBACK = "drawback", "A drawback or obstacle"
    PURPOSE = "purpose", "What it is for"
    EFFECT = "effect", "What it does or shows"
    CONDITION = "condition", "What it depends on"
    LIMIT = "limit", "What it cannot do or does not reach"
    MEANS = "means", "How it is done"
    CONTENT = "content", "What it contains"
    CHARACTERISTIC = "characteristic", "What it is like"
    RECOMMENDATION = "recommendation", "What should be done"
    ARGUMENT_FOR = "argument_for", "A reason for it"
    ARGUMENT_AGAINST = "argument_against", "A reason against it"
    DIFFERENCE = "difference", "How it differs from something"
    SIMILARITY = "similarity", "What it has in common with something"
    EXAMPLE = "example", "An example"
