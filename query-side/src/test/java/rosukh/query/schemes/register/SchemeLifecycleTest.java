package rosukh.query.schemes.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.query.harness.Facts.OPENED;
import static rosukh.query.harness.Facts.approved;
import static rosukh.query.harness.Facts.drafted;
import static rosukh.query.harness.Facts.nextVersion;
import static rosukh.query.harness.Facts.published;
import static rosukh.query.harness.Facts.scheme;
import static rosukh.query.harness.Facts.validated;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;
import rosukh.events.schemes.SchemeEvent.SchemeVersionClosed;
import rosukh.events.schemes.SchemeEvent.SchemeVersionRetired;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

/// A version from its draft to its retirement, as its page shows it.
@ViewTest
class SchemeLifecycleTest {

    private static final String NEXT = "/schemes/ir-kb/1406-01-01";
    private static final String SHARE = "\"valueBp\":5000";

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser committee;

    @BeforeEach
    void published_schemes() {
        log.clear();
        log.by("manager", "manager", "isipo")
                .append(published("ir-kb-1396-10-02"), published("ir-kb-1402-02-18"));
        officer = Browser.officer(mvc);
        committee = new Browser(mvc, "parisa", "ROLE_committee", "ORG_working-group");
    }

    @Nested
    class a_draft {

        private final Scheme gap =
                nextVersion(
                        "\"op\":\"MAX\",\"value\":50000000000",
                        "\"op\":\"MAX\",\"value\":40000000000");

        @Test
        void tells_what_stands_in_the_way_of_its_validation() throws Exception {
            log.by("dara", "officer", "isipo").append(drafted(gap));
            assertThat(officer.en(NEXT))
                    .contains("draft", "What stands in the way", "no row for some firms")
                    .contains("operatingRevenueRial=40000000001", "dara")
                    .contains("do=validate", "do=discard")
                    .doesNotContain("do=publish", "what-if");
            assertThat(officer.fa(NEXT)).contains("پیش‌نویس", "سطری ندارد");
            assertThat(officer.en(NEXT + "?do=validate"))
                    .contains("/forms/schemes/ir-kb/1406-01-01/validation")
                    .contains("name=\"version\" value=\"2\"");
            assertThat(officer.en("/schemes")).contains("1406-01-01", ">draft<");
        }

        @Test
        void is_moved_on_by_officers_only() throws Exception {
            log.append(drafted(gap));
            assertThat(committee.en(NEXT)).doesNotContain("do=validate", "do=discard");
            assertThat(committee.en("/schemes")).doesNotContain("do=draft");
            assertThat(officer.en("/schemes?do=draft"))
                    .contains("/forms/schemes/drafts", "name=\"document\"", "name=\"schemeId\"");
        }

        @Test
        void that_was_given_up_says_why() throws Exception {
            log.append(
                    drafted(gap),
                    new SchemeDraftDiscarded("ir-kb", "1406-01-01", gap.sha256(), "dara", OPENED));
            assertThat(officer.en(NEXT)).contains("discarded").doesNotContain("do=validate");
            log.append(drafted(gap));
            assertThat(officer.en(NEXT)).contains("do=validate");
        }
    }

    @Nested
    class a_validated_version {

        private final Scheme next = nextVersion(SHARE, "\"valueBp\":4000");

        @BeforeEach
        void validated_by_dara() {
            log.by("dara", "officer", "isipo").append(drafted(next), validated(next));
        }

        @Test
        void shows_on_how_many_points_it_was_tried_and_what_it_changes() throws Exception {
            assertThat(officer.en(NEXT))
                    .contains("65 points, one row each", "Against version", "1402-02-18")
                    .contains("phases.CLASS.rows.2.when.1.valueBp", ">5000<", ">4000<")
                    .contains("effectiveFrom", ">2023-07-23<", ">2027-03-21<");
            assertThat(officer.fa(NEXT)).contains("۶۵ نقطه");
        }

        @Test
        void says_what_its_publication_does() throws Exception {
            assertThat(committee.en(NEXT + "?do=publish"))
                    .contains("Version 1402-02-18 ends on 29 Esfand 1405.")
                    .contains("/forms/schemes/ir-kb/1406-01-01/publication", next.sha256());
            log.append(
                    drafted(nextVersion("\"effectiveTo\":null", "\"effectiveTo\":\"2027-12-31\"")));
            assertThat(committee.en(NEXT)).contains("from 11 Dey 1406 on no version is in force");
            log.append(
                    drafted(
                            nextVersion(
                                    "\"effectiveFrom\":\"2027-03-21\"",
                                    "\"effectiveFrom\":\"2023-07-01\"")));
            assertThat(committee.en(NEXT))
                    .contains("It cannot be published: on some days version 1396-10-02")
                    .contains("on some days version 1402-02-18");
        }

