package se.uppsikt.base.secrets;

import java.util.Optional;

/** Rows that hold sealed secrets, and can be sealed with the key that is now the first. */
public interface SealedRows {
    /**
     * Something that is sealed, as it lies in the database.
     *
     * @param place where it was sealed for
     */
    record Sealed(byte[] bytes, String place) {}

    /** Any of them; empty when nothing is sealed here. */
    Optional<Sealed> any();

    /** Nobody else writes them until the transaction is over. */
    void holdOthersOff();

    /**
     * @return how many secrets there were
     */
    int sealAnew();
}
