package rosukh.query.fund.book;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.Line;
import rosukh.events.values.Label;
import rosukh.query.fund.book.FundRegister.Attention;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The guarantees as a list and as files.
@Controller
@Reads(FundRegister.GROUP)
class GuaranteeListPage {

    private static final int ROWS = 25;

    private final FundRegister register;
    private final MessageSource messages;

    GuaranteeListPage(FundRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A guarantee as a row.
    public record Row(GuaranteeFile file, Tag stage, String bank, String place) {}

    @GetMapping("/fund/guarantees")
    String list(
            GuaranteeQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        FundWords words = new FundWords(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        FundRegister.Question asked = query.asked();
        model.addAttribute("stats", stats(reader, words));
        model.addAttribute("filters", filters(query, lists, words));
        model.addAttribute("sort", asked.sort());
        model.addAttribute(
                "page",
                register.page(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.tag(each.stage()),
                                        bank(each.bank(), ui),
                                        lists.province(each.provinceKey()))));
        return "fund/guarantees";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/fund/guarantees/export.csv")
    void csv(GuaranteeQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        FundWords words = new FundWords(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        CsvFile.answer(
                response,
                "guarantees",
                file -> {
                    file.row(
                            words.say("fact.id"),
                            words.say("fact.firm"),
                            words.say("column.stage"),
                            words.say("fact.line"),
                            words.say("fact.bank"),
                            words.say("fact.division"),
                            words.say("fact.place"),
                            words.say("fact.loan"),
                            words.say("fact.guaranteed"),
                            words.say("column.exposure"),
                            words.say("fact.fee"),
                            words.say("fact.fee-paid"),
                            words.say("fact.claims-paid"),
                            words.say("fact.recovered"),
                            words.say("fact.applied-on"),
                            words.say("fact.issued-on"),
                            words.say("fact.last-day"));
                    register.forEach(
                            query.asked(),
                            reader,
                            each ->
                                    file.row(
                                            each.guaranteeId(),
                                            each.firmName(),
                                            words.tag(each.stage()).text(),
                                            each.line(),
                                            bank(each.bank(), ui),
                                            each.division(),
                                            lists.province(each.provinceKey()),
                                            each.loan(),
                                            each.guaranteed(),
                                            each.exposure(),
                                            each.fee(),
                                            each.feePaid(),
                                            each.claimsPaid(),
                                            each.recovered(),
                                            ui.format().dateInput(each.appliedOn()),
                                            ui.format().dateInput(each.issuedOn()),
                                            ui.format().dateInput(each.lastDay())));
                });
    }

    /// The same, one JSON object a line.
    @GetMapping("/fund/guarantees/export.ndjson")
    void ndjson(GuaranteeQuery query, Reader reader, HttpServletResponse response)
            throws IOException {
        NdjsonFile.answer(
                response,
                "guarantees",
                file -> {
                    register.forEach(
                            query.asked(), reader, each -> file.row(GuaranteeLine.of(each)));
                });
    }

    private String bank(String bankId, Ui ui) {
        Label name = register.now().book().banks().get(bankId);
        return name == null ? bankId : name.in(ui.lang().code());
    }

    private List<Stat> stats(Reader reader, FundWords words) {
        Link here = Link.to("/fund/guarantees");
        return List.of(
                stat(
                        "rated",
                        GuaranteeQuery.at(Stage.RATED),
                        here.with("stage", Stage.RATED),
                        reader,
                        words),
                stat(
                        "approved",
                        GuaranteeQuery.at(Stage.APPROVED),
                        here.with("stage", Stage.APPROVED),
                        reader,
                        words),
                stat(
                        "issued",
                        GuaranteeQuery.at(Stage.ISSUED),
                        here.with("stage", Stage.ISSUED),
                        reader,
                        words),
                stat(
                        "claims",
                        GuaranteeQuery.waitingFor(Attention.CLAIM),
                        here.with("attention", Attention.CLAIM),
                        reader,
                        words),
                stat(
                        "reviews",
                        GuaranteeQuery.waitingFor(Attention.REVIEW),
                        here.with("attention", Attention.REVIEW),
                        reader,
                        words));
    }

    private Stat stat(String key, GuaranteeQuery query, Link link, Reader reader, FundWords words) {
        return new Stat(
                words.say("list." + key),
                words.format().n(register.count(query.asked(), reader)),
                link.toString(),
                null);
    }

    private List<Filter> filters(GuaranteeQuery query, CodeLists lists, FundWords words) {
        return List.of(
                Filter.text("q", words.say("filter.q"), text(query.q())),
                Filter.choice(
                        "stage",
                        words.say("column.stage"),
                        Arrays.stream(Stage.values())
                                .map(each -> new Option(each.name(), words.say("stage." + each)))
                                .toList(),
                        text(query.stage())),
                Filter.choice(
                        "line",
                        words.say("fact.line"),
                        Arrays.stream(Line.values())
                                .map(each -> new Option(each.name(), words.say("line." + each)))
                                .toList(),
                        text(query.line())),
                Filter.choice(
                        "bank",
                        words.say("fact.bank"),
                        FundAction.banks(register.now().book().banks(), words),
                        text(query.bank())),
                Filter.choice(
                        "province",
                        words.say("fact.place"),
                        lists.provinces(),
                        text(query.province())),
                Filter.choice(
                        "attention",
                        words.say("filter.attention"),
                        Arrays.stream(Attention.values())
                                .map(each ->
                                        new Option(each.name(), words.say("attention." + each)))
                                .toList(),
                        text(query.attention())));
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }
}
