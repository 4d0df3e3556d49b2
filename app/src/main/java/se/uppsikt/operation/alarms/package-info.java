/**
 * Letters to those who run Uppsikt when something around it is wrong: what, what to do, and when it
 * is right again.
 *
 * <p>Owns {@code operation.alarm}. One look that goes wrong tells nobody; what is still wrong at
 * the next is told once, and again each day. With several nodes each looks, and one letter is sent.
 *
 * <p>Must never: tell of what is not done yet – a first start is no alarm.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base.checks",
            "base.console",
            "base.database",
            "base.mail",
            "base.shared"
        })
package se.uppsikt.operation.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
