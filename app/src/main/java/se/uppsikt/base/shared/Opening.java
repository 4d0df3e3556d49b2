package se.uppsikt.base.shared;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the house that the pages are open, for what is to be done once at every start. */
@Component
@WithPages
class Opening {
    private final ApplicationEventPublisher events;

    Opening(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        events.publishEvent(new Opened());
    }
}
