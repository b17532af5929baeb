package rosukh.query.certificates.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The register as a list and as a file, and what expires soon. Every figure opens the list of what
/// it counts.
@Controller
@Reads(CertificateRegister.GROUP)
class CertificateListPage {

    private static final int ROWS = 25;
    private static final List<Integer> SOON = List.of(30, 60, 90);

    private final CertificateRegister register;
    private final MessageSource messages;

    CertificateListPage(CertificateRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A certificate as a row.
    ///
    /// @param standing on the day asked for
    /// @param renewable whether it is in its renewal window on that day
    public record Row(
            RegisteredCertificate certificate,
            String label,
            String end,
            Tag standing,
            boolean renewable) {}

    @GetMapping("/certificates")
    String list(
            CertificateQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        CertificateRegister.Question asked = query.asked(ui.today());
        model.addAttribute("stats", standings(asked, reader, ui));
        show(asked, after, before, reader, ui, model);
        model.addAttribute("filters", filters(asked, query, ui));
        return "certificates/register";
    }

    /// The certificates whose validity ends within 90 days of a day, the next one first.
    @GetMapping("/certificates/expiry")
    String expiry(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        var any = CertificateRegister.Question.any(CertificateQuery.day(on, ui.today()));
        model.addAttribute("stats", soon(any, on, reader, ui));
        show(any.expiring(SOON.getLast()), after, before, reader, ui, model);
        return "certificates/expiry";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/certificates/export.csv")
    void export(CertificateQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        CertificateRegister.Question asked = query.asked(ui.today());
        Words words = new Words(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        CsvFile.answer(
                response,
                "certificates",
                file -> {
                    file.row(
                            words.say("certificates.column.number"),
                            words.say("certificates.column.firm"),
                            words.say("certificates.fact.legal-id"),
                            words.say("certificates.column.class"),
                            words.say("certificates.column.from"),
                            words.say("certificates.column.to"),
                            words.say("certificates.column.standing"),
                            words.say("certificates.filter.province"),
                            words.say("certificates.filter.estate"));
                    register.forEach(
                            asked,
                            reader,
                            each ->
                                    file.row(
                                            each.certificateNumber(),
                                            each.holder().name(),
                                            each.holder().legalId(),
                                            words.label(each),
                                            ui.format().dateInput(each.validFrom()),
                                            ui.format().dateInput(each.validTo()),
                                            words.tag(each.standingOn(asked.on())).text(),
                                            lists.province(each.provinceKey()),
                                            lists.estate(each.estateKey())));
                });
    }

    private void show(
            CertificateRegister.Question asked,
            @Nullable String after,
            @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute("on", asked.on());
        model.addAttribute("sort", asked.sort());
        model.addAttribute(
                "page",
                register.page(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.label(each),
                                        words.end(each),
                                        words.tag(each.standingOn(asked.on())),
                                        each.inRenewalWindow(asked.on()))));
    }

    /// How many stand how, whatever else is filtered.
    private List<Stat> standings(CertificateRegister.Question asked, Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        var any = CertificateRegister.Question.any(asked.on());
        Link here = Link.to("/certificates").with("on", ui.here().first("on"));
        return Stream.of(Standing.VALID, Standing.SUSPENDED, Standing.REVOKED, Standing.EXPIRED)
                .map(each ->
                        new Stat(
                                words.say("certificates.standing." + each),
                                ui.format().n(register.count(any.standing(each), reader)),
                                here.with("standing", each).toString(),
                                null))
                .toList();
    }

    private List<Stat> soon(
            CertificateRegister.Question any, @Nullable String on, Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        Link list = Link.to("/certificates").with("on", on).with("sort", "lastDay");
        Stream<Stat> within =
                SOON.stream()
                        .map(days ->
                                new Stat(
                                        words.say(
                                                "certificates.expiry.within", ui.format().n(days)),
                                        ui.format().n(register.count(any.expiring(days), reader)),
                                        list.with("expiring", days).toString(),
                                        null));
        Stat renewal =
                new Stat(
                        words.say("certificates.expiry.renewal"),
                        ui.format().n(register.count(any.renewable(), reader)),
                        list.with("renewal", true).toString(),
                        words.say("certificates.expiry.renewal.note"));
        return Stream.concat(within, Stream.of(renewal)).toList();
    }

    private List<Filter> filters(
            CertificateRegister.Question asked, CertificateQuery query, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        return List.of(
                Filter.text("q", say("certificates.search", ui), text(asked.q())),
                choice("standing", standings(ui), text(asked.standing()), ui),
                choice("class", classes(ui), text(asked.kbClass()), ui),
                choice("province", lists.provinces(), text(asked.province()), ui),
                choice("estate", lists.estates(asked.province()), text(asked.estate()), ui),
                choice("expiring", soon(ui), text(asked.expiring()), ui),
                choice(
                        "renewal",
                        List.of(new Option("true", say("certificates.expiry.renewal", ui))),
                        asked.renewal() ? "true" : "",
                        ui),
                Filter.text("on", say("certificates.filter.on", ui), text(query.on())));
    }

    private Filter choice(String name, List<Option> options, String chosen, Ui ui) {
        return Filter.choice(name, say("certificates.filter." + name, ui), options, chosen);
    }

    private List<Option> standings(Ui ui) {
        return Arrays.stream(Standing.values())
                .map(each -> new Option(each.name(), say("certificates.standing." + each, ui)))
                .toList();
    }

    private List<Option> classes(Ui ui) {
        return register.classes().stream()
                .map(each ->
                        new Option(each.code(), ui.lang().of(each.label().fa(), each.label().en())))
                .toList();
    }

    private List<Option> soon(Ui ui) {
        return SOON.stream()
                .map(days ->
                        new Option(
                                "" + days,
                                messages.getMessage(
                                        "certificates.expiry.within",
                                        new Object[] {ui.format().n(days)},
                                        ui.lang().locale())))
                .toList();
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }

    private static String text(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }
}
