package rosukh.query.letters.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactRemoved;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.query.harness.Browser;
import rosukh.query.harness.Facts;
import rosukh.query.harness.Log;
import rosukh.query.harness.ViewTest;

@ViewTest
class ContactPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired Log log;
    @Autowired MockMvc mvc;
    Browser officer;
    Browser committee;
    Browser firm;

    @BeforeEach
    void a_firm_that_is_written_to() {
        log.clear();
        log.by("omid", "officer", "isipo")
                .append(
                        Facts.registered("f-1", "10320004156", "فولاد سپهر"),
                        new ContactSet("f-1", "info@sepehr.example", "fa", "omid", DAY));
        officer = Browser.officer(mvc);
        committee = new Browser(mvc, "kamran", "ROLE_committee", "ORG_group");
        firm = new Browser(mvc, "boss", "ROLE_firm", "FIRM_f-1");
    }

    @Test
    void is_shown_with_the_forms_that_change_it() throws Exception {
        log.append(new ContactChanged("f-1", "office@sepehr.example", "en", "omid", DAY));
        assertThat(officer.fa("/firms/f-1/contact?do=change"))
                .contains("office@sepehr.example", "انگلیسی", "name=\"version\" value=\"1\"");
        assertThat(firm.en("/firms/f-1/contact?do=remove")).contains("contact/removal");
        assertThat(committee.en("/firms/f-1/contact?do=change"))
                .doesNotContain("/forms/firms", "office@");
        assertThat(officer.answer("/api/v1/firms/f-1/contact").getHeader("ETag"))
                .isEqualTo("\"1\"");
        assertThat(officer.en("/firms/f-1")).contains("/firms/f-1/contact");
    }

    @Test
    void says_that_letters_came_back_until_it_is_named_anew() throws Exception {
        assertThat(officer.en("/firms/f-1/contact")).doesNotContain("failing");
        log.append(new ContactFailing("f-1", "info@sepehr.example", 3, DAY));
        assertThat(officer.en("/firms/f-1/contact")).contains("failing: 3 letters came back");
        assertThat(officer.fa("/firms/f-1/contact")).contains("۳ نامه برگشت خورده است");
        assertThat(officer.answer("/api/v1/firms/f-1/contact").getContentAsString())
                .contains("\"bounces\":3");
        log.append(new ContactChanged("f-1", "info@sepehr.example", "fa", "omid", DAY));
        assertThat(officer.en("/firms/f-1/contact")).doesNotContain("failing");
    }

    @Test
    void asks_whose_the_next_address_is_where_there_is_one() throws Exception {
        assertThat(officer.en("/firms/f-1/contact?do=change"))
                .contains("The same person as before", "value=\"ANOTHER\"");
        assertThat(officer.fa("/firms/f-1/contact?do=change")).contains("شخصی دیگر");
        log.append(new ContactRemoved("f-1", "omid", DAY));
        assertThat(officer.en("/firms/f-1/contact?do=change")).doesNotContain("ANOTHER");
    }

    @Test
    void says_that_it_was_erased_and_asks_for_another_persons() throws Exception {
        // What an opened text of who was erased reads.
        log.append(new ContactChanged("f-1", "زدوده شد · erased · #7", "fa", "omid", DAY));
        assertThat(officer.en("/firms/f-1/contact?do=change"))
                .contains("erased for good", "name=\"address\" value=\"\"")
                .doesNotContain("ANOTHER");
        assertThat(committee.en("/firms/f-1/contact"))
                .contains("erased for good", "· #7")
                .doesNotContain("shown in part");
        Browser auditor = new Browser(mvc, "azar", "ROLE_auditor", "ORG_isipo");
        assertThat(auditor.en("/firms/f-1/contact")).contains("/audit/erasures?firm=f-1");
        assertThat(officer.en("/firms/f-1/contact")).doesNotContain("/audit/erasures");
    }

    @Test
    void may_be_missing() throws Exception {
        log.append(Facts.registered("f-2", "10320004157", "Yazd Ceramics"));
        assertThat(officer.en("/firms/f-2/contact?do=change"))
                .contains("The firm has no address.")
                .doesNotContain("name=\"version\"");
        assertThat(officer.answer("/api/v1/firms/f-2/contact").getHeader("ETag")).isNull();
        assertThat(officer.answer("/firms/f-9/contact").getStatus()).isEqualTo(404);
    }
}
