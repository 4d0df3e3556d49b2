package se.uppsikt.publishing.imagetext;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.Images;

/** The door to what is written in pictures. */
@Component
public class ImageTexts {
    /** A picture of a text that is larger than this is read no better. */
    private static final int LONGEST_SIDE = 2_400;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tesseract program;
    private final Semaphore oneAtATime = new Semaphore(1);

    @Autowired
    ImageTexts() {
        this(Tesseract.installed());
    }

    ImageTexts(Tesseract program) {
        this.program = program;
    }

    /**
     * The lines that stand in it; none when nothing is written there. Empty when it could not be
     * read: the program is not here, the picture is none, or it took too long. Takes a second or
     * several.
     */
    public Optional<List<String>> read(InputStream picture) {
        if (!program.isHere()) {
            return Optional.empty();
        }
        return Images.onPaper(picture, LONGEST_SIDE).flatMap(this::inTurn);
    }

    private Optional<List<String>> inTurn(byte[] picture) {
        boolean turn = false;
        try {
            turn = oneAtATime.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return turn ? program.read(picture, PATIENCE).map(ReadLines::of) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (turn) {
                oneAtATime.release();
            }
        }
    }
}
