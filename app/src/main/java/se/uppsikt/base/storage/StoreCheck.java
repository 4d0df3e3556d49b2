package se.uppsikt.base.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Whether the S3 store takes what it is given, gives it back and takes it away. */
@Component
class StoreCheck implements Check {
    private static final int UNKNOWN = 404;
    private static final int FORBIDDEN = 403;
    private static final String PROBE = "uppsikt";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Places places;
    private final Moving moving;
    private final StorageSettings settings;

    StoreCheck(Places places, Moving moving, StorageSettings settings) {
        this.places = places;
        this.moving = moving;
        this.settings = settings;
    }

    @Override
    public String id() {
        return "object-storage";
    }

    @Override
    public String name() {
        return "S3-lagringen";
    }

    @Override
    public int place() {
        return 55;
    }

    @Override
    public boolean necessary() {
        return settings.hasS3();
    }

    @Override
    public How how() {
        return How.settings(
                "Behövs bara för flera noder, som måste nå samma filer. Skapa en hink i er S3-lagring och en nyckel som får läsa, skriva, lista och ta bort i den. Ge hemligheten i miljön. Det som redan ligger på disken läses därifrån tills det är flyttat.",
                "--uppsikt.storage.place=s3",
                "--uppsikt.storage.s3.address=https://s3.kommunen.se",
                "--uppsikt.storage.s3.bucket=uppsikt",
                "--uppsikt.storage.s3.key=uppsikt",
                "UPPSIKT_STORAGE_S3_SECRET=…",
                "./run flytta-filer");
    }

    @Override
    public Found look() {
        Bucket bucket = places.bucket().orElse(null);
        if (bucket == null) {
            return new Found.Right("Filerna läggs i datamappen på disken. Det räcker för en nod.");
        }
        try {
            if (!isKept(bucket)) {
                return new Found.Wrong(
                        "S3-lagringen ger inte tillbaka det den tog emot.",
                        "Kontrollera med lagringens ansvariga att hinken "
                                + bucket.name()
                                + " är hel och att ingen annan skriver i den.");
            }
            return moving.anythingLeft() ? left() : new Found.Right("S3-lagringen svarar.");
        } catch (S3Exception refused) {
            return refused(bucket, refused.statusCode());
        } catch (SdkException | StorageTrouble | IOException away) {
            return new Found.Wrong(
                    "S3-lagringen svarar inte. Bilder och filer går inte att visa eller spara så länge.",
                    "Kontrollera --uppsikt.storage.s3.address= och att nätet släpper fram dit. Uppsikt fortsätter av sig självt när den svarar.");
        }
    }

    private Found left() {
        return settings.newGoToS3()
                ? new Found.Wrong(
                        "S3-lagringen svarar, men äldre filer ligger kvar på den här datorns disk, och andra noder når dem inte.",
                        "Flytta dem, medan Uppsikt är igång: ./run flytta-filer")
                : new Found.Wrong(
                        "Nya filer läggs på disken, men äldre ligger kvar i S3-lagringen.",
                        "Flytta dem, medan Uppsikt är igång: ./run flytta-filer. Ta sedan bort inställningarna för S3.");
    }

    private static Found refused(Bucket bucket, int status) {
        return switch (status) {
            case FORBIDDEN ->
                    new Found.Wrong(
                            "S3-lagringen svarar men godkänner inte nyckeln, eller den får inte läsa, skriva, lista och ta bort.",
                            "Kontrollera --uppsikt.storage.s3.key=, UPPSIKT_STORAGE_S3_SECRET och nyckelns rättigheter.");
            case UNKNOWN ->
                    new Found.Wrong(
                            "Hinken " + bucket.name() + " finns inte i S3-lagringen.",
                            "Skapa den, eller ange en annan med --uppsikt.storage.s3.bucket=");
            default ->
                    new Found.Wrong(
                            "S3-lagringen svarar med fel " + status + ".",
                            "Fråga lagringens ansvariga. Uppsikt fortsätter av sig självt när den svarar.");
        };
    }

    /** Three questions in less time than a check has. */
    private static boolean isKept(Bucket bucket) {
        String object = bucket.prefix() + "prov/" + UUID.randomUUID();
        bucket.client()
                .putObject(
                        put ->
                                put.bucket(bucket.name())
                                        .key(object)
                                        .overrideConfiguration(StoreCheck::soon),
                        RequestBody.fromString(PROBE));
        String back =
                bucket.client()
                        .getObjectAsBytes(
                                get ->
                                        get.bucket(bucket.name())
                                                .key(object)
                                                .overrideConfiguration(StoreCheck::soon))
                        .asUtf8String();
        bucket.client()
                .deleteObject(
                        gone ->
                                gone.bucket(bucket.name())
                                        .key(object)
                                        .overrideConfiguration(StoreCheck::soon));
        return back.equals(PROBE);
    }

    private static void soon(AwsRequestOverrideConfiguration.Builder question) {
        question.apiCallTimeout(PATIENCE);
    }
}
