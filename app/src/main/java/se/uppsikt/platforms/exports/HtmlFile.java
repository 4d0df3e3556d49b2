package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Export.Original;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.Reason;

/**
 * A page of blocks, as Meta's platforms write them for people: each has a heading, what was said
 * and shown, and a time without its zone. It lies in memory while it is read and may not be large.
 */
public record HtmlFile(ExportArchive.Entry entry, Function<Block, ItemDraft> reading)
        implements ExportSource {
    static final int LARGEST = 8 << 20;

    /**
     * What a block says.
     *
     * @param at milliseconds; 0 where the time cannot be told with certainty
     */
    public record Block(String heading, String text, List<Media> media, List<Link> links, long at) {
        public Block {
            media = List.copyOf(media);
            links = List.copyOf(links);
        }
    }

    /** Whether there is anything in a page that could be read; a page too large may have it. */
    public static boolean hasBlocks(ExportArchive.Entry entry) throws IOException {
        try {
            return !HtmlBlocks.of(page(entry)).blocks().isEmpty();
        } catch (Stopped e) {
            return e.reason() == Reason.PAGE_TOO_LARGE;
        } catch (ZipException | EOFException damaged) {
            return false;
        }
    }

    @Override
    public Elements open() throws IOException {
        return new Read(HtmlBlocks.of(page(entry)), reading);
    }

    private static String page(ExportArchive.Entry entry) throws IOException {
        try (InputStream in = entry.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Stopped(Reason.PAGE_TOO_LARGE);
            }
            return new String(bytes, UTF_8);
        }
    }

    private static final class Read implements Elements {
        private final HtmlBlocks page;
        private final Function<Block, ItemDraft> reading;
        private int index;

        Read(HtmlBlocks page, Function<Block, ItemDraft> reading) {
            this.page = page;
            this.reading = reading;
        }

        @Override
        public @Nullable Element next() {
            if (index >= page.blocks().size()) {
                return null;
            }
            int at = index++;
            return new Whole(
                    at,
                    new Original("text/html", page.original(at)),
                    0,
                    List.of(reading.apply(page.read(at))),
                    List.of());
        }

        @Override
        public void close() {}
    }
}
