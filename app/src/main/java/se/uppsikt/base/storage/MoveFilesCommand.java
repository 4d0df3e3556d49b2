package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.uppsikt.base.console.Console;

/**
 * {@code ./run flytta-filer}: from the disk to the S3 store or back, while Uppsikt works or not.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.command", havingValue = "flytta-filer")
class MoveFilesCommand implements ApplicationRunner, ExitCodeGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(MoveFilesCommand.class);
    private static final int MEGABYTE = 1 << 20;

    private final Places places;
    private final Moving moving;
    private final PrintStream out;
    private int exitCode = 1;

    @Autowired
    MoveFilesCommand(Places places, Moving moving) {
        this(places, moving, Console.out());
    }

    MoveFilesCommand(Places places, Moving moving, PrintStream out) {
        this.places = places;
        this.moving = moving;
        this.out = out;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (places.before().isEmpty()) {
            out.println(
                    "Filerna ligger på disken, och ingen annan lagring är inställd. Ange S3-lagringen med"
                            + " --uppsikt.storage.s3.address= och de andra inställningarna, och var nya filer"
                            + " ska läggas med --uppsikt.storage.place=s3 eller disk.");
            return;
        }
        String to = places.now() instanceof S3Place ? "S3-lagringen" : "disken";
        out.println(
                "Flyttar filerna till " + to + " och jämför var och en. Uppsikt kan vara igång.");
        try {
            Moving.Moved moved =
                    moving.all(so -> out.println("  " + so.files() + " filer, " + megabytes(so)));
            out.println(
                    "Klart. " + moved.files() + " filer är flyttade till " + to + " och jämförda.");
            exitCode = 0;
        } catch (IOException | UncheckedIOException | StorageTrouble e) {
            LOG.warn("the moving stopped", e);
            out.println(
                    "Det gick inte att flytta allt: en fil gick inte att läsa eller skriva, eller kom inte"
                            + " fram hel. Den ligger kvar där den låg, och det som är flyttat är helt. Se"
                            + " ./run kontrollera, och kör kommandot igen; det fortsätter med det som är"
                            + " kvar.");
        }
    }

    private static String megabytes(Moving.Moved moved) {
        return moved.bytes() / MEGABYTE + " MB";
    }
}
