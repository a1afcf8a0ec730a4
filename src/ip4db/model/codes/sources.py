"""Code lists of sources, passages and evidence. Docstrings of the classes are comments."""

from __future__ import annotations

from ip4db.model.base import Code


class Basis(Code):
    """Where a value about a source comes from."""

    STATED = "stated", "the text says so"
    INFERRED = "inferred", "the text lets one conclude it"
    EXTERNAL = "external", "a page outside the text says so"
    ABSENT = "absent", "looked for in the text and not there"


class SourceFieldName(Code):
    """Which header field of a source."""

    TITLE = "title", "Title of the text"
    PUBLISHER = "publisher", "Who publishes it"
    PUBLISHED = "published", "When it was published"
    SERIES = "series", "Series it belongs to"
    SERIES_NUMBER = "series_number", "Number within the series"
    PUBLICATION_TYPE = "publication_type", "Type the publisher gives it"
    SECTION = "section", "Section of the publication"
    AUTHOR = "author", "Who wrote it"


class AuthorRole(Code):
    """What a person did for a source."""

    AUTHOR = "author", "wrote it"
    INTERVIEWER = "interviewer", "asked the questions"
    INTERVIEWEE = "interviewee", "gave the answers"


class SourceRelationType(Code):
    """How a source relates to an entity."""

    FUNDED_BY = "funded_by", "Supported with money by"
    INSPIRED_BY = "inspired_by", "Inspired by"
    HELD_AT = "held_at", "What inspired it was held at"
    REPORTS_ON = "reports_on", "Reports on the work of"
    FIRST_PUBLISHED_BY = "first_published_by", "First published by"
    PART_OF_SERIES = "part_of_series", "Part of the series of"
    PHOTO_CREDIT = "photo_credit", "Shows a picture credited to"


class BoundSide(Code):
    """On which side of an event a source was written."""

    AFTER = "after", "not earlier than the event or date began"
    BEFORE = "before", "not later than the event or date began"


class PassageRole(Code):
    """What part of a text a passage is."""

    BODY = "body", "Running text"
    QUESTION = "question", "A question of an interviewer"
    CAPTION = "caption", "The caption or credit of a picture"
    HEADLINE = "headline", "A title or heading"
    MASTHEAD = "masthead", "Names of sections or of the publication"
    PULL_QUOTE = "pull_quote", "Words of the text set apart, and the mark that introduces them"
    AUTHOR_NOTE = "author_note", "What the text says of its authors"
    DISCLAIMER = "disclaimer", "What the publisher says it does not vouch for"
    FURNITURE = "furniture", "Navigation, advertisement, programme notes"


class MentionManner(Code):
    """How a source names an entity."""

    NAME = "name", "By a name"
    FORMER_NAME = "former_name", "By a name no longer used"
    ABBREVIATION = "abbreviation", "By an abbreviation"
    DEMONYM = "demonym", "By a word for its people or its adjective"
    METONYM = "metonym", "By a capital or seat that stands for it"
    DESCRIPTION = "description", "By a description or a title"
    YEAR_ONLY = "year_only", "By its year only"
    PRONOUN = "pronoun", "By a word that points back"
    SLIP = "slip", "By a damaged or misspelt form"


class EvidenceStance(Code):
    """What a passage does for an assertion."""

    SUPPORTS = "supports", "says it"
    QUALIFIES = "qualifies", "limits or weakens it within the same source"


class Directness(Code):
    """How plainly a passage says what the assertion says."""

    DIRECT = "direct", "in so many words"
    IMPLIED = "implied", "to be concluded from the words"
    CONTEXT = "context", "needed to understand another passage"


class Completeness(Code):
    """Whether a list has more items than the source names."""

    COMPLETE = "complete", "the source says how many there are, or that these are all"
    OPEN = "open", "the source says that there is more"
    NOT_SAID = "not_said", "the source does not say"
