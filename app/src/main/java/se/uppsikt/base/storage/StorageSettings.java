package se.uppsikt.base.storage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.secrets.SafeAddress;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.StartProblem;

/**
 * Where files are kept.
 *
 * @param place {@code disk} or {@code s3}: where new files go; the other is looked in too
 * @param address of the S3 store; empty when there is none
 * @param prefix what every name in the bucket begins with
 */
@Component
record StorageSettings(
        @Value("${uppsikt.storage.place:disk}") String place,
        @Value("${uppsikt.storage.s3.address:}") String address,
        @Value("${uppsikt.storage.s3.bucket:uppsikt}") String bucket,
        @Value("${uppsikt.storage.s3.region:us-east-1}") String region,
        @Value("${uppsikt.storage.s3.prefix:}") String prefix,
        @Value("${uppsikt.storage.s3.key:}") String key,
        @Value("${uppsikt.storage.s3.secret:}") Secret secret) {
    private static final String DISK = "disk";
    private static final String S3 = "s3";

    StorageSettings {
        address = address.strip();
        if (!place.equals(DISK) && !place.equals(S3)) {
            throw new StartProblem(
                    "Filerna kan läggas på disk eller i s3: --uppsikt.storage.place=disk", null);
        }
        if (place.equals(S3) && address.isEmpty()) {
            throw new StartProblem(
                    "Filerna ska läggas i S3, men ingen adress är angiven:"
                            + " --uppsikt.storage.s3.address=https://…",
                    null);
        }
        if (!address.isEmpty() && !SafeAddress.is(address)) {
            throw new StartProblem(
                    "S3-lagringens adress ska börja med https:// och sakna användarnamn och"
                            + " frågetecken: --uppsikt.storage.s3.address=https://…",
                    null);
        }
        if (!address.isEmpty() && (key.isBlank() || secret.reveal().isBlank())) {
            throw new StartProblem(
                    "S3-lagringen är inställd men inte nyckeln dit. Ange --uppsikt.storage.s3.key="
                            + " och ge hemligheten i miljön: UPPSIKT_STORAGE_S3_SECRET",
                    null);
        }
    }

    boolean newGoToS3() {
        return place.equals(S3);
    }

    boolean hasS3() {
        return !address.isEmpty();
    }

    @Override
    public String toString() {
        return "StorageSettings[" + place + ", " + address + "]";
    }
}
