package se.uppsikt.platforms.retention;

import java.util.List;
import se.uppsikt.accounts.Platform;

/** A platform's terms for storing what members write, where they are at odds with the law. */
public interface StorageTerms {
    Platform platform();

    /** What the terms say beside the law, a paragraph each, in Swedish. */
    List<String> words();
}
