package rosukh.query.certificates;

import java.net.URI;

/// Where outsiders reach this installation. It is printed on certificates and signed into
/// credentials, so it must never change.
///
/// @param base without a slash at its end, for example `https://certificates.example.ir`
public record PublicAddress(String base) {

    public PublicAddress {
        URI address = URI.create(base);
        if (address.getScheme() == null || address.getHost() == null || base.endsWith("/"))
            throw new IllegalArgumentException("no address of a server: " + base);
    }

    /// The page that says whether a certificate counts.
    public String verification(String certificateNumber) {
        return base + "/verify/certificates/" + certificateNumber;
    }

    /// Anything else below it.
    ///
    /// @param path with a slash at its beginning
    public String of(String path) {
        return base + path;
    }

    /// The identifier of the issuer after the method `did:web`: host and port, and `:` for `/`.
    public String did() {
        URI address = URI.create(base);
        String host =
                address.getPort() < 0
                        ? address.getHost()
                        : address.getHost() + "%3A" + address.getPort();
        return "did:web:" + host + address.getPath().replace('/', ':');
    }
}
