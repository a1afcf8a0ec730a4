"""Code lists of assertions. Docstrings of the classes are comments of their tables."""

from __future__ import annotations

from ip4db.model.base import Code


class AssertionKind(Code):
    """Which payload an assertion carries."""

    STATEMENT = "statement", "plain statement without payload"
    MILESTONE = "milestone", "something happened, began, ended or stands somewhere"
    PARTICIPATION = "participation", "somebody took part in an event"
    DOCUMENT_PARTY = "document_party", "somebody is a party to a document"
    DOCUMENT_RELATION = "document_relation", "a document relates to another or to an event"
    WORDING = "wording", "how a document or body treats something in its words"
    COOPERATION = "cooperation", "somebody cooperates with somebody in an area"
    CONTRIBUTION = "contribution", "somebody gives or does something for a cause"
    STANCE = "stance", "somebody takes a position"
    TENURE = "tenure", "somebody holds or held an office"
    MEMBERSHIP = "membership", "somebody belongs to a group, or does not"
    QUANTITY = "quantity", "a count, an ordinal or another number"
    EXPLANATION = "explanation", "something is or is not caused by something"
    PROVISION_READING = "provision_reading", "what a rule is said to mean"
    ASPECT = "aspect", "a purpose, benefit, condition or other aspect of something"


class Polarity(Code):
    """Whether the source affirms or denies."""

    ASSERTED = "asserted", "the source says that it is so", "Affirmed"
    DENIED = "denied", "the source says that it is not so"


class Modality(Code):
    """How the source puts it."""

    ASSERTED = "asserted", "Put as something that is or was so", "Stated as so"
    SCHEDULED = "scheduled", "Put as fixed for a coming day"
    PLANNED = "planned", "Put as intended by somebody"
    EXPECTED = "expected", "Put as something that will come"
    LIKELY = "likely", "Put as more probable than not"
    UNLIKELY = "unlikely", "Put as less probable than not"
    SPECULATED = "speculated", "Put as merely possible, or as others' guess"
    OPEN = "open", "Put as undecided"
    RECOMMENDED = "recommended", "Put as what should be done"
    COUNTERFACTUAL = "counterfactual", "Put as what would have been, but was not"


class Voice(Code):
    """Whether the holder reports or judges."""

    FACT = "fact", "put as a matter of fact"
    OPINION = "opinion", "put as a judgement of the holder"


class Distribution(Code):
    """What a statement about a group says of its members."""

    OWN = "own", "the subject is no group, or the statement is about itself alone", "Of itself"
    EACH = "each", "it holds for each member, apart from the exceptions", "Of each member"
    GROUP = "group", "it holds for the group as one", "Of the group as one"
    UNSPECIFIED = "unspecified", "for members, without saying which", "Of unnamed members"


class Precision(Code):
    """How exactly a date is known."""

    DAY = "day", "One day"
    MONTH = "month", "One month"
    YEAR = "year", "One year"
    PART_OF_DECADE = "part_of_decade", "The early, middle or late years of a decade"
    DECADE = "decade", "Ten years"
    SPAN = "span", "Some day between two days"
    AFTER = "after", "Some day from a day on"
    BEFORE = "before", "Some day up to a day"


class AnchorRelation(Code):
    """How a relative date lies to its anchor (an event, or the writing of a source)."""

    YEAR_BEFORE = "year_before", "In the calendar year before the anchor"
    SAME_YEAR = "same_year", "In the same calendar year as the anchor"
    SAME_TIME = "same_time", "At the time of the anchor"
    SHORTLY_BEFORE = "shortly_before", "Shortly before the anchor"
    BEFORE = "before", "Before the anchor"
    SHORTLY_AFTER = "shortly_after", "Shortly after the anchor"
    AFTER = "after", "After the anchor"
    ONGOING_AT = "ongoing_at", "Under way at the time of the anchor"
    SINCE = "since", "From the anchor on, up to the writing"


class ExceptionSays(Code):
    """What an exception says of a member."""

    NOT_CLAIMED = "not_claimed", "the statement is not made of it", "Left open"
    DENIED = "denied", "the opposite is said of it", "The opposite is said"


class SpeechAct(Code):
    """What a speaker does with the words."""

    STATES = "states", "Puts it in its own voice"
    REPORTS = "reports", "Passes on what others say"
    SAYS = "says", "Says it"
    NOTES = "notes", "Notes or recognises it"
    DECLARES = "declares", "Declares it formally"
    EMPHASISES = "emphasises", "Stresses it"
    ARGUES = "argues", "Argues it or points it out"
    SUGGESTS = "suggests", "Suggests or implies it"
    CLAIMS = "claims", "Claims it; the reporter keeps a distance"
    CHARACTERISES = "characterises", "Describes something as it"
    EXPRESSES_CONCERN = "expresses_concern", "Says that it worries the speaker"
    ACCUSES = "accuses", "Accuses somebody of it"
    WARNS = "warns", "Warns of it or cautions against it"
    URGES = "urges", "Calls for it"
    WELCOMES = "welcomes", "Welcomes it"
    CRITICISES = "criticises", "Criticises or decries it"
    DENIES = "denies", "Denies it"
    INSISTS = "insists", "Insists on it"
    SPECULATES = "speculates", "Guesses it"
    PREDICTS = "predicts", "Predicts it"
    COMMITS = "commits", "Promises or undertakes it"
    FINDS = "finds", "Finds it by study"


class EntityRole(Code):
    """In which role an assertion names a further entity."""

    INVOLVES = "involves", "Takes part in what is said"
    ABOUT = "about", "Is what is said about"
    AGAINST = "against", "Is what it is directed against"
    VIA = "via", "Is the way by which it is done"
    AT = "at", "Is where or on which occasion"
    FOR = "for", "Is whom it benefits"
    COMPARED_WITH = "compared_with", "Is what it is compared with"
    EXAMPLE = "example", "Is named as an example"
    BECAUSE_OF = "because_of", "Is named as the reason"
    AIMED_AT = "aimed_at", "Is what it aims at"


class TopicRole(Code):
    """In which role an assertion names a topic."""

    ABOUT = "about", "The assertion is about it"
    AGENDA = "agenda", "It was on the agenda of the event"
    ANTICIPATED = "anticipated", "It is expected to be dealt with"
    AIM = "aim", "The assertion names it as an aim"


class LinkRelation(Code):
    """How one assertion relates to another."""

    NARROWS = "narrows", "Says the same of a smaller scope"
    QUALIFIES = "qualifies", "Limits or weakens it"
    SUPPORTS = "supports", "Gives a reason or example for it"
    ANSWERS = "answers", "Replies to it"
    OUTCOME_OF = "outcome_of", "Reports what became of it"
    PRECEDES = "precedes", "Comes before it in time"
    SUPERSEDES = "supersedes", "Replaces it as the later state"


class IssueVerdict(Code):
    """Why claims that look incompatible stand side by side."""

    OPEN = "open", "They disagree; nothing in the sources settles it"
    SCOPE_DIFFERS = "scope_differs", "They speak of different things"
    CHANGED_OVER_TIME = "changed_over_time", "The matter changed; each speaks of its own time"
    DATED_DIFFERENTLY = "dated_differently", "They date the same thing in different ways"
    FRAMING_DIFFERS = "framing_differs", "They judge the same thing differently"
    SLIP_OF_A_SOURCE = "slip_of_a_source", "One source made a slip"
    FIRMER_AGAINST_HEDGED = "firmer_against_hedged", "The same thing once flat and once hedged"
