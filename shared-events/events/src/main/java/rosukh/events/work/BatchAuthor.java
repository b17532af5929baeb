package rosukh.events.work;

import java.util.List;

/// Who started a batch, and how far it may go: what is done later must stay within what the person
/// might have done.
///
/// @param provinces keys of the provinces in reach
/// @param estates keys of the parks and zones in reach; both empty for everywhere
public record BatchAuthor(
        String account,
        String role,
        String organisation,
        List<String> provinces,
        List<String> estates) {

    public BatchAuthor {
        provinces = List.copyOf(provinces);
        estates = List.copyOf(estates);
    }
}
