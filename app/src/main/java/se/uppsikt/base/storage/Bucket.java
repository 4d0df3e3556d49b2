package se.uppsikt.base.storage;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * The bucket of an S3 store, as set. Only what every store knows is asked for: path style, no
 * checksums beyond MD5. Nothing is read from the environment or the home folder.
 */
record Bucket(S3Client client, String name, String prefix) {
    private static final Duration CONNECTS = Duration.ofSeconds(5);
    private static final Duration ANSWERS = Duration.ofSeconds(30);
    private static final Duration ATTEMPT = Duration.ofMinutes(2);
    private static final Duration ALL = Duration.ofMinutes(5);

    static Bucket of(StorageSettings settings) {
        S3Client client =
                S3Client.builder()
                        .endpointOverride(URI.create(settings.address()))
                        .region(Region.of(settings.region()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                settings.key(), settings.secret().reveal())))
                        .serviceConfiguration(
                                S3Configuration.builder().chunkedEncodingEnabled(false).build())
                        .forcePathStyle(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClient(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECTS)
                                        .socketTimeout(ANSWERS)
                                        .build())
                        .overrideConfiguration(patience())
                        .build();
        return new Bucket(client, settings.bucket(), settings.prefix());
    }

    private static ClientOverrideConfiguration patience() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(ALL)
                .retryStrategy(RetryMode.STANDARD)
                .defaultProfileFile(
                        ProfileFile.builder()
                                .content(new ByteArrayInputStream(new byte[0]))
                                .type(ProfileFile.Type.CONFIGURATION)
                                .build())
                .build();
    }

    String object(StorageKey key) {
        return prefix + key;
    }

    /** What stands before the names of a shelf. */
    String shelf(Shelf shelf) {
        return prefix + shelf.word() + "/";
    }
}
