package org.dutywatch.peers.duckdb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.dutywatch.peers.Contender;
import org.dutywatch.peers.EventTaker;
import org.dutywatch.peers.Figures;
import org.dutywatch.peers.Site;
import org.dutywatch.simulator.calendar.OfficeDays;

/**
 * All events in one table of DuckDB. Whenever somebody asks, it is worked out once what stands, and
 * three queries look at that.
 */
public final class EventTable implements Contender, EventTaker {
  private static final LocalDate FIRST_DAY = LocalDate.of(1996, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2049, 12, 31);
  private static final String NEW_LINES = "(SELECT unnest(string_split(?, chr(10)))::JSON AS json)";

  private final Connection connection;

  private EventTable(Connection connection) {
    this.connection = connection;
  }

  /** A new table in the site's folder, with the events of its file. */
  public static EventTable open(Site site) throws SQLException {
    Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + site.folder().resolve("events.duckdb"));
    try (Statement sql = connection.createStatement()) {
      sql.execute("SET threads = 2; SET memory_limit = '2GB'");
      sql.execute(Sql.of("tables.sql"));
      enterDays(connection.unwrap(DuckDBConnection.class));
      sql.execute(load("read_ndjson_objects('" + site.events() + "')"));
    }
    return new EventTable(connection);
  }

  private static String load(String lines) {
    return Sql.of("load.sql").replace("{lines}", lines);
  }

  private static void enterDays(DuckDBConnection connection) throws SQLException {
    try (DuckDBAppender rows = connection.createAppender("calendar")) {
      long workingDays = 0;
      for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
        boolean isWorking = OfficeDays.isOne(day);
        workingDays += isWorking ? 1 : 0;
        rows.beginRow();
        rows.append(day);
        rows.append(isWorking);
        rows.append(workingDays);
        rows.endRow();
      }
    }
  }

  @Override
  public synchronized void take(String lines) {
    try (PreparedStatement insert = connection.prepareStatement(load(NEW_LINES))) {
      insert.setString(1, lines.strip());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized ObjectNode figures(LocalDate to) {
    Figures figures = new Figures(to);
    refresh();
    ask(
        "assessments.sql",
        figures.assessmentsFrom(),
        to,
        row ->
            figures.addAssessments(
                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
    ask(
        "plans.sql",
        figures.plansFrom(),
        to,
        row -> figures.addPlans(row.getLong(1), row.getLong(2)));
    ask(
        "risk-assessments.sql",
        figures.riskAssessmentsFrom(),
        to,
        row ->
            figures.addRiskAssessments(
                row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)));
    return figures.json();
  }

  private void refresh() {
    try (Statement sql = connection.createStatement()) {
      sql.execute(Sql.of("refresh.sql"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void ask(String file, LocalDate from, LocalDate to, Row each) {
    try (PreparedStatement query = connection.prepareStatement(Sql.of(file))) {
      query.setObject(1, from);
      query.setObject(2, to);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          each.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(file, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
