import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.*;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;

/**
 * Prints schema bi as a JDBC client sees it: its views, their columns, comments and rows.
 *
 * <p>java -cp postgresql.jar Views.java jdbc:postgresql://HOST:PORT/DATABASE, with PGUSER and
 * PGPASSWORD. One thing a line, cells separated by tabs and escaped as COPY escapes them.
 */
class Views {
  static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSx");

  public static void main(String[] arguments) throws Exception {
    Properties login = new Properties();
    login.setProperty("user", System.getenv("PGUSER"));
    login.setProperty("password", System.getenv("PGPASSWORD"));
    login.setProperty("readOnly", "true");
    try (Connection connection = DriverManager.getConnection(arguments[0], login)) {
      DatabaseMetaData known = connection.getMetaData();
      List<String> views = new ArrayList<>();
      try (ResultSet view = known.getTables(null, "bi", "%", new String[] {"VIEW"})) {
        while (view.next()) {
          views.add(view.getString("TABLE_NAME"));
          print("view", view.getString("TABLE_NAME"), view.getString("REMARKS"));
        }
      }
      try (ResultSet column = known.getColumns(null, "bi", "%", "%")) {
        while (column.next()) {
          JDBCType type = JDBCType.valueOf(column.getInt("DATA_TYPE"));
          String digits = "(" + column.getInt("COLUMN_SIZE") + "," + column.getInt("DECIMAL_DIGITS") + ")";
          print("column", column.getString("TABLE_NAME"), column.getString("COLUMN_NAME"),
              type.getName() + (type == JDBCType.NUMERIC ? digits : ""), column.getString("REMARKS"));
        }
      }
      for (String view : views) {
        try (Statement asked = connection.createStatement();
            ResultSet row = asked.executeQuery("SELECT * FROM bi." + view)) {
          while (row.next()) {
            String[] cells = new String[row.getMetaData().getColumnCount() + 2];
            cells[0] = "row";
            cells[1] = view;
            for (int place = 2; place < cells.length; place++) cells[place] = text(row, place - 1);
            print(cells);
          }
        }
      }
    }
    OUT.flush();
  }

  /** The text of a cell, from an object of the type that a client works with. */
  static String text(ResultSet row, int place) throws SQLException {
    Object value = row.getObject(place);
    if (value == null) return null;
    if (value instanceof BigDecimal number) return number.toPlainString();
    if (value instanceof Timestamp)
      return row.getObject(place, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).format(MOMENT);
    if (value instanceof String || value instanceof java.sql.Date || value instanceof Integer || value instanceof Long || value instanceof Boolean)
      return value.toString();
    throw new SQLException("no client expects a " + value.getClass() + ": " + value);
  }

  static void print(String... cells) {
    StringJoiner line = new StringJoiner("\t");
    for (String cell : cells) {
      line.add(cell == null ? "\\N" : cell.replace("\\", "\\\\").replace("\t", "\\t")
          .replace("\n", "\\n").replace("\r", "\\r"));
    }
    OUT.append(line.toString()).append('\n');
  }
}
