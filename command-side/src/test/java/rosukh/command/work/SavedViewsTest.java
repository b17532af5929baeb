package rosukh.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.work.Cases.DAY;
import static rosukh.command.work.Cases.refuses;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.work.ViewCommand.RemoveView;
import rosukh.command.work.ViewCommand.RenameView;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.ViewCommand.ShareView;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.SavedViewEvent.Audience;
import rosukh.events.work.SavedViewEvent.ViewRemoved;
import rosukh.events.work.SavedViewEvent.ViewRenamed;
import rosukh.events.work.SavedViewEvent.ViewSaved;
import rosukh.events.work.SavedViewEvent.ViewShared;

class SavedViewsTest {

    final List<SavedViewEvent> history = new ArrayList<>();

    @Test
    void a_view_is_kept_under_a_name_and_an_id_that_is_never_used_again() {
        assertThat(asked(save(" Mine ")))
                .isEqualTo(new ViewSaved("omid", "V1", "Mine", QUERY, DAY));
        assertThat(asked(new RemoveView("omid", "V1", DAY)))
                .isEqualTo(new ViewRemoved("omid", "V1", DAY));
        assertThat(asked(save("Mine")).viewId()).isEqualTo("V2");
    }

    @Test
    void a_name_is_unlike_every_other_of_the_person_as_a_reader_takes_it() {
        asked(save("كرمان ۱"));
        refuses(WorkRefusal.VIEW_NAME_TAKEN, () -> asked(save("کرمان 1")));
        asked(save("other"));
        refuses(
                WorkRefusal.VIEW_NAME_TAKEN,
                () -> asked(new RenameView("omid", "V2", "کرمان ۱", DAY)));
        assertThat(asked(new RenameView("omid", "V1", "کرمان ۱", DAY)))
                .isEqualTo(new ViewRenamed("omid", "V1", "کرمان ۱", DAY));
    }

    @Test
    void a_name_has_up_to_80_characters() {
        refuses(WorkRefusal.VIEW_NAME_MALFORMED, () -> asked(save("  ")));
        refuses(WorkRefusal.VIEW_NAME_MALFORMED, () -> asked(save("x".repeat(81))));
        assertThat(asked(save("x".repeat(80)))).isNotNull();
    }

    @Test
    void a_person_keeps_40_at_most() {
        for (int i = 1; i <= 40; i++) asked(save("view " + i));
        refuses(WorkRefusal.VIEWS_TOO_MANY, () -> asked(save("one more")));
        asked(new RemoveView("omid", "V7", DAY));
        assertThat(asked(save("one more")).viewId()).isEqualTo("V41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=1",
                "scope",
                "scope=",
                "scope=ROLE&",
                "/work?scope=ROLE",
                "scope=<b>",
                "after=x"
            })
    void what_is_no_filter_of_the_list_is_refused(String query) {
        refuses(
                WorkRefusal.VIEW_QUERY_MALFORMED,
                () -> asked(new SaveView("omid", "n", query, DAY)));
    }

    @Test
    void a_filter_may_be_empty_and_has_up_to_1000_characters() {
        assertThat(asked(new SaveView("omid", "all", "", DAY))).isNotNull();
        String longest = "q=" + "x".repeat(998);
        assertThat(asked(new SaveView("omid", "long", longest, DAY))).isNotNull();
        refuses(
                WorkRefusal.VIEW_QUERY_MALFORMED,
                () -> asked(new SaveView("omid", "longer", longest + "x", DAY)));
    }

    @Test
    void a_view_is_shared_with_a_role_or_the_organisation_and_with_nobody_any_more() {
        asked(save("Mine"));
        assertThat(asked(share("ROLE", "assessor")))
                .isEqualTo(new ViewShared("omid", "V1", Audience.ROLE, "assessor", DAY));
        assertThat(asked(share("ORGANISATION", null)))
                .isEqualTo(new ViewShared("omid", "V1", Audience.ORGANISATION, "isipo", DAY));
        assertThat(asked(share("NOBODY", null)))
                .isEqualTo(new ViewShared("omid", "V1", Audience.NOBODY, null, DAY));
    }

    @Test
    void sharing_that_changes_nothing_or_reaches_nobody_is_refused() {
        asked(save("Mine"));
        refuses(WorkRefusal.VIEW_SHARING_UNCHANGED, () -> asked(share("NOBODY", null)));
        asked(share("ROLE", "officer"));
        refuses(WorkRefusal.VIEW_SHARING_UNCHANGED, () -> asked(share("ROLE", "officer")));
        for (String role : new String[] {null, "firm", "king"})
            refuses(WorkRefusal.VIEW_AUDIENCE_UNKNOWN, () -> asked(share("ROLE", role)));
        refuses(WorkRefusal.VIEW_AUDIENCE_UNKNOWN, () -> asked(share("WORLD", null)));
        refuses(
                WorkRefusal.VIEW_AUDIENCE_UNKNOWN,
                () -> asked(new ShareView("omid", "V1", "ORGANISATION", null, " ", DAY)));
    }

    @Test
    void a_view_keeps_its_audience_with_another_name() {
        asked(save("Mine"));
        asked(share("ROLE", "officer"));
        asked(new RenameView("omid", "V1", "Ours", DAY));
        refuses(WorkRefusal.VIEW_SHARING_UNCHANGED, () -> asked(share("ROLE", "officer")));
    }

    @Test
    void what_is_not_kept_is_neither_shared_nor_renamed_nor_removed() {
        refuses(WorkRefusal.VIEW_UNKNOWN, () -> asked(share("NOBODY", null)));
        refuses(WorkRefusal.VIEW_UNKNOWN, () -> asked(new RenameView("omid", "V1", "x", DAY)));
        refuses(WorkRefusal.VIEW_UNKNOWN, () -> asked(new RemoveView("omid", "V1", DAY)));
    }

    static final String QUERY = "scope=ROLE&province=KRM&q=%D9%81%D9%86+2";

    private SavedViewEvent asked(ViewCommand command) {
        SavedViews views = SavedViews.NONE;
        for (SavedViewEvent event : history) views = views.evolve(event);
        SavedViewEvent event = views.decide(command);
        history.add(event);
        return event;
    }

    private static SaveView save(String name) {
        return new SaveView("omid", name, QUERY, DAY);
    }

    private static ShareView share(String audience, @Nullable String role) {
        return new ShareView("omid", "V1", audience, role, "isipo", DAY);
    }
}
