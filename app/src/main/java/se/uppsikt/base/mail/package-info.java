/**
 * What Uppsikt tells people outside its pages: mail, and a web hook for a gateway that sends text
 * messages (S3, S11). Whoever has something to tell writes it here in its own transaction; a task
 * sends it later, outside every transaction, and tries for a week with growing pauses. What is
 * waiting, sent or given up can be seen; thirty days after it ended its address and words are
 * forgotten (decision 0069).
 *
 * <p>It may be sent twice, if a process dies between the server's yes and our note of it: an alarm
 * that comes twice is better than one that never comes (decision 0062). What is told one recipient
 * twice is written once.
 *
 * <p>A room may enclose files in its own letters ({@link se.uppsikt.base.mail.Enclosures}); only
 * what is handed over to the municipality's own register is (decision 0079).
 *
 * <p>Must never: carry what a citizen wrote or who a citizen is in its subject or words – a message
 * says how much and links to where it is read with the rights of the one who reads; keep what is
 * enclosed; touch the network in a transaction; follow a redirect or reach into a closed network by
 * the hook.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base.checks", "base.database", "base.network", "base.shared"})
package se.uppsikt.base.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
