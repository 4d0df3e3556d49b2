package se.uppsikt.platforms.intake;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.records.journal.Journal;

/**
 * Opens the door before the rest of the house is put in order, so that platforms need not wait for
 * pages and lists. What the door leans on is made for it, and no more: the database, brought up to
 * the program, the journal, and the apps' keys. What comes is kept at once and interpreted when
 * everything is up. Later, in its turn, the house finds the door open; it closes it as ever.
 */
@Component
@WithPages
final class DoorFirst implements BeanFactoryInitializer<ListableBeanFactory> {
    @Override
    public void initialize(ListableBeanFactory house) {
        house.getBean(Journal.class).start();
        house.getBean(WebhookServer.class).start();
    }
}
