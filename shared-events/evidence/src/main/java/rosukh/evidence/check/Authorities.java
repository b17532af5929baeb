package rosukh.evidence.check;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import rosukh.log.Malformed;

/// The time-stamp authorities a reader trusts, by the certificates of their roots.
///
/// @param roots none if nobody is trusted
public record Authorities(List<X509Certificate> roots) {

    /// Nobody.
    public static final Authorities NONE = new Authorities(List.of());

    public Authorities {
        roots = List.copyOf(roots);
    }

    /// Reads certificates in PEM or DER.
    ///
    /// @throws Malformed if there are none
    public static Authorities parse(byte[] certificates) {
        try {
            Collection<? extends java.security.cert.Certificate> all =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(certificates));
            List<X509Certificate> roots = all.stream().map(X509Certificate.class::cast).toList();
            if (roots.isEmpty()) throw new Malformed("no certificates");
            return new Authorities(roots);
        } catch (CertificateException none) {
            throw new Malformed("no certificates: " + none.getMessage());
        }
    }
}
