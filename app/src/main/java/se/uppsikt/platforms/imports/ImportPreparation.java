package se.uppsikt.platforms.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.MediaStore.MediaTooLarge;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Export.MediaFile;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Records.SearchWords;

/**
 * What is done for contributions before the transaction that keeps them: their media are stored,
 * and what searches look in is made.
 */
@Component
class ImportPreparation {
    private final Records records;
    private final Accounts accounts;

    ImportPreparation(Records records, Accounts accounts) {
        this.records = records;
        this.accounts = accounts;
    }

    /** A contribution whose media are stored. */
    record Prepared(Item item, List<Held> media) {
        long bytes() {
            return media.stream().mapToLong(held -> held.stored().size()).sum();
        }

        PlatformKey key() {
            return new PlatformKey(item.origin().key());
        }

        List<String> hashes() {
            return media.stream().map(held -> held.stored().hash().hex()).toList();
        }
    }

    /** Stored bytes and the name the file had in the export. */
    record Held(StoredMedia stored, String name) {}

    /** What cannot be stored is noted, and the contribution is kept without it. */
    Prepared prepare(Export export, Item item, List<ImportReport.Line> notes) throws IOException {
        List<Held> held = new ArrayList<>();
        for (Media media : item.content().media()) {
            Optional<MediaFile> file = export.find(media);
            if (file.isPresent()) {
                add(file.get(), held, notes);
            } else {
                Reason reason =
                        export.isAmbiguous(media) ? Reason.MEDIA_AMBIGUOUS : Reason.MEDIA_MISSING;
                notes.add(line(reason, item.origin().file(), item.origin().element()));
            }
        }
        return new Prepared(item, List.copyOf(held));
    }

    /** Of those that are not kept yet; what is known already needs none. */
    SearchWords searchWords(AccountId to, List<Prepared> items) {
        Set<PlatformKey> known =
                records.keptOf(to, items.stream().map(Prepared::key).collect(Collectors.toSet()));
        Account account = accounts.account(to);
        return records.searchWords(
                items.stream()
                        .filter(prepared -> !known.contains(prepared.key()))
                        .map(prepared -> ImportRules.searched(account, prepared))
                        .collect(Collectors.toSet()));
    }

    private void add(MediaFile file, List<Held> held, List<ImportReport.Line> notes)
            throws IOException {
        try (Source source = new Source(file.open())) {
            try {
                held.add(new Held(records.store(source), fileName(file.name())));
                file.remark().ifPresent(reason -> notes.add(line(reason, file.name(), -1)));
            } catch (MediaTooLarge e) {
                notes.add(line(Reason.TOO_LARGE, file.name(), -1));
            } catch (RuntimeException e) {
                if (source.fault == null) {
                    throw e;
                }
                notes.add(line(reason(source.fault), file.name(), -1));
            }
        }
    }

    private static Reason reason(IOException fault) {
        return fault instanceof Stopped stopped ? stopped.reason() : Reason.DAMAGED;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static ImportReport.Line line(Reason reason, String file, int element) {
        return new ImportReport.Line(0, reason.explanation(), file, element, reason.unread());
    }

    /** Remembers its own fault, so that damage in the export is not taken for a full disk. */
    private static final class Source extends FilterInputStream {
        private @Nullable IOException fault;

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }
}
