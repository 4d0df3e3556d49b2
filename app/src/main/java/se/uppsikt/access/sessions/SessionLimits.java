package se.uppsikt.access.sessions;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;

/**
 * How long somebody stays signed in.
 *
 * @param idle how long without a click
 * @param longest however many clicks
 */
@Component
record SessionLimits(
        @Value("${uppsikt.session.idle:PT8H}") Duration idle,
        @Value("${uppsikt.session.longest:PT12H}") Duration longest) {
    SessionLimits {
        if (idle.compareTo(Duration.ofMinutes(1)) < 0 || longest.compareTo(idle) < 0) {
            throw new StartProblem(
                    "Tiderna för inloggning går inte ihop. --uppsikt.session.idle ska vara minst en"
                            + " minut (PT1M), och --uppsikt.session.longest minst lika lång.",
                    null);
        }
    }
}
