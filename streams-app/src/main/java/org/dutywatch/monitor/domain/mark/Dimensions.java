package org.dutywatch.monitor.domain.mark;

/**
 * What people ask figures by. Where nobody stated one it reads {@code unknown}.
 *
 * @param authority code of the local authority
 * @param locality part of the area
 * @param team the team that holds the case
 * @param agency who referred
 */
public record Dimensions(String authority, String locality, String team, String agency) {}
