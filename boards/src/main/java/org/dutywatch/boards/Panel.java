package org.dutywatch.boards;

import java.util.List;

/** One panel of a board. */
sealed interface Panel {
  /** What all panels have. */
  Frame frame();

  /** What it asks, in order. */
  List<Query> queries();

  /**
   * What all panels have.
   *
   * @param title above it
   * @param description what it shows and how to read it
   * @param width of 24
   * @param height in Grafana's rows of 30 pixels
   * @param nothing what is written where nothing is known; never a number
   */
  record Frame(String title, String description, int width, int height, String nothing) {}

  /** One number, or a few, large. */
  record Stat(Frame frame, Unit unit, List<Query> queries, List<Word> words, List<Link> links)
      implements Panel {
    /** The lists are copied. */
    public Stat {
      queries = List.copyOf(queries);
      words = List.copyOf(words);
      links = List.copyOf(links);
    }
  }

  /**
   * A table with a row for each set of labels.
   *
   * @param labels the columns of labels, in order
   * @param sortBy the column that the rows are sorted by, the greatest first
   */
  record Table(Frame frame, List<Label> labels, List<Column> columns, String sortBy)
      implements Panel {
    /** The lists are copied. */
    public Table {
      labels = List.copyOf(labels);
      columns = List.copyOf(columns);
    }

    @Override
    public List<Query> queries() {
      return columns.stream().map(Column::query).toList();
    }
  }

  /** Bars of several parts, one for each value of a label. */
  record Bars(Frame frame, Label label, List<Column> parts) implements Panel {
    /** The list is copied. */
    public Bars {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Query> queries() {
      return parts.stream().map(Column::query).toList();
    }
  }

  /** Lines over time. */
  record Graph(Frame frame, Unit unit, List<Query> queries, List<Line> lines) implements Panel {
    /** The lists are copied. */
    public Graph {
      queries = List.copyOf(queries);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A label that is shown.
   *
   * @param label as Prometheus has it
   * @param heading of its column
   */
  record Label(String label, String heading) {}
}
