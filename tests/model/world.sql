-- A small world in which every rule can be broken: at least one row in every table.
-- Numbers are given, so that a test can say "assertion 2" and a reader can look it up here.

INSERT INTO ip4.entity (id, key, kind, name, description) OVERRIDING SYSTEM VALUE VALUES
(1, 'japan', 'country', 'Japan', NULL),
(2, 'nato', 'organisation', 'NATO', 'The alliance'),
(3, 'speaker', 'person', 'A Speaker', NULL),
(4, 'city', 'place', 'The City', NULL),
(5, 'summit', 'summit', 'The Summit', NULL),
(6, 'meeting', 'event', 'A meeting inside the summit', NULL),
(7, 'programme', 'document', 'The Programme', NULL),
(8, 'programmes', 'document', 'Programmes', NULL),
(9, 'security', 'topic', 'Security', NULL),
(10, 'cyber-defence', 'cooperation_area', 'Cyber defence', NULL),
(11, 'office', 'initiative', 'The Office', NULL),
(12, 'article', 'provision', 'The Article', NULL),
(13, 'paper', 'source', 'The Paper', NULL),
(14, 'gazette', 'source', 'The Gazette', NULL),
(15, 'australia', 'country', 'Australia', NULL),
(16, 'partners', 'organisation', 'The partners', NULL),
(17, 'ministry', 'organisation', 'The Ministry', NULL),
(18, 'second-speaker', 'person', 'Another Speaker', NULL),
(19, 'spare-summit', 'summit', 'Another Summit', NULL),
(20, 'spare-event', 'event', 'A speech', NULL),
(21, 'spare-document', 'document', 'Another document', NULL),
(22, 'spare-topic', 'topic', 'Another topic', NULL),
(23, 'spare-area', 'cooperation_area', 'Another area', NULL),
(24, 'spare-source', 'source', 'Another source', NULL);
SELECT setval(pg_get_serial_sequence('ip4.entity', 'id'), 100);

INSERT INTO ip4.entity_name (entity_id, name, name_type) VALUES (1, 'Nippon', 'standard');
INSERT INTO ip4.country (id, kind, iso_alpha2, iso_alpha3, iso_numeric) VALUES
(1, 'country', 'JP', 'JPN', 392), (15, 'country', 'AU', 'AUS', 36);
INSERT INTO ip4.organisation (id, kind, organisation_type, part_of_id) VALUES
(2, 'organisation', 'alliance', NULL),
(16, 'organisation', 'grouping', NULL),
(17, 'organisation', 'ministry', 1);
INSERT INTO ip4.person (id, kind, given_name, family_name, name_order, belongs_to_id) VALUES
(3, 'person', 'A', 'Speaker', 'given_first', 17),
(18, 'person', NULL, 'Speaker', 'family_first', NULL);
INSERT INTO ip4.place (id, kind, place_type, country_id) VALUES (4, 'place', 'city', 1);
INSERT INTO ip4.event (id, kind, event_type, part_of_id) VALUES
(5, 'summit', 'summit', NULL), (6, 'event', 'meeting', 5),
(19, 'summit', 'summit', NULL), (20, 'event', 'speech', NULL);
INSERT INTO ip4.document (id, kind, document_level, document_type, instance_of_id) VALUES
(8, 'document', 'family', 'partnership_programme', NULL),
(7, 'document', 'instance', 'partnership_programme', 8),
(21, 'document', 'instance', 'report', NULL);
INSERT INTO ip4.topic (id, kind, topic_type, broader_id) VALUES
(9, 'topic', 'field', NULL), (10, 'cooperation_area', 'area', 9),
(22, 'topic', 'issue', NULL), (23, 'cooperation_area', 'area', NULL);
INSERT INTO ip4.initiative (id, kind, initiative_type) VALUES (11, 'initiative', 'office');
INSERT INTO ip4.provision (id, kind, provision_type, number_printed, document_id) VALUES
(12, 'provision', 'treaty_article', 'Article 5', 7);
INSERT INTO ip4.source (id, kind, language, document_id) VALUES
(13, 'source', 'en', NULL), (14, 'source', 'en', 7), (24, 'source', 'en', NULL);

