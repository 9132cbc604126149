package org.dutywatch.boards;

/**
 * Where somebody can look further.
 *
 * @param title what is there
 * @param url with Grafana's variables
 */
record Link(String title, String url) {}
