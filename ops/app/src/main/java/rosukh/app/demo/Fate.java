package rosukh.app.demo;

import java.util.List;

/// What happens to a certificate of the demo after its issue.
enum Fate {
    QUIET,
    /// Other bodies grant something on its strength.
    ENTITLED,
    SUSPENDED,
    REINSTATED,
    /// The revocation waits for its decision.
    PROPOSED,
    DECLINED,
    REVOKED;

    /// In the order in which the plan has the certificates; what is later is quiet.
    private static final List<Fate> FATES =
            List.of(
                    ENTITLED,
                    REVOKED,
                    QUIET,
                    REINSTATED,
                    ENTITLED,
                    ENTITLED,
                    SUSPENDED,
                    PROPOSED,
                    DECLINED,
                    REVOKED,
                    QUIET,
                    REINSTATED,
                    ENTITLED,
                    SUSPENDED);

    /// The certificate counts on every day from its issue until it runs out.
    boolean countsThroughout() {
        return this == QUIET || this == ENTITLED || this == PROPOSED || this == DECLINED;
    }

    /// @param certificate which one of the plan, from 0
    static Fate of(int certificate) {
        return certificate < FATES.size() ? FATES.get(certificate) : QUIET;
    }
}
