package rosukh.command.work;

import static rosukh.command.work.WorkRefusal.VIEWS_TOO_MANY;
import static rosukh.command.work.WorkRefusal.VIEW_AUDIENCE_UNKNOWN;
import static rosukh.command.work.WorkRefusal.VIEW_NAME_MALFORMED;
import static rosukh.command.work.WorkRefusal.VIEW_NAME_TAKEN;
import static rosukh.command.work.WorkRefusal.VIEW_QUERY_MALFORMED;
import static rosukh.command.work.WorkRefusal.VIEW_SHARING_UNCHANGED;
import static rosukh.command.work.WorkRefusal.VIEW_UNKNOWN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.command.work.ViewCommand.RemoveView;
import rosukh.command.work.ViewCommand.RenameView;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.ViewCommand.ShareView;
import rosukh.events.values.PersianText;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.SavedViewEvent.Audience;
import rosukh.events.work.SavedViewEvent.ViewRemoved;
import rosukh.events.work.SavedViewEvent.ViewRenamed;
import rosukh.events.work.SavedViewEvent.ViewSaved;
import rosukh.events.work.SavedViewEvent.ViewShared;

/// The views of the work list that one person keeps.
///
/// @param kept by id
/// @param saved how many were ever kept; ids are never used again
record SavedViews(Map<String, View> kept, int saved) {

    static final int VIEWS_MAX = 40;
    static final int NAME_MAX = 80;
    static final int QUERY_MAX = 1000;
    static final SavedViews NONE = new SavedViews(Map.of(), 0);

    /// Parameters of the list's address and what they may hold; words of a search are encoded.
    private static final Pattern QUERY =
            Pattern.compile(
                    "(|(scope|role|person|urgency|province|stage|q|followup)=[A-Za-z0-9%+._@*-]+"
                            + "(&(scope|role|person|urgency|province|stage|q|followup)"
                            + "=[A-Za-z0-9%+._@*-]+)*)");

    private static final Set<String> ROLES =
            Set.of("officer", "broker", "assessor", "committee", "manager", "auditor");

    record View(String name, Audience audience, @Nullable String sharedWith) {}

    SavedViews {
        kept = Map.copyOf(kept);
    }

    SavedViewEvent decide(ViewCommand command) {
        return switch (command) {
            case SaveView save -> save(save);
            case ShareView share -> share(share);
            case RenameView rename -> {
                view(rename.viewId());
                yield new ViewRenamed(
                        rename.account(),
                        rename.viewId(),
                        name(rename.name(), rename.viewId()),
                        rename.on());
            }
            case RemoveView remove -> {
                view(remove.viewId());
                yield new ViewRemoved(remove.account(), remove.viewId(), remove.on());
            }
        };
    }

    SavedViews evolve(SavedViewEvent event) {
        Map<String, View> all = new LinkedHashMap<>(kept);
        String id = event.viewId();
        switch (event) {
            case ViewSaved e -> all.put(id, new View(e.name(), Audience.NOBODY, null));
            case ViewShared e ->
                    all.put(id, new View(view(id).name(), e.audience(), e.sharedWith()));
            case ViewRenamed e ->
                    all.put(id, new View(e.name(), view(id).audience(), view(id).sharedWith()));
            case ViewRemoved _ -> all.remove(id);
        }
        return new SavedViews(all, event instanceof ViewSaved ? saved + 1 : saved);
    }

    private ViewSaved save(SaveView command) {
        if (kept.size() >= VIEWS_MAX)
            throw VIEWS_TOO_MANY.because("you keep " + VIEWS_MAX + " views; remove one first");
        if (command.query().length() > QUERY_MAX || !QUERY.matcher(command.query()).matches())
            throw VIEW_QUERY_MALFORMED.because("this is no filter of the work list");
        return new ViewSaved(
                command.account(),
                "V" + (saved + 1),
                name(command.name(), null),
                command.query(),
                command.on());
    }

    private ViewShared share(ShareView command) {
        View view = view(command.viewId());
        Audience audience = audience(command.audience());
        String with =
                switch (audience) {
                    case NOBODY -> null;
                    case ORGANISATION -> organisation(command.organisation());
                    case ROLE -> role(command.role());
                };
        if (view.audience() == audience && Objects.equals(view.sharedWith(), with))
            throw VIEW_SHARING_UNCHANGED.because("it is shared like that already");
        return new ViewShared(command.account(), command.viewId(), audience, with, command.on());
    }

    private View view(String viewId) {
        View view = kept.get(viewId);
        if (view == null) throw VIEW_UNKNOWN.because("you keep no view " + viewId);
        return view;
    }

    /// @param of the view that is named; null for a new one
    private String name(String given, @Nullable String of) {
        String name = given.strip();
        if (name.isEmpty() || name.length() > NAME_MAX)
            throw VIEW_NAME_MALFORMED.because("a name has 1 to " + NAME_MAX + " characters");
        String folded = PersianText.fold(name);
        kept.forEach((id, view) -> {
            if (!id.equals(of) && PersianText.fold(view.name()).equals(folded))
                throw VIEW_NAME_TAKEN.because("you keep another view called " + view.name());
        });
        return name;
    }

    private static Audience audience(String code) {
        for (Audience each : Audience.values()) if (each.name().equals(code)) return each;
        throw VIEW_AUDIENCE_UNKNOWN.because("it is ROLE, ORGANISATION or NOBODY, not " + code);
    }

    private static String organisation(String key) {
        if (key.isBlank()) throw VIEW_AUDIENCE_UNKNOWN.because("you belong to no organisation");
        return key;
    }

    private static String role(@Nullable String key) {
        if (key == null || !ROLES.contains(key))
            throw VIEW_AUDIENCE_UNKNOWN.because("there is no role " + key + " that sees the list");
        return key;
    }
}
