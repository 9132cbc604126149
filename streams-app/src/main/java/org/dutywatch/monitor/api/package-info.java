/**
 * The HTTP API. A request goes to one resource, which finds what is asked about (404), reads the
 * parameters (400) and hands back a question; {@code Reads} waits for the position asked for, sees
 * that the board is there and what day it is, compares what the client has, and only then lets the
 * question answer; {@code Reply} writes it as JSON or CSV. Events posted go to the {@code
 * EventGate}. Every error, the HTTP server's own among them, is a problem document.
 *
 * <p>Before any of that {@code ServerSetup} has put the request through the {@code Limits} and
 * {@code ServedHosts}. The contract is {@code openapi.yaml}, written by hand; tests hold every
 * route and every answer against it, both ways.
 *
 * <p>What lies behind is seen through small interfaces alone ({@code BoardReader}, {@code
 * EventGate}, {@code EventSplitter}, {@code LetterDesk}, {@code StatusReader}, {@code NowSource},
 * {@code MetricsPage}, {@code RequestObserver}): no Kafka here.
 */
package org.dutywatch.monitor.api;
