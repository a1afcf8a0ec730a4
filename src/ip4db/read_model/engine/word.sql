-- The words of schema bi: of a view (column_name is empty), of a column wherever it stands (view_name is empty), or of
-- a column of one view.

CREATE TABLE ip4_read.word (
    view_name text NOT NULL,
    column_name text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (view_name, column_name)
);
