/**
 * The picture that goes along with an answer (S1), from when somebody attaches it.
 *
 * <p>Owns what is attached to answers that are being written: the bytes lie with all other media,
 * by their fingerprint, and are looked at as every stranger's picture is before they are kept.
 * Where and by whom it was taken, as a telephone writes beside a picture, is neither kept nor sent
 * (dataskyddsförordningen artikel 5.1 c). What the picture shows is said in words before it is sent
 * (P2; lagen 2018:1937), and those words are kept as ours also where the platform takes none. An
 * answer that is undone or refused has its picture still. What no answer took is forgotten thirty
 * days after it was last handed in (artikel 5.1 e).
 *
 * <p>Must never: change what a picture shows, show one to somebody who does not answer there before
 * it is sent, or lose one that somebody believes is sent.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "platforms",
            "platforms.commands",
            "records",
            "records.destruction",
            "records.readers"
        })
package se.uppsikt.inbox.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
