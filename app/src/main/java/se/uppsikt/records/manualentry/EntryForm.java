package se.uppsikt.records.manualentry;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody enters, kept so that a refusal loses no word of it; files have to be chosen again.
 *
 * @param once of the form, so that what is sent twice is entered once
 * @param account the account whose unit it concerns
 * @param came when it came, by Swedish time, as a browser writes it
 * @param from who sent it, if that is known
 * @param receivedBy who at the municipality received it
 * @param text what it says, or what was said
 */
public record EntryForm(
        @BindParam("en-gang") @Nullable UUID once,
        @BindParam("konto") @Nullable UUID account,
        @BindParam("vag") @Nullable Way way,
        @BindParam("kom") @Nullable String came,
        @BindParam("fran") @Nullable String from,
        @BindParam("mottagare") @Nullable String receivedBy,
        @BindParam("text") @Nullable String text,
        @BindParam("filer") @Nullable List<MultipartFile> files) {

    static EntryForm blank(UUID once, String me, String now) {
        return new EntryForm(once, null, null, now, "", me, "", List.of());
    }

    /** When it came; empty when no time was written. */
    Optional<LocalDateTime> time() {
        try {
            return came == null ? Optional.empty() : Optional.of(LocalDateTime.parse(came));
        } catch (DateTimeParseException written) {
            return Optional.empty();
        }
    }

    /** A browser sends an empty file where none was chosen. */
    List<MultipartFile> chosen() {
        return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    public String words() {
        return text == null ? "" : text;
    }

    public String sender() {
        return from == null ? "" : from.strip();
    }

    public String receiver() {
        return receivedBy == null ? "" : receivedBy.strip();
    }
}
