package rosukh.query.certification.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.show.Format;

/// Which version of its scheme a case is read by.
final class CaseScheme {

    private CaseScheme() {}

    /// The pinned version; before submission the one in force today.
    static Optional<Scheme> of(CaseFile file, KnownSchemes schemes) {
        Application.Submission submission = file.application().submission();
        return schemes.of(
                file.schemeId(), submission == null ? null : submission.version(), Format.today());
    }

    /// The version a case is read by, then all others of its scheme, the newest first.
    ///
    /// @param known all versions of all schemes, the newest first
    static List<Scheme> versions(CaseFile file, @Nullable Scheme own, List<Scheme> known) {
        Stream<Scheme> others =
                known.stream()
                        .filter(each -> each.id().equals(file.schemeId()) && !each.equals(own));
        return Stream.concat(Stream.ofNullable(own), others).toList();
    }
}
