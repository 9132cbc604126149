package org.dutywatch.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dutywatch.peers.duckdb.EventTable;
import org.dutywatch.peers.flink.FlinkJob;
import org.dutywatch.peers.jet.JetJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One contender as a process, until its standard input ends. */
public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /**
   * Starts a contender and says where it answers.
   *
   * @param args its name, then what makes a {@link Site}
   */
  public static void main(String[] args) {
    int status = 1;
    Site site = new Site(args[1], args[2], Path.of(args[3]), Path.of(args[4]));
    try (Contender contender = start(args[0], site);
        FigureServer server = FigureServer.start(contender)) {
      System.out.println("Peer is ready at " + server.address());
      while (System.in.read() >= 0) {
        // whoever started it holds the other end, and lets go of it when it is done
      }
      status = 0;
    } catch (Exception | Error e) {
      log.error("{} failed", args[0], e);
    } finally {
      System.exit(status); // an engine that did not start can leave threads behind
    }
  }

  private static Contender start(String name, Site site) throws IOException, SQLException {
    return switch (name) {
      case "duckdb" -> EventTable.open(site);
      case "jet" -> JetJob.start(site);
      case "flink" -> FlinkJob.start(site);
      default -> throw new IllegalArgumentException("duckdb, jet or flink, not " + name);
    };
  }
}
