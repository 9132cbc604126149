package org.dutywatch.boards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutywatch.monitor.app.policy.PolicyLoader;
import org.dutywatch.monitor.domain.policy.Policy;

/** All boards. */
final class Boards {
  private Boards() {}

  /** The boards, for the policies that are built in. */
  static List<Board> all() {
    List<Policy> policies = PolicyLoader.builtIns().stream().map(PolicyLoader::load).toList();
    return List.of(
        DutyDesk.board(),
        Timeliness.board(policies),
        Plans.board(),
        Police.board(),
        TrustBoard.board(),
        EngineRoom.board());
  }

  /** The text of each board's file, by the file's name. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    all().forEach(board -> files.put(board.id() + ".json", BoardJson.text(board)));
    return files;
  }
}
