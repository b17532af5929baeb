package rosukh.query.certification.casefile;

import java.util.Optional;
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
}
