package se.uppsikt.crisis;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.uppsikt.base.remembered.Remembered;

/** Whether a crisis goes on, and which there have been. */
@Service
public class Crises {
    private final CrisisRows rows;
    private final Remembered remembered;

    Crises(CrisisRows rows, Remembered remembered) {
        this.rows = rows;
        this.remembered = remembered;
    }

    /** The one that goes on. A page is answered from memory, as long as nothing has changed. */
    public Optional<Crisis> running() {
        return remembered.answer("crisis that goes on", rows::running);
    }

    public Optional<Crisis> crisis(CrisisId id) {
        return rows.crisis(id);
    }

    /** Those that began last, first. */
    public List<Crisis> latest(int limit) {
        return rows.latest(limit);
    }
}
