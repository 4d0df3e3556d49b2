package se.uppsikt.base.timestamps;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;

/**
 * What an authority answered about the root of a day, kept as it came.
 *
 * @param nonce the number that it was asked with
 * @param authority as its certificate names it
 * @param anchor the trusted certificate that it led to then
 */
@Swedish("tidsstämpel")
public record TimeStamp(
        LocalDate day,
        BigInteger nonce,
        Instant askedAt,
        Instant stampedAt,
        String authority,
        Bytes answer,
        X509Certificate anchor) {
    /** Bytes that nobody changes. */
    public record Bytes(String base64) {
        static Bytes of(byte[] raw) {
            return new Bytes(Base64.getEncoder().encodeToString(raw));
        }

        public byte[] raw() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** Of the answer. */
    Sha256 fingerprint() {
        return Sha256.of(answer.raw());
    }
}
