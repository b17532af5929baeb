package rosukh.command.certification;

import static rosukh.command.certification.Scenarios.CASE;
import static rosukh.command.certification.Scenarios.DAY;
import static rosukh.command.certification.Scenarios.SHA;
import static rosukh.command.certification.Scenarios.attached;
import static rosukh.command.certification.Scenarios.certified;
import static rosukh.command.certification.Scenarios.granted;
import static rosukh.command.certification.Scenarios.opened;
import static rosukh.command.certification.Scenarios.recommended;
import static rosukh.command.certification.Scenarios.submitted;
import static rosukh.command.certification.Scenarios.then;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.events.certification.CertificationEvent;

class EvidencingTest extends Rulings {

    @Nested
    class attaching_a_document {

        @Test
        void stores_its_size_and_hash() {
            given(opened()).when(attach("TAX_RETURN", DAY)).happens(attached("TAX_RETURN", DAY));
        }

        @Test
        void is_refused_for_a_document_the_scheme_does_not_ask() {
            given(opened())
                    .when(attach("HOROSCOPE", DAY))
                    .isRefused(CaseRefusal.EVIDENCE_REQUIREMENT_UNKNOWN);
        }

        @Test
        void is_refused_for_a_document_from_the_future() {
            given(opened())
                    .when(attach("TAX_RETURN", DAY.plusDays(1)))
                    .isRefused(CaseRefusal.EVIDENCE_IN_FUTURE);
        }

        @Test
        void takes_a_document_to_the_last_day_of_its_age() {
            given(opened()).when(attach("INSURANCE_LIST", DAY.minusMonths(3))).isAccepted();
            given(opened())
                    .when(attach("INSURANCE_LIST", DAY.minusMonths(3).minusDays(1)))
                    .isRefused(CaseRefusal.EVIDENCE_TOO_OLD);
        }

        @Test
        void takes_a_document_of_any_age_where_the_scheme_sets_no_limit() {
            given(opened()).when(attach("OFFICIAL_GAZETTE", DAY.minusYears(30))).isAccepted();
        }

        @Test
        void is_refused_under_the_id_of_another_file() {
            given(then(opened(), attached("TAX_RETURN", DAY)))
                    .when(attach("TAX_RETURN", DAY))
                    .isRefused(CaseRefusal.EVIDENCE_ALREADY_ATTACHED);
        }

        @ParameterizedTest
        @CsvSource({
            "'', a.pdf, application/pdf, 1",
            "e-1, '', application/pdf, 1",
            "e-1, a.pdf, '', 1",
            "e-1, a.pdf, application/pdf, 0"
        })
        void is_refused_without_content_name_type_or_id(
                String id, String name, String type, long size) {
            given(opened())
                    .when(
                            new AttachEvidence(
                                    CASE, id, "TAX_RETURN", name, type, size, SHA, DAY, DAY))
                    .isRefused(CaseRefusal.EVIDENCE_MALFORMED);
        }

        @Test
        void is_refused_without_a_proper_hash() {
            given(opened())
                    .when(
                            new AttachEvidence(
                                    CASE,
                                    "e-1",
                                    "TAX_RETURN",
                                    "a.pdf",
                                    "application/pdf",
                                    1,
                                    SHA.toUpperCase(Locale.ROOT),
                                    DAY,
                                    DAY))
                    .isRefused(CaseRefusal.EVIDENCE_MALFORMED);
        }

        @Test
        void is_possible_during_the_assessment() {
            given(submitted()).when(attach("SALES_INVOICES", DAY)).isAccepted();
        }

        @Test
        void counts_age_to_the_day_of_the_submission_during_the_assessment() {
            LocalDate late = DAY.plusMonths(6);
            LocalDate oldest = DAY.minusMonths(3);
            List<CertificationEvent> uninsured =
                    submitted().stream()
                            .filter(each -> !each.equals(attached("INSURANCE_LIST", DAY)))
                            .toList();
            given(uninsured).when(attach("INSURANCE_LIST", oldest, late)).isAccepted();
            given(uninsured)
                    .when(attach("INSURANCE_LIST", oldest.minusDays(1), late))
                    .isRefused(CaseRefusal.EVIDENCE_TOO_OLD);
            given(uninsured).when(attach("INSURANCE_LIST", late, late)).isAccepted();
            given(uninsured)
                    .when(attach("INSURANCE_LIST", late.plusDays(1), late))
                    .isRefused(CaseRefusal.EVIDENCE_IN_FUTURE);
        }

        @Test
        void goes_by_the_pinned_version_during_the_assessment() {
            given(submitted())
                    .when(attach("GROWTH_PLAN", DAY))
                    .happens(attached("GROWTH_PLAN", DAY));
        }

        @Test
        void is_refused_after_the_recommendation() {
            given(recommended())
                    .when(attach("PATENT", DAY))
                    .isRefused(CaseRefusal.CASE_ALREADY_RECOMMENDED);
            given(granted())
                    .when(attach("PATENT", DAY))
                    .isRefused(CaseRefusal.CASE_ALREADY_DECIDED);
            given(certified()).when(attach("PATENT", DAY)).isRefused(CaseRefusal.CASE_CLOSED);
        }
    }

    private static AttachEvidence attach(String requirement, LocalDate issuedOn) {
        return attach(requirement, issuedOn, DAY);
    }

    private static AttachEvidence attach(String requirement, LocalDate issuedOn, LocalDate on) {
        return new AttachEvidence(
                CASE,
                "e-" + requirement,
                requirement,
                requirement + ".pdf",
                "application/pdf",
                1000,
                SHA,
                issuedOn,
                on);
    }
}
