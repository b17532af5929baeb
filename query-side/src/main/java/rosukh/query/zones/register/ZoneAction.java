package rosukh.query.zones.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import rosukh.events.zones.PlotUse;
import rosukh.events.zones.Potential;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneType;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Option;

/// What can be asked of a zone as a whole: by whom, and when the page offers it. The command side
/// decides; this only spares people forms that would be refused.
public enum ZoneAction {
    VERIFY("/verification"),
    RETURN("/return"),
    CORRECT("/corrections"),
    DESIGNATE("/designation"),
    LAY_OUT("/plots"),
    SOLAR("/solar-land"),
    SOLAR_RELEASE("/solar-land/release"),
    WAIT("/waiting-list"),
    LEAVE("/waiting-list/leaving");

    private final String path;

    ZoneAction(String path) {
        this.path = path;
    }

    String path(String zoneId) {
        return "/forms/zones/" + zoneId + path;
    }

    /// What this reader may do now; nothing on a page of the past.
    static List<ZoneAction> open(ZoneBook book, Reader reader) {
        if (Scratch.current() != null) return List.of();
        return Arrays.stream(values()).filter(each -> each.isOpen(book, reader)).toList();
    }

    private boolean isOpen(ZoneBook book, Reader reader) {
        boolean officer = reader.has(Role.OFFICER);
        return switch (this) {
            case VERIFY, RETURN -> officer && book.stage() == Stage.DECLARED;
            case CORRECT -> officer && !book.designated();
            case DESIGNATE -> reader.has(Role.MANAGER) && book.stage() == Stage.VERIFIED;
            case LAY_OUT, SOLAR -> officer && book.designated() && book.unplannedM2() > 0;
            case SOLAR_RELEASE -> officer && !book.solar().isEmpty();
            case WAIT -> officer && book.designated();
            case LEAVE -> officer && !book.waiting().isEmpty();
        };
    }

    List<Blank> blanks(ZoneBook book, ZoneRegister register, Words words) {
        return switch (this) {
            case VERIFY -> List.of(Blank.of("findings", Kind.AREA));
            case RETURN -> List.of(Blank.of("grounds", Kind.AREA));
            case DESIGNATE -> List.of(Blank.of("decree", Kind.TEXT));
            case CORRECT -> correction(book.potential(), words);
            case LAY_OUT ->
                    with(
                            List.of(
                                    Blank.of("plotId", Kind.IDENTIFIER),
                                    Blank.choice("use", words.options("use.", PlotUse.values())),
                                    Blank.of("areaM2", Kind.NUMBER)),
                            places());
            case SOLAR ->
                    with(
                            List.of(
                                    Blank.of("siteId", Kind.IDENTIFIER),
                                    Blank.of("landM2", Kind.NUMBER)),
                            places());
            case SOLAR_RELEASE ->
                    List.of(
                            Blank.choice(
                                    "siteId",
                                    book.solar().stream()
                                            .map(site -> new Option(site.siteId(), site.siteId()))
                                            .toList()),
                            Blank.of("grounds", Kind.AREA));
            case WAIT ->
                    List.of(
                            Blank.of("firmId", Kind.IDENTIFIER).withHint(),
                            Blank.of("landM2", Kind.NUMBER),
                            Blank.of("powerKva", Kind.NUMBER).holding("0"),
                            Blank.of("waterM3PerDay", Kind.NUMBER).holding("0"));
            case LEAVE ->
                    List.of(
                            Blank.choice(
                                    "firmId",
                                    book.waiting().stream()
                                            .map(each ->
                                                    new Option(
                                                            each.firmId(),
                                                            register.nameOf(each.firmId())))
                                            .toList()));
        };
    }

    /// The fields of a new potential.
    static List<Blank> declaration(Words words) {
        return with(
                List.of(
                        Blank.choice("estateKey", words.lists().estates(null)),
                        Blank.choice("type", words.options("type.", ZoneType.values()))),
                figures(words));
    }

    private static List<Blank> correction(Potential known, Words words) {
        List<String> values =
                List.of(
                        known.nameFa(),
                        known.nameEn(),
                        "" + known.areaM2(),
                        "" + known.capacity().landM2(),
                        "" + known.capacity().powerKva(),
                        "" + known.capacity().waterM3PerDay(),
                        known.fibre() ? "1" : "",
                        String.join(" ", known.targetFields()),
                        "" + known.laboratoryM2(),
                        "" + known.workshopM2());
        List<Blank> figures = figures(words);
        List<Blank> filled = new ArrayList<>();
        filled.add(
                Blank.choice("type", words.options("type.", ZoneType.values()))
                        .holding(known.type().name()));
        for (int i = 0; i < figures.size(); i++) filled.add(figures.get(i).holding(values.get(i)));
        filled.add(Blank.of("grounds", Kind.AREA));
        return List.copyOf(filled);
    }

    private static List<Blank> figures(Words words) {
        return List.of(
                Blank.of("nameFa", Kind.TEXT).whichMayBeEmpty(),
                Blank.of("nameEn", Kind.TEXT).whichMayBeEmpty(),
                Blank.of("areaM2", Kind.NUMBER),
                Blank.of("landM2", Kind.NUMBER),
                Blank.of("powerKva", Kind.NUMBER),
                Blank.of("waterM3PerDay", Kind.NUMBER),
                Blank.choice("fibre", List.of(new Option("1", words.say("fibre.1"))))
                        .whichMayBeEmpty(),
                Blank.of("targetFields", Kind.IDENTIFIER).whichMayBeEmpty().withHint(),
                Blank.of("laboratoryM2", Kind.NUMBER).holding("0"),
                Blank.of("workshopM2", Kind.NUMBER).holding("0"));
    }

    private static List<Blank> places() {
        return List.of(
                Blank.of("row", Kind.NUMBER).withHint(),
                Blank.of("column", Kind.NUMBER),
                Blank.of("width", Kind.NUMBER),
                Blank.of("depth", Kind.NUMBER));
    }

    private static List<Blank> with(List<Blank> some, List<Blank> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
