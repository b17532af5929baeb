package rosukh.query.certification.deadlines;

import java.util.ArrayList;
import java.util.List;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.clocks.ClockedCase;
import rosukh.events.deadlines.DeadlineEvent;

/// What must be known of a case to say when its stages are due. No due date is kept: it would be
/// wrong as soon as a closure is declared.
///
/// @param running a stage is still to be done
/// @param objectable the firm was refused and has not objected
/// @param clocked the events that concern its clocks
/// @param notices what was raised, in the order of the log
public record CaseTimes(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        boolean running,
        boolean objectable,
        ClockedCase clocked,
        List<Notice> notices) {

    static CaseTimes opened(CaseOpened event, String firmName, long at, String by) {
        return new CaseTimes(
                event.caseId(),
                event.firmId(),
                firmName,
                event.provinceKey(),
                event.estateKey(),
                true,
                false,
                ClockedCase.opened(event, at, by),
                List.of());
    }

    CaseTimes after(CertificationEvent event, long at, String by) {
        return with(clocked.after(event, at, by), notices);
    }

    CaseTimes noted(DeadlineEvent event, long at) {
        List<Notice> more = new ArrayList<>(notices);
        more.add(Notice.of(event, at));
        return with(clocked, List.copyOf(more));
    }

    private CaseTimes with(ClockedCase newClocked, List<Notice> newNotices) {
        return new CaseTimes(
                caseId,
                firmId,
                firmName,
                provinceKey,
                estateKey,
                newClocked.running(),
                newClocked.objectable(),
                newClocked,
                newNotices);
    }
}
