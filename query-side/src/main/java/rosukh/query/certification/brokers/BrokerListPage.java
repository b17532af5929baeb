package rosukh.query.certification.brokers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.brokers.BrokerFile.Accreditation;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.brokers.Brokers.Wanted;
import rosukh.query.certification.brokers.RegisteredBroker.Standing;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The register of brokers, the form that enrols one, and the import of attendance.
@Controller
@Reads({BrokerProjection.GROUP, KnownSchemes.GROUP})
class BrokerListPage {

    private static final int ROWS = 25;

    private final Brokers brokers;
    private final MessageSource messages;

    BrokerListPage(Brokers brokers, MessageSource messages) {
        this.brokers = brokers;
        this.messages = messages;
    }

    /// A broker as a row.
    ///
    /// @param validTo null without an accreditation
    public record Row(
            String account,
            String organisation,
            Tag standing,
            String grade,
            String fields,
            String provinces,
            String load,
            @Nullable LocalDate validTo) {}

    @GetMapping("/brokers")
    String list(
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(name = "do", defaultValue = "") String action,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Wanted wanted = new Wanted(standing, field, province, organisation);
        BrokerWords words = words(ui);
        model.addAttribute(
                "page",
                brokers.page(wanted, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words, ui.today())));
        model.addAttribute("filters", filters(wanted, words, ui));
        model.addAttribute("action", action.equals("enrol") ? action : "");
        return "certification/brokers";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/brokers/export.csv")
    void export(
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String organisation,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        BrokerWords words = words(ui);
        CsvFile.answer(
                response,
                "brokers",
                file -> {
                    file.row(
                            words.say("column.account"),
                            words.say("column.organisation"),
                            words.say("column.standing"),
                            words.say("column.grade"),
                            words.say("column.fields"),
                            words.say("column.provinces"),
                            words.say("column.load"),
                            words.say("column.valid"));
                    for (RegisteredBroker each :
                            brokers.all(new Wanted(standing, field, province, organisation))) {
                        Row row = row(each, words, ui.today());
                        file.row(
                                row.account(),
                                row.organisation(),
                                row.standing().text(),
                                row.grade(),
                                row.fields(),
                                row.provinces(),
                                row.load(),
                                row.validTo() == null ? "" : ui.format().dateInput(row.validTo()));
                    }
                });
    }

    /// The form takes a file; what was found in it is handed to the page as `report`.
    @GetMapping("/brokers/attendance-import")
    String importing(Ui ui, Model model) {
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", say("firms.import.dry-run", ui)),
                        new Option("false", say("firms.import.store", ui))));
        return "certification/brokers-import";
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }

    private BrokerWords words(Ui ui) {
        return new BrokerWords(messages, ui.format(), brokers.fields(ui.lang()));
    }

    private static Row row(RegisteredBroker broker, BrokerWords words, LocalDate today) {
        Accreditation now = broker.file().accreditation();
        int open = broker.file().open().size();
        return new Row(
                broker.account(),
                broker.organisation(),
                words.standing(broker, today),
                now == null ? "" : words.say("grade." + now.terms().grade()),
                words.fields(broker.fields()),
                words.provinces(broker.provinces()),
                now == null
                        ? words.format().n(open)
                        : words.say(
                                "load",
                                words.format().n(open),
                                words.format().n(BrokerPolicy.NOW.mostCases(now.terms().grade()))),
                now == null ? null : now.validTo());
    }

    private List<Filter> filters(Wanted wanted, BrokerWords words, Ui ui) {
        return List.of(
                Filter.choice(
                        "standing",
                        words.say("column.standing"),
                        words.options("standing", Standing.values()),
                        wanted.standing()),
                Filter.choice("field", words.say("column.fields"), words.fields(), wanted.field()),
                Filter.choice(
                        "province",
                        words.say("column.provinces"),
                        new CodeLists(ui.lang()).provinces(),
                        wanted.province()),
                Filter.text(
                        "organisation", words.say("column.organisation"), wanted.organisation()));
    }
}
