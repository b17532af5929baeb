package rosukh.query.certification.work;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.work.DueRole;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.WorkGroup.Urgency;

/// The parameters of the work list, the same for page, file and API; empty for anything.
///
/// @param scope a [Scope]; left out: what is assigned to the reader, or everything for who has no
///   part in cases
/// @param role key of the role that must act, for example `assessor`; left out with `QUEUE` and
///   `ROLE`: the reader's own
/// @param person account of who has it
/// @param urgency `VERY_OVERDUE`, `OVERDUE`, `SOON` or `LATER`
/// @param q beginnings of words of the firm's name, its legal ID or the case's id
/// @param followup a [FollowUps]
public record WorkQuery(
        @Nullable String scope,
        @Nullable String role,
        @Nullable String person,
        @Nullable String urgency,
        @Nullable String province,
        @Nullable String stage,
        @Nullable String q,
        @Nullable String followup) {

    /// Which part of the work is meant.
    public enum Scope {
        /// Assigned to the reader.
        MINE,
        /// In the queue of the reader's role, free to be taken.
        QUEUE,
        /// The whole of the role's, taken or not.
        ROLE,
        /// Every open case.
        ALL
    }

    /// Whether a case is to be looked at again.
    public enum FollowUps {
        /// The day has come.
        DUE,
        /// There is a day.
        SET,
        /// There is none.
        NONE
    }

    /// What is asked; null for anything.
    ///
    /// @param roles keys; empty for any
    /// @param person account; empty text for nobody
    record Question(
            Scope scope,
            List<String> roles,
            @Nullable String person,
            @Nullable Urgency urgency,
            @Nullable String province,
            @Nullable Stage stage,
            @Nullable String q,
            @Nullable FollowUps followUps) {}

    /// Refuses what is not one of the choices.
    Question asked(Reader reader) {
        Scope chosen = choice("scope", scope, Scope.class);
        Scope asked = chosen == null ? usual(reader) : chosen;
        return new Question(
                asked,
                roles(asked, reader),
                person(asked, reader),
                choice("urgency", urgency, Urgency.class),
                given(province),
                choice("stage", stage, Stage.class),
                given(q),
                choice("followup", followup, FollowUps.class));
    }

    static Scope usual(Reader reader) {
        return own(reader).isEmpty() ? Scope.ALL : Scope.MINE;
    }

    /// The roles of a reader for which cases can wait.
    static List<String> own(Reader reader) {
        return Stream.of(DueRole.values())
                .filter(role -> role != DueRole.FIRM)
                .filter(role -> reader.has(Role.valueOf(role.name())))
                .map(DueRole::key)
                .toList();
    }

    private List<String> roles(Scope asked, Reader reader) {
        String given = given(role);
        if (given != null) return List.of(dueRole(given));
        return switch (asked) {
            case MINE, ALL -> List.of();
            case QUEUE, ROLE -> own(reader);
        };
    }

    private @Nullable String person(Scope asked, Reader reader) {
        return switch (asked) {
            case MINE -> reader.account();
            case QUEUE -> "";
            case ROLE, ALL -> given(person);
        };
    }

    private static String dueRole(String given) {
        for (DueRole each : DueRole.values()) if (each.key().equals(given)) return given;
        throw invalid("role", given);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String name, @Nullable String text, Class<E> choices) {
        String given = given(text);
        if (given == null) return null;
        for (E each : choices.getEnumConstants())
            if (each.name().equals(given.toUpperCase(Locale.ROOT))) return each;
        throw invalid(name, given);
    }

    private static ApiProblem invalid(String name, String value) {
        return ApiProblem.badParameter(
                name, "PARAMETER_INVALID", "`" + name + "` cannot be `" + value + "`.");
    }
}
