package org.dutywatch.monitor.api;

import java.util.Optional;
import org.dutywatch.monitor.board.Names;

/**
 * What this council says on its board beside the figures.
 *
 * @param names what its parts are called
 * @param notice a sentence that stands on every page; absent where there is none
 */
public record BoardText(Names names, Optional<String> notice) {}
