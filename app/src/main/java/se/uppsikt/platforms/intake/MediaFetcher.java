package se.uppsikt.platforms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Fetches the bytes of a medium from wherever the platform says that they are. */
interface MediaFetcher {
    /**
     * @return the bytes, at most as many as are allowed; the caller closes the stream
     * @throws Unfetchable when trying again would not help
     * @throws IOException when it might
     */
    InputStream fetch(URI source) throws IOException, Unfetchable;

    /** It will never be fetched; the words are Swedish. */
    final class Unfetchable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unfetchable(String swedish) {
            super(swedish);
        }

        public String words() {
            return String.valueOf(getMessage());
        }
    }
}
