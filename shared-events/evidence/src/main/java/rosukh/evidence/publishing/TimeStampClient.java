package rosukh.evidence.publishing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import rosukh.evidence.PublishedLog.TimeStamp;

/// Asks an authority to stamp a text (RFC 3161). That the token is by the certificate it brings is
/// checked here; whether that certificate is trusted is for whoever relies on it.
final class TimeStampClient {

    private static final int OK = 200;
    private static final int NONCE_BITS = 64;

    private final String url;
    private final Outsider outsider;
    private final SecureRandom random = new SecureRandom();

    TimeStampClient(String url) {
        this.url = url;
        outsider = new Outsider(URI.create(url));
    }

    String name() {
        return url;
    }

    /// @throws NotAttested if the authority cannot be reached or gives no token for this text
    TimeStamp stamp(String text) throws NotAttested, InterruptedException {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request =
                    generator.generate(
                            TSPAlgorithms.SHA256, sha256(text), new BigInteger(NONCE_BITS, random));
            HttpResponse<byte[]> answer =
                    outsider.post("application/timestamp-query", request.getEncoded());
            if (answer.statusCode() != OK)
                throw new NotAttested("it answered with status " + answer.statusCode());
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null)
                throw new NotAttested("it gave no token: " + response.getStatusString());
            demandSigned(token);
            return new TimeStamp(url, text, Base64.getEncoder().encodeToString(answer.body()));
        } catch (IOException away) {
            throw new NotAttested("it cannot be reached: " + away, away);
        } catch (TSPException | RuntimeException wrong) {
            throw new NotAttested("its answer is no token for the text: " + wrong, wrong);
        }
    }

    @SuppressWarnings("unchecked") // the library's selector of signers is a raw type
    private static void demandSigned(TimeStampToken token) throws NotAttested, TSPException {
        Collection<X509CertificateHolder> certificates =
                token.getCertificates().getMatches(token.getSID());
        if (certificates.isEmpty()) throw new NotAttested("its token brings no certificate");
        try {
            token.validate(
                    new JcaSimpleSignerInfoVerifierBuilder().build(certificates.iterator().next()));
        } catch (OperatorCreationException | java.security.cert.CertificateException unknown) {
            throw new NotAttested("its certificate cannot be used", unknown);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
