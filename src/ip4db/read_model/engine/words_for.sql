-- What is the description of a column of a view?

CREATE FUNCTION ip4_read.words_for(of_view text, of_column text) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT word.words
    FROM ip4_read.word
    WHERE word.column_name = of_column AND word.view_name IN ('', of_view)
    ORDER BY word.view_name DESC
    LIMIT 1;
END;
