package rosukh.query.schemes.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocumentChangeTest {

    @Test
    void finds_an_element_by_its_name_wherever_it_stands() {
        assertThat(
                        changes(
                                "{'rows':[{'row':1,'value':5},{'row':2,'value':7}]}",
                                "{'rows':[{'row':2,'value':7},{'row':1,'value':6}]}"))
                .containsExactly("rows.1.value: 5 > 6");
        assertThat(changes("{'f':[{'code':'A','x':1}]}", "{'f':[{'code':'B','x':1}]}"))
                .containsExactly(
                        "f.B.code: null > B",
                        "f.B.x: null > 1",
                        "f.A.code: A > null",
                        "f.A.x: 1 > null");
    }

    @Test
    void counts_where_elements_have_no_name() {
        assertThat(changes("{'when':[{'op':'MAX'}]}", "{'when':[{'op':'LT'}]}"))
                .containsExactly("when.0.op: MAX > LT");
    }

    @Test
    void takes_a_list_of_values_as_one() {
        assertThat(changes("{'values':['A','B']}", "{'values':['A']}"))
                .containsExactly("values: [\"A\",\"B\"] > [\"A\"]");
        assertThat(changes("{'requires':[]}", "{'requires':[{'op':'MIN'}]}"))
                .containsExactly("requires.0.op: null > MIN", "requires: [] > null");
    }

    @Test
    void leaves_out_what_decides_nothing() {
        assertThat(
                        changes(
                                "{'about':'a','version':'1','rows':[{'row':1,'mark':'P'}]}",
                                "{'about':'b','version':'2','rows':[{'row':1,'mark':'S'}]}"))
                .isEmpty();
    }

    private static java.util.List<String> changes(String before, String after) {
        JsonMapper json = new JsonMapper();
        return DocumentChange.between(
                        json.readTree(before.replace('\'', '"')),
                        json.readTree(after.replace('\'', '"')))
                .stream()
                .map(each -> each.path() + ": " + each.before() + " > " + each.after())
                .toList();
    }
}
