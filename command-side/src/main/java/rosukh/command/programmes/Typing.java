package rosukh.command.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rosukh.command.kernel.http.Form;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Target;
import rosukh.events.values.Digits;

/// What people type into the forms of joint programmes. Partners, milestones and targets are one a
/// line, their parts parted by semicolons.
final class Typing {

    private Typing() {}

    static ProgrammeModel model(Form form) {
        return new ProgrammeModel(
                form.text("title"),
                form.text("objective"),
                form.text("provinceKey"),
                form.dateOf("startsOn"),
                form.dateOf("endsOn"),
                amount(form, "budget"),
                partners(form),
                milestones(form),
                targets(form));
    }

    /// Whole rials or a position, in any digits, with or without marks between thousands.
    static long amount(Form form, String field) {
        return whole(form, field, form.text(field));
    }

    /// @param otherwise stands where nothing that is offered was chosen, which is a fault
    static <E extends Enum<E>> E chosen(Form form, String field, E otherwise) {
        return chosen(form, field, form.text(field), otherwise);
    }

    private static <E extends Enum<E>> E chosen(
            Form form, String field, String typed, E otherwise) {
        for (E each : otherwise.getDeclaringClass().getEnumConstants())
            if (each.name().equals(typed)) return each;
        if (!typed.isEmpty()) form.fault(field, "CHOICE", field + " cannot be " + typed);
        return otherwise;
    }

    private static long whole(Form form, String field, String typed) {
        String plain = Digits.ascii(typed).replaceAll("[,٬،\\s]", "");
        if (plain.matches("\\d{1,18}")) return Long.parseLong(plain);
        if (!plain.isEmpty()) form.fault(field, "NUMBER", field + " is not a whole number");
        return 0;
    }

    private static List<Partner> partners(Form form) {
        List<Partner> all = new ArrayList<>();
        for (List<String> line : lines(form, "partners", 3))
            all.add(
                    new Partner(
                            line.getFirst(), line.get(1), whole(form, "partners", line.get(2))));
        return all;
    }

    private static List<Milestone> milestones(Form form) {
        List<Milestone> all = new ArrayList<>();
        for (List<String> line : lines(form, "milestones", 4)) {
            LocalDate due = form.date("milestones", line.get(3));
            all.add(
                    new Milestone(
                            line.getFirst(),
                            line.get(1),
                            line.get(2),
                            due == null ? LocalDate.EPOCH : due));
        }
        return all;
    }

    private static List<Target> targets(Form form) {
        List<Target> all = new ArrayList<>();
        for (List<String> line : lines(form, "targets", 2))
            all.add(
                    new Target(
                            chosen(form, "targets", line.getFirst(), OutputKind.MATCH_PERFORMED),
                            (int)
                                    Math.min(
                                            Integer.MAX_VALUE,
                                            whole(form, "targets", line.get(1)))));
        return all;
    }

    private static List<List<String>> lines(Form form, String field, int parts) {
        List<List<String>> all = new ArrayList<>();
        for (String line : form.text(field).split("\\R", -1)) {
            if (line.isBlank()) continue;
            List<String> cells = Arrays.stream(line.split("[;؛]", -1)).map(String::strip).toList();
            if (cells.size() == parts) all.add(cells);
            else form.fault(field, "LINE", "a line of " + field + " has " + parts + " parts");
        }
        return all;
    }
}
