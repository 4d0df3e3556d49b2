package se.uppsikt.moderation.police;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The house that listens, and the time. */
@Component
record Announcing(ApplicationEventPublisher events, InstantSource time) {}
