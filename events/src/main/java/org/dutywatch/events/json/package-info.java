/**
 * Events as JSON, and the only place that knows how their fields are called.
 *
 * <p>On the way in, {@link org.dutywatch.events.json.EventSplitter} cuts the body of a request into
 * events, and {@link org.dutywatch.events.json.EventReader} turns each into a record or refuses it
 * with a message that names the field. Reading has two steps, because fields come in any order and
 * a retraction may stand behind fields that are broken: first everything known is gathered in one
 * pass over the bytes, then it is judged, always in the same order.
 *
 * <p>On the way out, {@link org.dutywatch.events.json.DataWriter} writes what a fact says and
 * {@link org.dutywatch.events.json.EventWriter} the CloudEvent around it; {@link
 * org.dutywatch.events.json.PostingAnswer} is what a monitor answers when events are posted to it.
 * {@link org.dutywatch.events.json.CanonicalJson} puts the texts of two statements in order, and
 * {@link org.dutywatch.events.json.EventSchemas} holds the same rules as JSON Schemas, for other
 * systems.
 */
package org.dutywatch.events.json;
