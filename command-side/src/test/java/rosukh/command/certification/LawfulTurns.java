package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;

/// What must hold of ends, appeals, clocks and switches, computed from the events alone.
final class LawfulTurns {

    private final Set<String> involved = new HashSet<>();
    private final Set<String> barred = new HashSet<>();
    private final Map<String, Integer> extended = new HashMap<>();
    private final Map<String, Boolean> needs = new HashMap<>();
    private final Set<String> links = new HashSet<>();
    private String closed = "";
    private boolean appealed;
    private boolean stands;
    private String request = "";
    private LocalDate answerBy = LocalDate.MIN;
    private SchemeSwitchProposed proposal;
    private AppealOpinionGiven opinion;
    private LocalDate refusedOn;

    /// An appeal waits for its decision.
    boolean appealed() {
        return appealed;
    }

    void before(CertificationEvent event) {
        if (!closed.isEmpty()) mayFollowTheEnd(event);
        switch (event) {
            case ClockSuspended _ -> {
                assertThat(stands).as("a clock is stopped once").isFalse();
                stands = true;
            }
            case ClockResumed _ -> {
                assertThat(stands).as("only a clock that stands is resumed").isTrue();
                assertThat(request).as("no request is left open").isEmpty();
                stands = false;
            }
            case MoreRequested e -> {
                assertThat(request).isEmpty();
                request = e.requestId();
                answerBy = e.answerBy();
                mayJudge(e.requestedBy());
            }
            case RequestAnswered e -> answered(e.requestId());
            case RequestLapsed e -> {
                assertThat(e.lapsedOn()).isAfter(answerBy);
                answered(e.requestId());
            }
            case DeadlineExtended e ->
                    assertThat(extended.merge(e.stage(), 1, Integer::sum)).isLessThanOrEqualTo(2);
            case ApplicationSubmitted _ -> runs();
            case CriterionAssessed e -> mayJudge(e.assessedBy());
            case VisitRecorded e -> mayJudge(e.visitedBy());
            case OutcomeRecommended e -> {
                runs();
                mayJudge(e.recommendedBy());
            }
            case StatusGranted e -> {
                runs();
                assertThat(barred).doesNotContain(e.decidedBy());
            }
            case StatusRefused e -> {
                runs();
                assertThat(barred).doesNotContain(e.decidedBy());
                involved.add(e.decidedBy());
                refusedOn = e.decidedOn();
                closed = "refused";
            }
            case CertificateIssued _ -> closed = "certified";
            case AppealFiled e -> {
                appealed = true;
                closed = "";
                opinion = null;
                assertThat(e.filedOn()).isAfterOrEqualTo(refusedOn);
            }
            case AppealOpinionGiven e -> {
                assertThat(involved).doesNotContain(e.givenBy());
                opinion = e;
            }
            case AppealUpheld e -> {
                heard(e.decidedBy(), e.organisation());
                barred.addAll(involved);
            }
            case AppealRejected e -> {
                heard(e.decidedBy(), e.organisation());
                closed = "refused finally";
            }
            case CaseWithdrawn _ -> closed = "withdrawn";
            case CaseMerged _ -> closed = "merged";
            case CaseReopened _ -> {
                closed = "";
                stands = false;
                request = "";
                proposal = null;
                extended.clear();
            }
            case CaseLinked e -> assertThat(links.add(e.relation() + e.otherCaseId())).isTrue();
            case SchemeSwitchProposed e -> {
                assertThat(proposal).isNull();
                proposal = e;
            }
            case SchemeSwitchDeclined _ -> {
                assertThat(proposal).isNotNull();
                proposal = null;
            }
            case SchemeVersionSwitched e -> {
                runs();
                assertThat(e.schemeVersion()).isEqualTo(proposal.schemeVersion());
                assertThat(e.switchedBy()).isNotEqualTo(proposal.proposedBy());
                proposal = null;
            }
            case TechnologyNeedRegistered e -> assertThat(needs.put(e.needId(), false)).isNull();
            case TechnologyNeedResolved e -> assertThat(needs.put(e.needId(), true)).isFalse();
            default -> {
                // the straight path is checked elsewhere
            }
        }
    }

    private void mayFollowTheEnd(CertificationEvent event) {
        switch (event) {
            case AppealFiled _ -> assertThat(closed).isEqualTo("refused");
            case CaseReopened _ -> assertThat(closed).isEqualTo("withdrawn");
            case CaseLinked _ -> {}
            default -> throw new AssertionError("in a case that is " + closed + ": " + event);
        }
    }

    private void mayJudge(String person) {
        assertThat(barred).doesNotContain(person);
        involved.add(person);
    }

    private void heard(String person, String organisation) {
        runs();
        assertThat(involved).doesNotContain(person);
        assertThat(opinion.givenBy()).isNotEqualTo(person);
        assertThat(opinion.organisation()).isNotEqualTo(organisation);
        involved.add(opinion.givenBy());
        involved.add(person);
        appealed = false;
    }

    private void answered(String id) {
        assertThat(id).isEqualTo(request);
        request = "";
    }

    private void runs() {
        assertThat(stands).as("nothing is concluded while the clock stands").isFalse();
    }
}
