package rosukh.query.zones.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneType;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The register of zones as a list and as a file, and the form that declares one.
@Controller
@Reads(ZoneRegister.GROUP)
class ZoneListPage {

    private static final int ROWS = 25;

    private final ZoneRegister register;
    private final MessageSource messages;

    ZoneListPage(ZoneRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// A zone as a row.
    public record Row(
            String zoneId,
            String name,
            String estate,
            String type,
            Tag stage,
            String land,
            String free,
            String power) {}

    @GetMapping("/zones")
    String list(
            ZoneQuery asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "page",
                register.page(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words)));
        model.addAttribute("filters", filters(asked, words, ui));
        return "zones/list";
    }

    @GetMapping("/zones/new")
    String declare(Ui ui, Model model) {
        model.addAttribute("blanks", ZoneAction.declaration(new Words(messages, ui.format())));
        return "zones/new";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/zones/export.csv")
    void export(ZoneQuery asked, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        CsvFile.answer(
                response,
                "zones",
                file -> {
                    file.row(
                            words.say("fact.id"),
                            words.say("column.name"),
                            words.say("fact.province"),
                            words.say("fact.estate"),
                            words.say("fact.type"),
                            words.say("column.stage"),
                            words.say("fact.area"),
                            words.say("fact.land"),
                            words.say("ledger.free-land"),
                            words.say("fact.power"),
                            words.say("ledger.free-power"),
                            words.say("fact.water"),
                            words.say("ledger.free-water"));
                    register.forEach(asked, reader, each -> row(file, each.book(), words));
                });
    }

    /// The same, one JSON object a line, with the components of the API.
    @GetMapping("/zones/export.ndjson")
    void lines(ZoneQuery asked, Reader reader, HttpServletResponse response) throws IOException {
        NdjsonFile.answer(
                response,
                "zones",
                file -> {
                    register.forEach(asked, reader, each -> file.row(ZoneReadingApi.Line.of(each)));
                });
    }

    private static void row(CsvFile file, ZoneBook book, Words words) {
        Resources all = book.capacity();
        Resources free = book.free();
        file.row(
                book.zoneId(),
                words.name(book.potential()),
                words.lists().province(book.provinceKey()),
                words.lists().estate(book.estateKey()),
                words.type(book.potential().type()),
                words.tag(book.stage()).text(),
                book.potential().areaM2(),
                all.landM2(),
                free.landM2(),
                all.powerKva(),
                free.powerKva(),
                all.waterM3PerDay(),
                free.waterM3PerDay());
    }

    private static Row row(ZoneFile file, Words words) {
        ZoneBook book = file.book();
        return new Row(
                file.zoneId(),
                words.name(book.potential()),
                words.lists().estate(file.estateKey()),
                words.type(file.type()),
                words.tag(file.stage()),
                words.ha(book.capacity().landM2()),
                book.designated() ? words.ha(book.free().landM2()) : "",
                book.designated() ? words.kva(book.free().powerKva()) : "");
    }

    private static List<Filter> filters(ZoneQuery asked, Words words, Ui ui) {
        CodeLists lists = new CodeLists(ui.lang());
        List<Option> stages = new ArrayList<>(words.options("stage.", Stage.values()));
        stages.addFirst(new Option(ZoneQuery.POTENTIAL, words.say("stage.POTENTIAL")));
        return List.of(
                choice("province", lists.provinces(), asked.province(), words),
                choice("estate", lists.estates(asked.province()), asked.estate(), words),
                choice("type", words.options("type.", ZoneType.values()), asked.type(), words),
                choice("stage", stages, asked.stage(), words),
                choice("open", yes(words, "open"), asked.open(), words),
                choice("waiting", yes(words, "waiting"), asked.waiting(), words));
    }

    private static List<Option> yes(Words words, String name) {
        return List.of(new Option("true", words.say("filter." + name + ".true")));
    }

    static Filter choice(String name, List<Option> options, @Nullable String chosen, Words words) {
        return Filter.choice(
                name, words.say("filter." + name), options, chosen == null ? "" : chosen);
    }
}
