package se.uppsikt.sandbox.linkedin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import se.uppsikt.sandbox.base.Photos;

/** Pictures that have been handed in, by their URN. */
final class Uploads {
    private final Photos photos;
    private final Network network;

    Uploads(Photos photos, Network network) {
        this.photos = photos;
        this.network = network;
    }

    /** Answers whether the bytes are a picture that is taken. */
    boolean keep(String urn, byte[] bytes) {
        try {
            Optional<String> name = photos.keep(bytes);
            name.ifPresent(file -> network.add(new Event.Uploaded(network.now(), urn, file)));
            return name.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> file(String urn) {
        return network.world().upload(urn);
    }

    Optional<byte[]> read(String name) {
        try {
            return photos.read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
