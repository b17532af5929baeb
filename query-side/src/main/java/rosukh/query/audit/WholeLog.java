package rosukh.query.audit;

import java.util.List;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.http.ApiProblem;

/// Who may read the log as a whole. It belongs to no province, so nobody whose reach is limited to
/// one may.
public final class WholeLog {

    private WholeLog() {}

    /// Refuses whoever may not.
    ///
    /// @throws ApiProblem if the reader's reach is limited
    public static void demandFor(Reader reader) {
        if (reader.provinces().isEmpty() && reader.estates().isEmpty() && !reader.onlyOwnFirm())
            return;
        throw new ApiProblem(
                403,
                "WHOLE_LOG_ONLY",
                "The log is shown to who may see every province. Ask for the record of a case.",
                List.of());
    }
}
