package rosukh.command.assessors;

import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_CASE_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import rosukh.command.assessors.CaseOnFile.Parts;
import rosukh.command.kernel.Streams;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;

/// Reads a case and its firm's cases before, which are numbered from 1 without gaps (ADR 0013).
/// Once a case is submitted nobody can begin to help it, and the cases before it are closed; so it
/// is enough that its assessment does not end in the same moment.
public final class CasesOnFile {

    private final Streams streams;

    public CasesOnFile(Streams streams) {
        this.streams = streams;
    }

    /// @throws rosukh.command.kernel.Refused if there is no such case
    CaseOnFile find(String caseId) {
        streams.expectNothingNew(
                CertificationEvent.assessmentOf(caseId), CertificationEvent.endOf(caseId));
        List<Object> history = streams.read(caseId);
        if (history.isEmpty() || !(history.getFirst() instanceof CaseOpened opened))
            throw ASSIGNMENT_CASE_UNKNOWN.because("there is no case " + caseId);
        List<Parts> earlier = new ArrayList<>();
        for (int number = opened.number() - 1; number >= 1; number--)
            earlier.add(CaseReading.of(streams.read(opened.firmId() + "." + number)).parts());
        return CaseReading.of(history).after(earlier);
    }
}
