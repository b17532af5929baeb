package rosukh.command.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Violation;
import rosukh.events.calendar.Jalali;
import rosukh.events.values.Digits;

/// The fields a person typed. Faults are collected, so that all of them are told at once; call
/// [#check] before the command is sent.
public final class Form {

    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private final HttpServletRequest request;
    private final List<Violation> violations = new ArrayList<>();

    Form(HttpServletRequest request) {
        this.request = request;
    }

    /// A field that must be filled.
    public String text(String field) {
        String text = optional(field);
        if (text == null) violations.add(new Violation(field, "REQUIRED", field + " is missing"));
        return text == null ? "" : text;
    }

    public @Nullable String optional(String field) {
        String text = request.getParameter(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// All values of a repeated field as typed, blank ones too, so that rows stay side by side.
    public List<String> all(String field) {
        String[] values = request.getParameterValues(field);
        return values == null ? List.of() : Arrays.stream(values).map(String::strip).toList();
    }

    /// The filled values of a repeated field.
    public List<String> filled(String field) {
        return all(field).stream().filter(value -> !value.isEmpty()).toList();
    }

    public int number(String field) {
        String text = Digits.ascii(text(field));
        if (text.matches("-?\\d{1,9}")) return Integer.parseInt(text);
        if (!text.isEmpty())
            violations.add(new Violation(field, "NUMBER", field + " is not a whole number"));
        return NO_NUMBER;
    }

    /// A date as ISO or as a Jalali date, in any digits.
    public @Nullable LocalDate date(String field) {
        return date(field, optional(field));
    }

    /// As [#date], for one value of a repeated field.
    public @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        LocalDate date = Dates.parse(text);
        if (date == null) violations.add(new Violation(field, "DATE", field + " is not a date"));
        else if (!Jalali.covers(date)) violations.add(Dates.outOfRange(field));
        return date;
    }

    /// The day something happened: today unless another is given, and never a day to come.
    public LocalDate day(String field) {
        LocalDate given = date(field);
        if (given == null) return Dates.today();
        if (Jalali.covers(given) && given.isAfter(Dates.today()))
            violations.add(Dates.inFuture(field));
        return given;
    }

    /// A date that must be given.
    public LocalDate dateOf(String field) {
        text(field);
        LocalDate date = date(field);
        return date == null ? LocalDate.EPOCH : date;
    }

    /// Fields that share a prefix, by the rest of their name, blank values left out.
    public Map<String, List<String>> under(String prefix) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .forEach(name -> {
                    List<String> values = filled(name);
                    if (!values.isEmpty()) found.put(name.substring(prefix.length()), values);
                });
        return found;
    }

    public void fault(String field, String code, String message) {
        violations.add(new Violation(field, code, message));
    }

    /// Refuses with all faults found, if there are any.
    public void check() {
        if (!violations.isEmpty()) throw Refusals.invalid(violations);
    }

    /// Leads to the page of the thing changed, once the page has read the change.
    ///
    /// @param command the command sent; the page says `done.<command-in-kebab-case>`
    public RedirectView done(Done done, Class<?> command, String page) {
        return done("done." + kebab(command.getSimpleName()), done.position(), page);
    }

    /// Sends a command unless the form has faults, and leads to the page of the thing changed.
    public RedirectView sent(Commands commands, Object command, Occasion occasion, String page) {
        check();
        return done(commands.send(command, occasion), command.getClass(), page);
    }

    /// Hands something to the page that is shown next.
    public Form handing(String name, Object shown) {
        RequestContextUtils.getOutputFlashMap(request).put(name, shown);
        return this;
    }

    /// Keeps what was typed for the page that is shown next.
    public Form keeping() {
        return handing("input", FormReturn.typed(request));
    }

    /// Leads to a page that says something was done, once it has read up to a position.
    ///
    /// @param message key of the message
    public RedirectView done(String message, long position, String page) {
        RequestContextUtils.getOutputFlashMap(request).put("done", message);
        return Forms.seeOther(page + "?minPosition=" + position);
    }

    /// Leads back to the page the form is on.
    public RedirectView back() {
        return Forms.seeOther(Objects.requireNonNull(Forms.back(request)));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
