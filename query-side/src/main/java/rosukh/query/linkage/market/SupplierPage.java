package rosukh.query.linkage.market;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// Suppliers as a list and as a file, and one of them with what is known of it.
@Controller
@Reads(Market.GROUP)
class SupplierPage {

    private static final int ROWS = 25;

    private final Market market;
    private final MessageSource messages;

    SupplierPage(Market market, MessageSource messages) {
        this.market = market;
        this.messages = messages;
    }

    /// What can be asked of a supplier.
    public enum Action {
        PROFILE,
        CAPACITY,
        CERTIFICATE,
        OPERATION,
        BAR,
        LIFT
    }

    @GetMapping("/linkage/suppliers")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        String asked = Asked.words(q);
        Words words = new Words(messages, ui.format());
        model.addAttribute("page", market.suppliers(asked, reader, Cursor.of(after, before), ROWS));
        model.addAttribute(
                "filters",
                List.of(Filter.text("q", words.say("filter.words"), asked == null ? "" : asked)));
        return "linkage/suppliers";
    }

    @GetMapping("/linkage/suppliers/export.csv")
    void export(
            @RequestParam(required = false) @Nullable String q,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        CsvFile.answer(
                response,
                "suppliers",
                file -> {
                    file.row(
                            words.say("fact.legal-id"),
                            words.say("column.supplier"),
                            words.say("column.estate"),
                            words.say("fact.isic"),
                            words.say("fact.tags"),
                            words.say("fact.products"),
                            words.say("fact.group"),
                            words.say("fact.description"));
                    market.forEachSupplier(
                            Asked.words(q),
                            reader,
                            each ->
                                    file.row(
                                            each.legalId(),
                                            each.name(),
                                            lists.estate(each.estateKey()),
                                            String.join(" ", each.profile().isicClasses()),
                                            String.join(" ", each.profile().tags()),
                                            String.join(" ", each.profile().kbProducts()),
                                            each.profile().ownerGroup(),
                                            each.profile().description()));
                });
    }

    @GetMapping("/linkage/suppliers/import")
    String imported(Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.check")),
                        new Option("false", words.say("import.enter"))));
        return "linkage/supplier-import";
    }

    @GetMapping("/linkage/suppliers/{firmId}")
    String one(
            @PathVariable String firmId,
            @RequestParam(name = "do", required = false) @Nullable Action action,
            Reader reader,
            Ui ui,
            Model model) {
        SupplierFile supplier =
                market.supplier(firmId, reader)
                        .map(each -> Asked.shown(each, reader))
                        .orElseThrow(() -> ApiProblem.notFound("There is no such supplier."));
        Words words = new Words(messages, ui.format());
        List<Action> open = open(supplier, reader, ui);
        model.addAttribute("supplier", supplier);
        model.addAttribute("facts", facts(supplier, words, ui));
        model.addAttribute("open", open);
        model.addAttribute("action", action != null && open.contains(action) ? action : null);
        model.addAttribute("history", words.timeline(supplier.history()));
        return "linkage/supplier";
    }

    private static List<Action> open(SupplierFile supplier, Reader reader, Ui ui) {
        boolean officer = reader.has(Role.OFFICER);
        boolean side = officer || reader.has(Role.FIRM);
        boolean barred =
                supplier.barredUntil() != null && !supplier.barredUntil().isBefore(ui.today());
        return Arrays.stream(Action.values())
                .filter(each ->
                        switch (each) {
                            case PROFILE, CAPACITY, OPERATION -> side;
                            case CERTIFICATE -> officer;
                            case BAR -> officer && !barred;
                            case LIFT -> officer && barred;
                        })
                .toList();
    }

    private static List<Fact> facts(SupplierFile supplier, Words words, Ui ui) {
        var format = ui.format();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.link(words.say("fact.firm"), supplier.name(), "/firms/" + supplier.firmId()));
        facts.add(Fact.id(words.say("fact.legal-id"), supplier.legalId()));
        facts.add(
                Fact.id(
                        words.say("fact.isic"),
                        String.join(" ", supplier.profile().isicClasses())));
        facts.add(Fact.of(words.say("fact.tags"), words.joined(supplier.profile().tags())));
        facts.add(
                Fact.id(
                        words.say("fact.products"),
                        dash(String.join(" ", supplier.profile().kbProducts()))));
        String group = supplier.profile().ownerGroup();
        facts.add(Fact.id(words.say("fact.group"), group == null ? "–" : group));
        facts.add(
                Fact.of(
                        words.say("fact.operating"),
                        words.say(supplier.operating() ? "operating.yes" : "operating.no")));
        if (supplier.barredUntil() != null)
            facts.add(Fact.of(words.say("fact.barred"), format.date(supplier.barredUntil())));
        return facts;
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
