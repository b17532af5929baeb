package rosukh.evidence.publishing;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/// Which node publishes: the one that holds this lease, which is one of the event processors' and
/// so on the database's clock. It only keeps nodes out of each other's way; that nothing is written
/// twice is seen to by the [Chain].
public final class Lease {

    private static final String NAME = "transparency-log";

    private final TokenStore leases;
    private boolean known;

    public Lease(TokenStore leases) {
        this.leases = leases;
    }

    /// Takes or extends it; false if another node has it.
    boolean hold() {
        try {
            ensureKnown();
            leases.fetchToken(NAME, 0);
            return true;
        } catch (UnableToClaimTokenException another) {
            return false;
        }
    }

    private void ensureKnown() {
        if (known || leases.fetchSegments(NAME).length > 0) {
            known = true;
            return;
        }
        leases.initializeTokenSegments(NAME, 1);
        known = true;
    }

    void release() {
        if (known) leases.releaseClaim(NAME, 0);
    }
}
