-- Descriptions for schema bi: of a view (column_name is ''), of a column in all views (view_name is ''), or of a column
-- in one view.

CREATE TABLE ip4_read.word (
    view_name text NOT NULL,
    column_name text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (view_name, column_name)
);
