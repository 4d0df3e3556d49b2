package se.uppsikt.base.timestamps;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Sha256;

/**
 * What is asked of an authority, and whether an answer is a stamp of that (RFC 3161): the very
 * imprint and number, signed by somebody who may stamp time and whom the municipality trusts, at
 * about the time of the question. Whether a certificate has been called back is not asked. Pure.
 */
@Enforces(value = "H8", how = "En tidsstämpel godtas bara när den är prövad i alla delar.")
final class StampRules {
    /** As far as two clocks may differ. */
    private static final Duration REASON = Duration.ofMinutes(10);

    /** The one thing that the certificate is for: timeStamping. */
    private static final String STAMPING = "1.3.6.1.5.5.7.3.8";

    private static final BouncyCastleProvider SIGNATURES = new BouncyCastleProvider();

    private StampRules() {}

    /**
     * A stamp that holds.
     *
     * @param authority as its certificate names it
     * @param anchor the trusted certificate that it leads to
     */
    record Held(Instant stampedAt, String authority, X509Certificate anchor) {}

    static byte[] question(Sha256 root, BigInteger nonce) {
        try {
            return asked(root, nonce).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a question is written to memory", e);
        }
    }

    /**
     * @param near about when it must have been stamped
     * @throws Untrue when it is not a stamp of this, with the first reason
     */
    static Held held(
            byte[] answer,
            Sha256 root,
            BigInteger nonce,
            List<X509Certificate> trusted,
            Instant near)
            throws Untrue {
        try {
            return verified(answer, root, nonce, trusted, near);
        } catch (RuntimeException unreadable) { // the reader throws what it likes at garbage
            throw new Untrue("svaret är ingen tidsstämpel", unreadable);
        }
    }

    private static Held verified(
            byte[] answer,
            Sha256 root,
            BigInteger nonce,
            List<X509Certificate> trusted,
            Instant near)
            throws Untrue {
        TimeStampToken token = token(answer, root, nonce);
        Instant at = token.getTimeStampInfo().getGenTime().toInstant();
        if (Duration.between(at, near).abs().compareTo(REASON) > 0) {
            throw new Untrue("tiden i stämpeln är en annan än när den begärdes");
        }
        List<X509Certificate> along = certificates(token);
        X509Certificate signer = signer(token, along, trusted);
        requireForStamping(signer);
        signed(token, signer);
        return new Held(
                at, signer.getSubjectX500Principal().getName(), anchor(signer, along, trusted, at));
    }

    private static TimeStampRequest asked(Sha256 root, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, root.raw(), nonce);
    }

    /** Its imprint and its number are those of the question. */
    private static TimeStampToken token(byte[] answer, Sha256 root, BigInteger nonce)
            throws Untrue {
        TimeStampResponse response;
        try {
            response = new TimeStampResponse(answer);
        } catch (IOException | TSPException e) {
            throw new Untrue("svaret är ingen tidsstämpel", e);
        }
        try {
            response.validate(asked(root, nonce));
        } catch (TSPValidationException e) {
            throw new Untrue("stämpeln gäller inte det som begärdes (" + e.getMessage() + ")", e);
        } catch (TSPException e) {
            throw new Untrue("svaret är ingen hel tidsstämpel", e);
        }
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new Untrue("tjänsten nekade (status " + response.getStatus() + ")");
        }
        return token;
    }

    private static List<X509Certificate> certificates(TimeStampToken token) throws Untrue {
        List<X509Certificate> along = new ArrayList<>();
        try {
            for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
                along.add(new JcaX509CertificateConverter().getCertificate(each));
            }
        } catch (GeneralSecurityException e) {
            throw new Untrue("stämpelns certifikat går inte att läsa", e);
        }
        return along;
    }

    private static X509Certificate signer(
            TimeStampToken token, List<X509Certificate> along, List<X509Certificate> trusted)
            throws Untrue {
        List<X509Certificate> all = new ArrayList<>(along);
        all.addAll(trusted);
        for (X509Certificate each : all) {
            if (each.getSerialNumber().equals(token.getSID().getSerialNumber())
                    && token.getSID()
                            .getIssuer()
                            .equals(
                                    X500Name.getInstance(
                                            each.getIssuerX500Principal().getEncoded()))) {
                return each;
            }
        }
        throw new Untrue("stämpeln är utan sitt certifikat");
    }

    private static void requireForStamping(X509Certificate signer) throws Untrue {
        try {
            if (!List.of(STAMPING).equals(signer.getExtendedKeyUsage())) {
                throw new Untrue("certifikatet är inte till för att stämpla tid");
            }
        } catch (CertificateParsingException e) {
            throw new Untrue("stämpelns certifikat går inte att läsa", e);
        }
    }

    /** With the certificate that the stamp itself names, which was valid then. */
    private static void signed(TimeStampToken token, X509Certificate signer) throws Untrue {
        try {
            token.validate(
                    new JcaSimpleSignerInfoVerifierBuilder().setProvider(SIGNATURES).build(signer));
        } catch (TSPException | OperatorCreationException e) {
            throw new Untrue("underskriften stämmer inte med certifikatet", e);
        }
    }

    private static X509Certificate anchor(
            X509Certificate signer,
            List<X509Certificate> along,
            List<X509Certificate> trusted,
            Instant at)
            throws Untrue {
        if (trusted.contains(signer)) {
            return signer;
        }
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.forEach(each -> anchors.add(new TrustAnchor(each, null)));
        X509CertSelector sought = new X509CertSelector();
        sought.setCertificate(signer);
        try {
            PKIXBuilderParameters way = new PKIXBuilderParameters(anchors, sought);
            way.setRevocationEnabled(false);
            way.setDate(Date.from(at));
            way.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(along)));
            PKIXCertPathBuilderResult found =
                    (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(way);
            return found.getTrustAnchor().getTrustedCert();
        } catch (GeneralSecurityException e) {
            throw new Untrue("certifikatet leder inte till något som kommunen litar på", e);
        }
    }
}