INSERT INTO ip4.source_field (source_id, field, basis, value, entity_id) VALUES
(13, 'title', 'stated', 'The Paper', NULL), (13, 'published', 'absent', NULL, NULL);
INSERT INTO ip4.source_author
(source_id, role, ordinal, person_id, basis, affiliation_id, affiliation_printed, affiliation_basis)
VALUES (13, 'author', 1, 3, 'stated', 17, 'officer', 'stated');
INSERT INTO ip4.source_url (source_id, url, basis) VALUES (13, 'https://paper.example/1', 'external');
INSERT INTO ip4.source_relation (source_id, entity_id, relation, basis) VALUES (13, 2, 'reports_on', 'stated');
INSERT INTO ip4.source_text (source_id, file_name, sha256, normaliser, paragraphs, characters) VALUES
(13, 'paper.txt', repeat('a', 64), 'plain 1', 9, 900), (14, 'gazette.txt', repeat('b', 64), 'plain 1', 9, 900);

INSERT INTO ip4.passage (id, source_id, label, paragraph, start_at, end_at, sha256, role, repeats_id, no_claims)
OVERRIDING SYSTEM VALUE VALUES
(1, 13, 'p1', 1, 0, 10, repeat('1', 64), 'body', NULL, NULL),
(2, 13, 'p2', 2, 0, 10, repeat('2', 64), 'body', NULL, NULL),
(3, 13, 'p3', 3, 0, 10, repeat('2', 64), 'pull_quote', 2, NULL),
(4, 13, 'p4', 4, 0, 10, repeat('4', 64), 'furniture', NULL, 'A menu'),
(5, 14, 'p1', 1, 0, 10, repeat('5', 64), 'body', NULL, NULL);
SELECT setval(pg_get_serial_sequence('ip4.passage', 'id'), 100);
INSERT INTO ip4.attached_paragraph (source_id, paragraph, words) VALUES (13, 1, 'Ten words, none of which anybody has ever printed anywhere.');
INSERT INTO ip4.mention (source_id, entity_id, passage_id, printed, manner) VALUES (13, 1, 1, 'Japan', 'name');
INSERT INTO ip4.source_bound (source_id, ordinal, side, event_id, day, passage_id, basis, reason) VALUES
(13, 1, 'after', 5, NULL, 1, 'stated', 'It speaks of the summit'),
(13, 2, 'before', NULL, '2025-01-01', NULL, 'external', 'The page says so');

-- One assertion of each kind, and 16 of the gazette; the number is the id.
INSERT INTO ip4.assertion (id, source_id, number, kind, statement, subject_id, distribution) OVERRIDING SYSTEM VALUE VALUES
(1, 13, 1, 'statement', 'The partners are four', 16, 'each'),
(2, 13, 2, 'milestone', 'The summit was held', 5, 'own'),
(3, 13, 3, 'participation', 'Japan came', 1, 'own'),
(4, 13, 4, 'document_party', 'Japan agreed the programme', 7, 'own'),
(5, 13, 5, 'document_relation', 'The programme was issued at the summit', 7, 'own'),
(6, 13, 6, 'wording', 'The programme mentions security', 7, 'own'),
(7, 13, 7, 'cooperation', 'Japan and NATO work on cyber defence', 1, 'own'),
(8, 13, 8, 'contribution', 'Japan gave money', 1, 'own'),
(9, 13, 9, 'stance', 'Japan welcomes the office', 1, 'own'),
(10, 13, 10, 'tenure', 'The speaker holds an office', 3, 'own'),
(11, 13, 11, 'membership', 'Japan is one of the partners', 1, 'own'),
(12, 13, 12, 'quantity', 'The partners are four', 16, 'own'),
(13, 13, 13, 'explanation', 'Security explains the office', 11, 'own'),
(14, 13, 14, 'provision_reading', 'The article covers Japan', 12, 'own'),
(15, 13, 15, 'aspect', 'The office saves time', 11, 'own'),
(16, 14, 1, 'statement', 'The gazette says so too', 16, 'own');
SELECT setval(pg_get_serial_sequence('ip4.assertion', 'id'), 100);
UPDATE ip4.assertion SET
    date_possible = '[2024-07-01,2024-08-01)', date_precision = 'month', date_printed = 'July 2024',
    hedge = 'reportedly', scope = 'in public', note = 'Unsure', anchor_event_id = 6, anchor_relation = 'same_year'
WHERE id = 2;

