package rosukh.evidence.check;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import rosukh.evidence.Envelope;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.Names;
import rosukh.log.Malformed;
import rosukh.log.SignedNote;

/// Checks the time-stamp tokens of a bundle (RFC 3161): each is over the text beside it, that text
/// is a checkpoint in the bundle, and an authority that is trusted signed it.
final class TimeStampCheck {

    private static final int LONGEST = 1 << 20;
    private static final String TOKEN = ".tsr";
    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";

    private final Bag bag;
    private final Authorities authorities;
    private final Findings findings;

    TimeStampCheck(Bag bag, Authorities authorities, Findings findings) {
        this.bag = bag;
        this.authorities = authorities;
        this.findings = findings;
    }

    void all() {
        for (String path : bag.below(Names.TIMESTAMPS)) {
            if (!path.endsWith(TOKEN)) continue;
            findings.checked(Aspect.TIMESTAMPS);
            try {
                token(path);
            } catch (Malformed | TSPException | IOException wrong) {
                findings.invalid(Aspect.TIMESTAMPS, path, String.valueOf(wrong.getMessage()));
            } catch (RuntimeException broken) {
                // the ASN.1 reader throws what it likes at what is none
                findings.invalid(Aspect.TIMESTAMPS, path, "is no time stamp: " + broken);
            }
        }
    }

    private void token(String path) throws TSPException, IOException {
        String name = path.substring(0, path.length() - TOKEN.length());
        byte[] note = content(name + ".note");
        TimeStampToken token = new TimeStampResponse(content(path)).getTimeStampToken();
        if (token == null) throw new Malformed("the authority refused to give one");
        var stated = token.getTimeStampInfo();
        if (!stated.getMessageImprintAlgOID().getId().equals(SHA256)
                || !Envelope.sha256(note)
                        .equals(HexFormat.of().formatHex(stated.getMessageImprintDigest())))
            throw new Malformed("is over something else than the note beside it");
        String checkpoint =
                Names.CHECKPOINTS
                        + name.substring(Names.TIMESTAMPS.length(), name.lastIndexOf('.'));
        String signed = SignedNote.parse(Texts.utf8(content(checkpoint))).text();
        if (!SignedNote.parse(Texts.utf8(note)).text().equals(signed))
            throw new Malformed("is over another checkpoint than " + checkpoint);
        if (authorities.roots().isEmpty())
            findings.unknown(
                    Aspect.TIMESTAMPS, path, "no authority is trusted: say which with --tsa");
        else signer(path, token);
    }

    private byte[] content(String path) {
        byte[] content = bag.read(path, LONGEST);
        if (content == null) throw new Malformed(path + " is missing");
        return content;
    }

    private void signer(String path, TimeStampToken token) throws TSPException {
        try {
            List<X509Certificate> all = new ArrayList<>();
            Selector<X509CertificateHolder> any = new Any();
            for (X509CertificateHolder each : token.getCertificates().getMatches(any))
                all.add(new JcaX509CertificateConverter().getCertificate(each));
            all.addAll(authorities.roots());
            X509Certificate signer =
                    all.stream()
                            .filter(each -> token.getSID().match(holder(each)))
                            .findFirst()
                            .orElse(null);
            if (signer == null) {
                findings.unknown(
                        Aspect.TIMESTAMPS, path, "the certificate that signed it is not at hand");
                return;
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            chain(signer, all, token);
        } catch (GeneralSecurityException untrusted) {
            findings.unknown(
                    Aspect.TIMESTAMPS,
                    path,
                    "no trusted authority stands behind it: " + untrusted.getMessage());
        } catch (OperatorCreationException unusable) {
            findings.unknown(Aspect.TIMESTAMPS, path, String.valueOf(unusable.getMessage()));
        }
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new Malformed("a certificate that cannot be read");
        }
    }

    /// Whether a root that is trusted leads to the signer, at the time that was stamped.
    private void chain(X509Certificate signer, List<X509Certificate> all, TimeStampToken token)
            throws GeneralSecurityException {
        if (authorities.roots().contains(signer)) return;
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters =
                new PKIXBuilderParameters(
                        authorities.roots().stream()
                                .map(root -> new TrustAnchor(root, null))
                                .collect(Collectors.toSet()),
                        target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
        var _ = CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private record Any() implements Selector<X509CertificateHolder> {

        @Override
        public boolean match(X509CertificateHolder certificate) {
            return true;
        }

        @Override
        public Object clone() {
            return this;
        }
    }
}
