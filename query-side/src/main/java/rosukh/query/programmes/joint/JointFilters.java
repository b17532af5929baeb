package rosukh.query.programmes.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Rating;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;

/// What the lists of programmes can be filtered by.
final class JointFilters {

    private JointFilters() {}

    static List<Filter> programmes(ProgrammeQuery query, JointWords words, CodeLists lists) {
        return List.of(
                Filter.choice(
                        "state",
                        words.say("column.state"),
                        options(JointProgrammeFile.State.values(), "state.", words),
                        ProgrammeQuery.orEmpty(query.state())),
                Filter.choice(
                        "province",
                        words.say("column.place"),
                        lists.provinces(),
                        ProgrammeQuery.orEmpty(query.province())),
                Filter.choice(
                        "late",
                        words.say("column.due"),
                        List.of(new Option("true", words.say("late"))),
                        ProgrammeQuery.orEmpty(query.late())));
    }

    static List<Filter> deeds(
            JointQuery query, JointProgrammes programmes, Reader reader, JointWords words) {
        List<Option> titles = new ArrayList<>();
        programmes.forEach(
                JointProgrammes.Question.ALL,
                reader,
                each -> titles.add(new Option(each.programmeId(), each.title())));
        List<Option> of = new ArrayList<>(options(OutputKind.values(), "kind.", words));
        of.add(new Option("ON_TIME", words.say("of.ON_TIME")));
        of.add(new Option("LATE", words.say("of.LATE")));
        of.addAll(options(Rating.values(), "rating.", words));
        return List.of(
                Filter.choice(
                        "kind",
                        words.say("column.event"),
                        options(JointDeed.Kind.values(), "deeds.", words),
                        ProgrammeQuery.orEmpty(query.kind())),
                Filter.choice(
                        "of", words.say("column.kind"), of, ProgrammeQuery.orEmpty(query.of())),
                Filter.choice(
                        "programme",
                        words.say("column.programme"),
                        titles,
                        ProgrammeQuery.orEmpty(query.programme())));
    }

    static List<Option> options(Enum<?>[] values, String prefix, JointWords words) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), words.say(prefix + each.name())))
                .toList();
    }
}