        @Test
        void is_not_offered_for_publication_to_whoever_drafted_it() throws Exception {
            Browser dara = new Browser(mvc, "dara", "ROLE_manager", "ORG_isipo");
            assertThat(dara.en(NEXT)).doesNotContain("do=publish").contains("what-if");
            assertThat(committee.en(NEXT)).contains("do=publish", "what-if");
            assertThat(officer.en(NEXT)).doesNotContain("do=publish");
        }
    }

    @Nested
    class a_published_version {

        private final Scheme next = nextVersion();
        private final LocalDate summer = LocalDate.of(2027, 7, 1);

        @BeforeEach
        void published_by_parisa() {
            log.by("dara", "officer", "isipo").append(drafted(next), validated(next));
            log.by("parisa", "manager", "isipo")
                    .append(
                            approved(next),
                            new SchemeVersionClosed(
                                    "ir-kb",
                                    "1402-02-18",
                                    LocalDate.of(2027, 3, 20),
                                    next.version(),
                                    OPENED),
                            published(next));
        }

        @Test
        void says_who_did_what() throws Exception {
            assertThat(officer.en(NEXT))
                    .containsSubsequence(
                            "Published", "parisa", "Approved by a second person", "parisa")
                    .containsSubsequence("Validated", "dara", "Drafted", "dara")
                    .contains("not yet in force", "65 points");
        }

        @Test
        void ends_the_one_before() throws Exception {
            assertThat(officer.en("/schemes/ir-kb/1402-02-18"))
                    .contains("1 Mordad 1402 to 29 Esfand 1405", "Closed by the next version");
            assertThat(officer.answer("/api/v1/schemes/ir-kb").getContentAsString())
                    .contains(
                            "\"lastDay\":\"2027-03-20\"", "\"gaps\":[]", "\"state\":\"PUBLISHED\"");
        }

        @Test
        void leaves_a_gap_that_is_told_when_it_is_retired() throws Exception {
            log.append(new SchemeVersionRetired("ir-kb", next.version(), summer, "rasa", OPENED));
            assertThat(officer.en(NEXT)).contains("1 Farvardin 1406 to 9 Tir 1406", "Retired");
            assertThat(officer.en("/schemes"))
                    .contains("from 10 Tir 1406 on no version is in force");
            assertThat(officer.fa("/schemes")).contains("هیچ نسخه‌ای در حال اجرا نیست");
            assertThat(officer.answer("/api/v1/schemes/ir-kb").getContentAsString())
                    .contains("\"gaps\":[{\"from\":\"2027-07-01\",\"to\":null}]", "\"RETIRED\"");
        }

        @Test
        void that_was_withdrawn_before_it_began_never_was_in_force() throws Exception {
            log.append(
                    new SchemeVersionRetired(
                            "ir-kb", next.version(), LocalDate.of(2027, 1, 1), "rasa", OPENED));
            assertThat(officer.en(NEXT)).contains("never, withdrawn before it began", ">retired<");
            assertThat(officer.en("/schemes"))
                    .contains("from 1 Farvardin 1406 on no version is in force");
        }

        @Test
        void is_retired_by_managers_and_the_working_group() throws Exception {
            assertThat(committee.en(NEXT + "?do=retire"))
                    .contains("/forms/schemes/ir-kb/1406-01-01/retirement", "name=\"from\"");
            assertThat(officer.en(NEXT)).doesNotContain("do=retire");
        }
    }

    @Test
    void a_scheme_answers_with_the_version_its_next_command_expects() throws Exception {
        assertThat(officer.answer("/api/v1/schemes/ir-kb").getHeader("ETag")).isEqualTo("\"1\"");
        log.append(drafted(nextVersion()));
        assertThat(officer.answer("/api/v1/schemes/ir-kb").getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(officer.answer("/api/v1/schemes/none").getStatus()).isEqualTo(404);
    }

    @Test
    void a_version_published_before_validations_were_stored_is_checked_when_it_is_shown()
            throws Exception {
        assertThat(officer.en("/schemes/ir-kb/1402-02-18"))
                .containsPattern("[1-9][0-9]* points, one row each");
        assertThat(scheme("ir-kb-1402-02-18").effectiveTo()).isNull();
    }

    @Test
    void replays_to_the_same_documents() {
        Scheme next = nextVersion();
        log.append(
                drafted(next),
                validated(next),
                approved(next),
                published(next),
                new SchemeVersionRetired(
                        "ir-kb", next.version(), LocalDate.of(2028, 1, 1), "rasa", OPENED));
        String live = log.digest(SchemeRegister.COLLECTION);
        log.handOverAgain(SchemeRegister.GROUP);
        assertThat(log.digest(SchemeRegister.COLLECTION)).isEqualTo(live);
        log.rebuild(SchemeRegister.GROUP);
        assertThat(log.digest(SchemeRegister.COLLECTION)).isEqualTo(live);
    }
}
