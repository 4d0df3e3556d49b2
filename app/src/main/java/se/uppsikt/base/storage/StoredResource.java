package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** A kept file as pages answer with it. */
final class StoredResource extends AbstractResource {
    private final Place place;
    private final Stored stored;

    StoredResource(Place place, Stored stored) {
        this.place = place;
        this.stored = stored;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return place.open(stored);
    }

    @Override
    public long contentLength() {
        return stored.size();
    }

    @Override
    public long lastModified() {
        return stored.at().toEpochMilli();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return "the kept file " + stored.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredResource resource && resource.stored.equals(stored);
    }

    @Override
    public int hashCode() {
        return stored.hashCode();
    }
}
