package se.uppsikt.archive.sip;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.archive.eark.ArchiveProblem;
import se.uppsikt.archive.sip.PackedMediaRows.PackedMedia;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Sha256;

/**
 * Reads every picture, film and file of a package against its fingerprint, and finds out which of
 * them need a copy and can have one, before any page refers to them.
 */
final class MediaCheck {
    private static final int PAGE = 100;
    private static final int PIECE = 64 * 1024;

    private final PackageBuild build;
    private final PngCopies copies;
    private boolean any;

    MediaCheck(PackageBuild build) {
        this.build = build;
        this.copies = new PngCopies(build);
    }

    void check() throws IOException {
        build.step("Kontrollerar bilder och filmer");
        PackageId id = build.subject().id();
        List<PackedMedia> gone = new ArrayList<>();
        List<PackedMedia> page = build.content().media().page(id, "", PAGE);
        while (!page.isEmpty()) {
            List<String> readable = new ArrayList<>();
            for (PackedMedia media : page) {
                if (!compare(id, media)) {
                    gone.add(media);
                } else if (MediaType.of(media.mime()).copiedForArchives()
                        && copies.of(media).isPresent()) {
                    readable.add(media.hash());
                }
                build.advance(0);
            }
            build.content().media().copied(id, readable);
            page = build.content().media().page(id, page.getLast().hash(), PAGE);
        }
        tellGone(id, gone);
    }

    /** One lost file is told and the year goes on; when all are gone, it is the store that is. */
    private void tellGone(PackageId id, List<PackedMedia> gone) {
        if (!gone.isEmpty() && !any) {
            throw ArchiveProblem.unreadable(
                    path(gone.getFirst()), new IOException("nothing in the media store"));
        }
        gone.forEach(media -> build.content().media().lost(id, media.hash()));
    }

    /** Tells whether there are any bytes to compare. */
    private boolean compare(PackageId id, PackedMedia media) throws IOException {
        Optional<InputStream> bytes = build.records().media(new Sha256(media.hash()));
        if (bytes.isEmpty()) {
            return false;
        }
        any = true;
        String now = digest(bytes.get(), path(media)).hex();
        if (!now.equals(media.hash())) {
            build.content().media().altered(id, media.hash(), now, path(media));
        }
        return true;
    }

    static Sha256 digest(InputStream bytes, String path) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        try (InputStream in = new DigestInputStream(bytes, digest)) {
            while (in.read(piece) >= 0) {
                // read through for its digest
            }
        } catch (IOException e) {
            throw ArchiveProblem.unreadable(path, e);
        }
        return Sha256.ofRaw(digest.digest());
    }

    private static String path(PackedMedia media) {
        return "representations/rep2-presentation/data/media/"
                + LikenessRules.mediaName(media.hash(), media.mime());
    }
}
