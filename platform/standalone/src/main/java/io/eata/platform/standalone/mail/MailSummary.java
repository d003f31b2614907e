package io.eata.platform.standalone.mail;

import java.time.Instant;

/**
 * What a list shows of a mail.
 *
 * @param id a number, rising in the order of arrival
 * @param to the one address it was delivered to, whatever its head says
 */
record MailSummary(long id, String to, String from, String subject, Instant received) {}
