package se.uppsikt.publishing.consents;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.publications.MediumUse;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * A person with all that is kept of the person.
 *
 * @param owner the name of the unit that keeps in touch
 * @param mayWrite whether the reader may
 * @param pictures where the person is seen
 * @param uses where these go out, or have
 */
public record ParticipantSheet(
        Participant participant,
        String owner,
        boolean mayWrite,
        List<Line> bases,
        List<Picture> pictures,
        List<Use> uses) {

    /**
     * Where the person is seen.
     *
     * @param name what its file was called; a description where that is another unit's to know
     * @param there whether the reader's unit has it in the media bank
     */
    public record Picture(AssetId asset, String name, boolean there) {
        public String id() {
            return asset.value().toString();
        }
    }

    /** A basis and how it stands today. */
    public record Line(Basis basis, Standing standing, boolean over) {}

    /**
     * A post with a picture in it.
     *
     * @param account as the account is called
     */
    public record Use(MediumUse medium, String account, Platform platform) {
        public boolean published() {
            return medium.where().published();
        }

        public @Nullable String address() {
            URI address = medium.where().address();
            return address == null ? null : address.toString();
        }
    }
}
