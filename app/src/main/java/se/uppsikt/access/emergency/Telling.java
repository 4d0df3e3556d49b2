package se.uppsikt.access.emergency;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.mail.Mails;

/**
 * How it is told that somebody came in so.
 *
 * @param address where letters about operation go; empty when nowhere
 */
@Component
record Telling(
        Mails mails,
        ApplicationEventPublisher events,
        @Value("${uppsikt.operation.mail:}") String address) {}
