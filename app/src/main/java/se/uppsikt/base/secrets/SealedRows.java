package se.uppsikt.base.secrets;

/** Rows that hold sealed secrets, and can be sealed with the key that is now the first. */
public interface SealedRows {
    /** Nobody else writes them until the transaction is over. */
    void holdOthersOff();

    /**
     * @return how many secrets there were
     */
    int sealAnew();
}
