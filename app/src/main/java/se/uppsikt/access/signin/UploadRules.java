package se.uppsikt.access.signin;

import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.web.FaultPages.Fault;

/**
 * What may stand beside the files of an upload: the same text as in any form, and names of files.
 */
final class UploadRules {
    private static final int LONGEST_FILE_NAME = 255;

    /** The fields beside them have room in server.tomcat.max-part-count too. */
    private static final int MOST_FILES = 200;

    private UploadRules() {}

    static Optional<Fault> fault(Collection<Part> parts, Map<String, String[]> fields) {
        if (parts.stream().filter(part -> part.getSubmittedFileName() != null).count()
                > MOST_FILES) {
            return Optional.of(Fault.TOO_MANY_FILES);
        }
        if (parts.stream().anyMatch(part -> !isFileName(part.getSubmittedFileName()))) {
            return Optional.of(Fault.LONG_FILE_NAME);
        }
        return fields.entrySet().stream()
                .flatMap(
                        field ->
                                Arrays.stream(field.getValue())
                                        .map(value -> TypedRules.fault(field.getKey(), value)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(FrontDoor::words);
    }

    private static boolean isFileName(@Nullable String name) {
        return name == null || name.length() <= LONGEST_FILE_NAME && TypedRules.isReadable(name);
    }
}
