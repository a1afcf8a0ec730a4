"""Code lists of entities. Docstrings of the classes are comments of their tables."""

from __future__ import annotations

from ip4db.model.base import Code


class EntityKind(Code):
    """Which table holds the rest of an entity."""

    COUNTRY = "country", "a state with standard country codes"
    ORGANISATION = "organisation", "an organisation, organ, grouping or unnamed group of people"
    PERSON = "person", "a named person"
    PLACE = "place", "a city, region, sea, line or other place that is no state"
    SUMMIT = "summit", "a summit meeting of an alliance"
    EVENT = "event", "any other thing that happens"
    DOCUMENT = "document", "a document or a family of documents"
    TOPIC = "topic", "a subject that sources speak about"
    COOPERATION_AREA = "cooperation_area", "a field in which partners cooperate"
    INITIATIVE = "initiative", "a proposal, office, project or framework"
    PROVISION = "provision", "a rule: a treaty article, a mandate, a way of deciding"
    SOURCE = "source", "a text that facts are taken from"


class OrganisationType(Code):
    """What an organisation is."""

    ALLIANCE = "alliance", "An alliance of states"
    UNION = "union", "A union of states with organs of its own"
    GROUPING = "grouping", "An informal or formal group of states"
    INTERNATIONAL_BODY = "international_body", "An organ of an international organisation"
    GOVERNMENT = "government", "A government or its leader's office as a body"
    MINISTRY = "ministry", "A ministry or department of a government"
    THINK_TANK = "think_tank", "A research institute that publishes analysis"
    PROGRAMME = "programme", "A programme or group inside an organisation"
    PUBLISHER = "publisher", "A publisher or website"
    MEDIA = "media", "A newspaper, agency or magazine"
    STATE_MEDIA = "state_media", "Media run by a state"
    FOUNDATION = "foundation", "A body that funds others"
    COMPANY = "company", "A company or online service"
    UNNAMED = "unnamed", "Speakers or people that the source does not name"


class NameOrder(Code):
    """How the parts of a person's canonical name follow each other."""

    GIVEN_FIRST = "given_first", "given name, then family name"
    FAMILY_FIRST = "family_first", "family name, then given name"


class PlaceType(Code):
    """What a place is."""

    CITY = "city", "A city"
    REGION = "region", "A region of the world"
    CONTINENT = "continent", "A continent"
    SEA = "sea", "A sea, ocean or strait"
    TERRITORY = "territory", "A territory"
    STATE = "state", "A constituent state of a country"
    LINE = "line", "A line on the map"


class EventType(Code):
    """What an event is."""

    SUMMIT = "summit", "A summit meeting of an alliance"
    MEETING = "meeting", "A meeting, alone or inside a summit"
    VISIT = "visit", "A visit or trip"
    SPEECH = "speech", "A speech or public statement of a person"
    WAR = "war", "A war or a conflict"
    ATTACK = "attack", "An invasion or an attack"
    MISSION = "mission", "A military or security mission"
    EXERCISE = "exercise", "A military exercise"
    DIALOGUE = "dialogue", "Talks or a dialogue over time"
    SCENARIO = "scenario", "A thing that might happen, discussed as such"
    ERA = "era", "A period that sources date other things by"


class DocumentLevel(Code):
    """Whether a document is one text or a kind of texts."""

    FAMILY = "family", "a kind of documents, such as all partnership programmes"
    INSTANCE = "instance", "one document"


class DocumentType(Code):
    """What a document is."""

    PARTNERSHIP_PROGRAMME = (
        "partnership_programme",
        "An agreed programme between NATO and a partner",
    )
    STRATEGIC_CONCEPT = "strategic_concept", "A strategy document of the alliance"
    SUMMIT_DECLARATION = "summit_declaration", "The communique or declaration of a summit"
    JOINT_STATEMENT = "joint_statement", "A statement issued by several together"
    OFFICIAL_STATEMENT = "official_statement", "Another official statement or public document"
    AGREEMENT = "agreement", "An agreement or declared partnership between states"
    TREATY = "treaty", "A treaty"
    LEGISLATION = "legislation", "Laws or regulations"
    RESOLUTION = "resolution", "A resolution of an international body"
    REPORT = "report", "A report or study"
    ARTICLE = "article", "An article, interview or commentary"


class TopicType(Code):
    """What a topic is."""

    AREA = "area", "A field of cooperation"
    THREAT = "threat", "A danger or challenge"
    ACTIVITY = "activity", "Something that actors do"
    ISSUE = "issue", "A question under debate"
    FIELD = "field", "A field of policy or of knowledge"
    VALUE = "value", "A value, order or norm"


class InitiativeType(Code):
    """What an initiative is."""

    OFFICE = "office", "An office, existing or proposed"
    PROJECT = "project", "A project"
    PROPOSAL = "proposal", "A proposal"
    FRAMEWORK = "framework", "A framework, format or partnership scheme"
    VISION = "vision", "A vision or policy concept"


class ProvisionType(Code):
    """What kind of rule a provision is."""

    TREATY_ARTICLE = "treaty_article", "An article of a treaty"
    MEMBERSHIP_RULE = "membership_rule", "A rule on who may become a member"
    MANDATE = "mandate", "What a body is made for"
    DECISION_RULE = "decision_rule", "How a body decides"
    COMPETENCE = "competence", "What a body can or may act on"
    LEGAL_BASIS = "legal_basis", "What a mission or act rests on"
    RIGHT = "right", "A right of states"


class NameType(Code):
    """Which kind of name a name is."""

    CANONICAL = "canonical", "the name that this database shows"
    STANDARD = "standard", "a name from a standard or the official full name"
    SHORT = "short", "a short name or abbreviation"
    FORMER = "former", "a name no longer used"
