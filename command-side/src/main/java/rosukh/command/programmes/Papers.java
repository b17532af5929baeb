package rosukh.command.programmes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the partners agree on: the versions of the model and how far their signing came.
///
/// @param newest version of the model; null before the first
/// @param signing of the newest version
/// @param signatures hashes of the signed papers
/// @param agreed the version that holds; null before the first
record Papers(
        @Nullable Version newest,
        Signing signing,
        Set<String> signatures,
        @Nullable Version agreed) {

    static final Papers NONE = new Papers(null, Signing.CLOSED, Set.of(), null);

    Papers {
        signatures = Set.copyOf(signatures);
    }

    Papers written(Version version) {
        return new Papers(version, Signing.CLOSED, signatures, agreed);
    }

    Papers with(Signing now) {
        return new Papers(newest, now, signatures, agreed);
    }

    Papers signed(String partner, String document) {
        Set<String> all = new LinkedHashSet<>(signatures);
        all.add(document);
        return new Papers(newest, signing.signedBy(partner), all, agreed);
    }

    Papers agreeing() {
        return new Papers(newest, Signing.CLOSED, signatures, newest);
    }
}
