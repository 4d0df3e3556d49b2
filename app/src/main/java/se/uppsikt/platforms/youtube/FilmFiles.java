package se.uppsikt.platforms.youtube;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;

/**
 * The films of a Takeout. A file is called after the title of its film, with signs left out and the
 * end cut off; nothing else ties them together. One is a film's only where no other file and no
 * other film could be meant.
 */
final class FilmFiles {
    private static final Set<String> ENDINGS =
            Set.of("mp4", "mov", "avi", "mkv", "webm", "3gp", "wmv", "mpg", "mpeg", "m4v", "flv");

    /** Takeout cuts names at about fifty signs; a shorter one is the whole title. */
    private static final int CUT_AT = 40;

    private final NavigableMap<String, List<ExportArchive.Entry>> byTitle = new TreeMap<>();
    private final Map<String, Set<String>> films = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    static boolean isFilm(ExportArchive.Entry entry) {
        String name = ExportNames.last(entry.comparable());
        return name.indexOf('.') > 0 && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    void add(ExportArchive.Entry entry) {
        byTitle.computeIfAbsent(plain(stem(entry)), _ -> new ArrayList<>(1)).add(entry);
    }

    /** A film whose file is sought. */
    void seek(String id, String title) {
        String file = called(id, plain(title));
        if (file != null) {
            films.computeIfAbsent(file, _ -> new HashSet<>(1)).add(id);
            titles.put(id, file);
        }
    }

    private @Nullable String called(String id, String title) {
        if (byTitle.containsKey(plain(id))) {
            return plain(id);
        }
        String most = byTitle.floorKey(title);
        return most != null
                        && (title.equals(most)
                                || title.startsWith(most) && isCut(byTitle.get(most)))
                ? most
                : null;
    }

    private static boolean isCut(@Nullable List<ExportArchive.Entry> files) {
        return files != null && files.stream().anyMatch(file -> stem(file).length() >= CUT_AT);
    }

    /** The file of a film, when all films have been sought. */
    Optional<ExportArchive.Entry> of(String id) {
        return Optional.ofNullable(titles.get(id))
                .filter(file -> films.getOrDefault(file, Set.of()).size() == 1)
                .map(file -> byTitle.getOrDefault(file, List.of()))
                .filter(files -> files.size() == 1)
                .map(List::getFirst);
    }

    /** Those that are no film's, or may be one of several's. */
    Stream<ExportArchive.Entry> withoutRow() {
        return byTitle.entrySet().stream()
                .filter(
                        file ->
                                file.getValue().size() != 1
                                        || films.getOrDefault(file.getKey(), Set.of()).size() != 1)
                .flatMap(file -> file.getValue().stream());
    }

    private static String stem(ExportArchive.Entry entry) {
        String name = ExportNames.last(entry.path());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Letters and digits are left as they are, and so are the brackets of a second of its name. */
    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}()]+", "");
    }
}
