-- A view with the widest values that the contract of bi allows, for the tests of clients.
CREATE VIEW bi.probe AS
SELECT
    row_key,
    a_text,
    a_smallint::smallint,
    an_integer::integer,
    a_bigint::bigint,
    a_number::numeric(18, 2),
    a_fine_number::numeric(14, 3),
    is_so,
    a_date::date,
    moment_utc::timestamptz
FROM (
    VALUES
    (
        'lowest', repeat('Ž🗾 ', 20000) || '.', -32768, -2147483648, -9007199254740991,
        -9999999999999.99, -99999999999.999, FALSE, '0001-01-01', '1900-02-28 23:59:59.999999+00'
    ),
    (
        'highest', E'two\nlines,\r\n\ta "quoted" word, it''s a back\\slash; \\N \u2028 ', 32767,
        2147483647, 9007199254740991, 9999999999999.99, 99999999999.999, TRUE, '9999-12-31',
        '2024-07-11 12:34:56.123456+00'
    ),
    ('none', 'NULL', 0, 0, 0, 0, 0, FALSE, '2024-02-29', '2024-12-31 23:30:00.000001+00'),
    ('open', NULL, NULL, NULL, NULL, NULL, NULL, TRUE, NULL, NULL)
) AS shown (
    row_key, a_text, a_smallint, an_integer, a_bigint, a_number, a_fine_number, is_so, a_date, moment_utc
);

COMMENT ON VIEW bi.probe IS 'The widest values that a view may hold. One row per value.';
COMMENT ON COLUMN bi.probe.row_key IS 'Unique key of the row';
COMMENT ON COLUMN bi.probe.a_text IS 'Any text, "quoted" or — not';
COMMENT ON COLUMN bi.probe.a_smallint IS 'Two bytes';
COMMENT ON COLUMN bi.probe.an_integer IS 'Four bytes';
COMMENT ON COLUMN bi.probe.a_bigint IS 'Eight bytes, as far as a double is exact';
COMMENT ON COLUMN bi.probe.a_number IS '15 of its 18 digits: as many as a double keeps';
COMMENT ON COLUMN bi.probe.a_fine_number IS 'All of its 14 digits';
COMMENT ON COLUMN bi.probe.is_so IS 'Never missing';
COMMENT ON COLUMN bi.probe.a_date IS 'A day';
COMMENT ON COLUMN bi.probe.moment_utc IS 'A moment';

GRANT SELECT ON bi.probe TO ip4db_reader;