INSERT INTO ip4.evidence (assertion_id, ordinal, source_id, passage_id)
SELECT id, 1, source_id, CASE source_id WHEN 13 THEN 1 ELSE 5 END FROM ip4.assertion;
INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act)
SELECT id, 0, source_id, 'states' FROM ip4.assertion;
INSERT INTO ip4.attribution (assertion_id, depth, actor_id, speech_act, hedge) VALUES
(1, 1, 2, 'says', 'as it seems'), (1, 2, 3, 'says', NULL);
INSERT INTO ip4.utterance (id, key, speaker_id, said_at_id, description, date_possible, date_precision, date_printed, reason)
OVERRIDING SYSTEM VALUE VALUES (1, 'saying', 3, 5, 'That it is so', '[2024-07-09,2024-07-10)', 'day', '9 July', 'The gazette says who');
SELECT setval(pg_get_serial_sequence('ip4.utterance', 'id'), 100);
INSERT INTO ip4.quotation (source_id, utterance_id, speaker_id, said_at_id) VALUES (13, 1, 7, 5);
INSERT INTO ip4.quotation_piece (source_id, utterance_id, ordinal, passage_id, start_at, end_at, phrase, reopens) VALUES
(13, 1, 1, 1, 0, 2, 'so', FALSE), (13, 1, 2, 1, 5, 7, 'it', FALSE), (13, 1, 3, 2, 0, 2, 'is', TRUE);
INSERT INTO ip4.assertion_quotation (assertion_id, utterance_id, source_id) VALUES (1, 1, 13);
INSERT INTO ip4.enumeration (source_id, label, name) VALUES (13, 'things', 'Things of one kind');
INSERT INTO ip4.enumeration_item (assertion_id, source_id, label, item) VALUES (1, 13, 'things', 1);
INSERT INTO ip4.assertion_exception (assertion_id, member_id, says) VALUES (1, 15, 'not_claimed');
INSERT INTO ip4.assertion_entity (assertion_id, entity_id, role) VALUES (1, 2, 'involves');
INSERT INTO ip4.assertion_topic (assertion_id, topic_id, role) VALUES (1, 9, 'about');

INSERT INTO ip4.milestone (id, code, place_id) VALUES (2, 'held', 4);
INSERT INTO ip4.participation (id, event_id, person_id, role, capacity_printed, level, level_printed)
VALUES (3, 5, 3, 'attendee', 'minister', 'ministerial', 'ministers');
INSERT INTO ip4.document_party (id, party_id, party_printed, role) VALUES (4, 1, 'the partner', 'signatory');
INSERT INTO ip4.document_relation (id, other_id, relation) VALUES (5, 5, 'issued_at');
INSERT INTO ip4.wording (id, about_id, treatment) VALUES (6, 9, 'mentions');
INSERT INTO ip4.cooperation (id, partner_id, area_id, level, tense) VALUES (7, 2, 10, 'practice', 'current');
INSERT INTO ip4.contribution
(id, contribution_type, place_id, purpose, amount, currency, comparator, amount_printed, status)
VALUES (8, 'financial', 1, 'Help', 5, 'USD', 'exactly', 'five dollars', 'provided');
INSERT INTO ip4.stance (id, position, target_id, ground) VALUES (9, 'welcomes', 11, 'It is near');
INSERT INTO ip4.tenure (id, office_printed, of_id, marker) VALUES (10, 'officer', 17, 'then');
INSERT INTO ip4.membership (id, group_id, status, status_printed) VALUES (11, 16, 'member', 'one of them');
INSERT INTO ip4.quantity (id, measure, printed_value, low, high, unit, comparator, value_printed)
VALUES (12, 'members', 4, 4, 4, 'count', 'exactly', 'four');
INSERT INTO ip4.explanation (id, factor_id, rank, strength_printed) VALUES (13, 9, 1, 'mainly');
INSERT INTO ip4.provision_reading (id, effect, object_id, condition) VALUES (14, 'covers', 1, 'In peace');
INSERT INTO ip4.aspect (id, role, item, rank) VALUES (15, 'benefit', 'saves time', 1);

INSERT INTO ip4.assertion_link (from_id, to_id, relation, note) VALUES (16, 1, 'supports', 'The same words');
INSERT INTO ip4.issue (id, key, question, verdict, note) OVERRIDING SYSTEM VALUE
VALUES (1, 'how-many', 'How many are they?', 'open', 'Nobody says');
SELECT setval(pg_get_serial_sequence('ip4.issue', 'id'), 100);
INSERT INTO ip4.issue_position (issue_id, assertion_id, position, note) VALUES (1, 1, 'four', 'In words');
INSERT INTO ip4.withdrawal (item, key, reason) VALUES ('entity', 'old-key', 'Coined twice');
