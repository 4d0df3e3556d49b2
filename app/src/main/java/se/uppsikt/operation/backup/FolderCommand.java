package se.uppsikt.operation.backup;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.console.Console;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.operation.backup.Manifest.Broken;

/** A command about one folder: {@code ./run sakerhetskopia MAPP} and {@code aterstall MAPP}. */
class FolderCommand implements ApplicationRunner, ExitCodeGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(FolderCommand.class);
    private static final int RESTORE_TAKES = 3;
    private final Places places;
    private final Work work;
    private final PrintStream out;
    private int exitCode = 1;

    FolderCommand(Places places, Work work, PrintStream out) {
        this.places = places;
        this.work = work;
        this.out = out;
    }

    /** What is done with the folder, and told. */
    @FunctionalInterface
    interface Work {
        void with(Path folder, PrintStream out) throws IOException, SQLException, Broken;
    }

    /** The commands, when the process was started for one of them. */
    @Configuration
    static class Commands {
        @Bean
        @ConditionalOnProperty(name = WithPages.COMMAND, havingValue = "sakerhetskopia")
        FolderCommand backup(Taking taking, Places places) {
            return new FolderCommand(places, (folder, out) -> take(taking, folder, out), console());
        }

        @Bean
        @ConditionalOnProperty(name = WithPages.COMMAND, havingValue = "aterstall")
        FolderCommand restore(PuttingBack putting, Places places) {
            return new FolderCommand(
                    places, (folder, out) -> putBack(putting, places, folder, out), console());
        }

        /** Work that waited when the copy was taken waits until Uppsikt is started. */
        @Bean
        @ConditionalOnProperty(name = WithPages.COMMAND, havingValue = "aterstall")
        DbSchedulerStarter nothingIsStarted() {
            return () -> LOG.debug("no task is begun");
        }

        private static PrintStream console() {
            return Console.out();
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        Path folder = places.named(words.getLast());
        try {
            work.with(folder, out);
            exitCode = 0;
        } catch (Broken broken) {
            out.println(broken.getMessage());
        } catch (FileSystemException trouble) {
            out.println(
                    "Det gick inte att läsa eller skriva "
                            + trouble.getFile()
                            + ". Finns det plats på disken, och får du skriva där? Ingenting av kopian kan användas.");
        } catch (IOException | SQLException trouble) {
            LOG.warn("the copy failed: {}", trouble.getClass().getName());
            out.println(
                    fullDisk(trouble)
                            ? "Disken är full. Frigör plats, ta bort den halva kopian och försök igen."
                            : "Det gick inte. Kontrollera disken och databasen, och försök igen med en ny mapp.");
        }
    }

    private static boolean fullDisk(Exception trouble) {
        return String.valueOf(trouble.getMessage()).contains("No space left");
    }

    static void take(Taking taking, Path folder, PrintStream out)
            throws IOException, SQLException, Broken {
        long begun = System.nanoTime();
        Manifest manifest = taking.take(folder, out::println);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        out.println(
                "Klart på "
                        + time(took)
                        + ". Tabeller: %d, rader: %d, filer: %d, %d MB i %s."
                                .formatted(
                                        manifest.tables().size(),
                                        manifest.rows(),
                                        manifest.files().size(),
                                        manifest.bytes() >> 20,
                                        folder));
        out.println("Kopian är läst igen och hel.");
        out.println(
                "Att lägga tillbaka den tar ungefär "
                        + time(took.multipliedBy(RESTORE_TAKES))
                        + " på en sådan här dator: ./run aterstall "
                        + folder
                        + " --uppsikt.data=…");
        out.println(
                "Nyckeln följer inte med. Spara filen nyckel ur datamappen för sig, om den inte ges i UPPSIKT_KEY.");
    }

    static void putBack(PuttingBack putting, Places places, Path folder, PrintStream out)
            throws IOException, SQLException, Broken {
        PuttingBack.Done done = putting.putBack(folder, out::println);
        Manifest manifest = done.manifest();
        out.println(
                done.earlier()
                        .map(FolderCommand::already)
                        .orElse(
                                "Klart. Alla %d tabeller med %d rader och alla %d filer är som i kopian."
                                        .formatted(
                                                manifest.tables().size(),
                                                manifest.rows(),
                                                manifest.files().size())));
        out.println(
                "Lägg nu tillbaka filen nyckel i "
                        + places.home()
                        + ", om nyckeln inte ges i UPPSIKT_KEY, kör ./run verifiera och starta Uppsikt.");
    }

    private static String already(Instant when) {
        return "Klart. Alla tabeller och filer i kopian lades tillbaka här redan "
                + SwedishTime.exact(when)
                + " och jämfördes. Ingenting ändras nu.";
    }

    private static String time(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        return seconds < 120 ? seconds + " sekunder" : seconds / 60 + " minuter";
    }
}
