package se.uppsikt.platforms.publications;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which pictures and films are in publications; for whoever keeps them. */
@Component
public class PublishedMedia {
    private final PublicationMediaRows rows;

    PublishedMedia(PublicationMediaRows rows) {
        this.rows = rows;
    }

    /** Those of them that are in any, whatever became of it. */
    public Set<UUID> of(Collection<UUID> media) {
        return rows.published(media);
    }
}
