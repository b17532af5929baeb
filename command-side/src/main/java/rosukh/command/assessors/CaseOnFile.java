package rosukh.command.assessors;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.separation.Parties;

/// What the choice of an assessor needs to know of a case and of its firm's cases before.
///
/// @param field code of the technology field; null while nobody has said
/// @param submittedOn day of the submission while the case waits for its assessment; null before
///   and after
/// @param own who helped and who decided in this case
/// @param earlier the same of the firm's cases before
/// @param former accounts of those who had a part in a refusal that was lifted
record CaseOnFile(
        String caseId,
        String firmId,
        String estateKey,
        String provinceKey,
        @Nullable String field,
        @Nullable LocalDate submittedOn,
        Parts own,
        List<Parts> earlier,
        Set<String> former) {

    CaseOnFile {
        earlier = List.copyOf(earlier);
        former = Set.copyOf(former);
    }

    /// Who helped a firm and who decided on it in one case.
    record Parts(Parties helpers, Parties deciders) {

        static final Parts NONE = new Parts(Parties.NONE, Parties.NONE);
    }

    boolean helped(String account, String organisation, LocalDate day) {
        return own.helpers().include(account, organisation)
                || earlier.stream()
                        .anyMatch(each -> each.helpers().bind(account, organisation, day));
    }

    boolean decided(String account, String organisation, LocalDate day) {
        return own.deciders().include(account, organisation)
                || earlier.stream()
                        .anyMatch(each -> each.deciders().bind(account, organisation, day));
    }
}
