package rosukh.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

    static final List<byte[]> ENTRIES = Leaves.entries(65_537);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537})
    void a_tree_written_in_tiles_has_the_root_of_its_definition(int size) {
        Leaves.Disk disk = new Leaves.Disk();
        TreeWriter writer = new TreeWriter(disk);
        ENTRIES.subList(0, size).forEach(writer::add);
        Hash root = writer.flush();
        assertThat(root).isEqualTo(Leaves.root(ENTRIES.subList(0, size)));
        assertThat(new Prover(new Tiles(size, disk)).root(size)).isEqualTo(root);
        assertThat(disk.files.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Tile.between(0, size).stream().map(Tile::path).toList());
    }

    @Test
    void a_tree_goes_on_from_its_files_at_any_size() {
        Leaves.Disk disk = new Leaves.Disk();
        Random random = new Random(5);
        long size = 0;
        while (size < 2_000) {
            TreeWriter writer = TreeWriter.resumed(size, disk, disk);
            for (int more = random.nextInt(300); more > 0; more--)
                writer.add(ENTRIES.get((int) writer.size()));
            size = writer.size();
            assertThat(writer.flush()).isEqualTo(Leaves.root(ENTRIES.subList(0, (int) size)));
        }
    }

    @Test
    void proofs_from_tiles_hold_between_all_sizes() {
        Leaves.Disk disk = new Leaves.Disk();
        TreeWriter writer = new TreeWriter(disk);
        ENTRIES.subList(0, 65_537).forEach(writer::add);
        writer.flush();
        Prover prover = new Prover(new Tiles(writer.size(), disk));
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            long to = 1 + random.nextLong(writer.size());
            long from = random.nextLong(to + 1);
            long index = random.nextLong(to);
            Hash root = prover.root(to);
            assertThat(
                            Proofs.consistent(
                                    from,
                                    prover.root(from),
                                    to,
                                    root,
                                    prover.consistency(from, to)))
                    .isTrue();
            Hash leaf = Hash.leaf(ENTRIES.get((int) index));
            assertThat(Proofs.includes(leaf, index, to, prover.inclusion(index, to), root))
                    .isTrue();
        }
    }

    @Test
    void the_example_of_the_specification_has_its_tiles() {
        List<Tile> tiles = Tile.between(0, 70_000);
        assertThat(tiles)
                .filteredOn(tile -> tile.level() == 0 && tile.width() == Tile.FULL)
                .hasSize(273);
        assertThat(tiles)
                .contains(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17))
                .contains(new Tile(2, 0, 1));
        assertThat(Tile.between(0, 256))
                .containsExactlyInAnyOrder(
                        new Tile(Tile.ENTRIES, 0, 256), new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 0, 17, tile/1/000.p/17",
        "-1, 999, 255, tile/entries/999.p/255",
        "7, 1000, 256, tile/7/x001/000"
    })
    void a_tile_has_its_path(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.ofPath(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/8/000",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/001/067",
                "tile/00/000",
                "tile/entries/../000",
                "checkpoint"
            })
    void what_is_no_path_is_no_tile(String path) {
        assertThat(Tile.ofPath(path)).isNull();
    }

    @Test
    void a_bundle_gives_its_entries_back_and_is_refused_when_cut_off() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[EntryBundle.LONGEST]);
        byte[] bundle = EntryBundle.of(entries);
        assertThat(EntryBundle.parse(bundle)).containsExactlyElementsOf(entries);
        for (int cut : List.of(1, 4, bundle.length - 1))
            assertThatThrownBy(() -> EntryBundle.parse(java.util.Arrays.copyOf(bundle, cut)))
                    .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.of(List.of(new byte[EntryBundle.LONGEST + 1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new TreeWriter((_, _) -> {}).add(new byte[EntryBundle.LONGEST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_beginning_of_a_bundle_is_the_bundle_of_its_first_entries() {
        List<byte[]> entries = Leaves.entries(9);
        byte[] bundle = EntryBundle.of(entries);
        for (int count = 0; count <= entries.size(); count++)
            assertThat(EntryBundle.first(bundle, count))
                    .isEqualTo(EntryBundle.of(entries.subList(0, count)));
        assertThatThrownBy(() -> EntryBundle.first(bundle, 10)).isInstanceOf(Malformed.class);
        byte[] cut = java.util.Arrays.copyOf(bundle, bundle.length - 1);
        assertThatThrownBy(() -> EntryBundle.first(cut, 9)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 256, 257, 65_535, 65_536, 70_000})
    void a_tree_has_exactly_its_tiles_and_narrower_ones(long size) {
        List<Tile> all = Tile.between(0, size);
        for (Tile tile : all) {
            assertThat(tile.within(size)).as(tile.path()).isTrue();
            Tile more =
                    tile.width() == Tile.FULL
                            ? new Tile(tile.level(), tile.index() + 1, 1)
                            : new Tile(tile.level(), tile.index(), tile.width() + 1);
            assertThat(more.within(size))
                    .as(more.path())
                    .isEqualTo(all.contains(more) || wider(all, more));
        }
        assertThat(new Tile(7, 0, 1).within(size)).isFalse();
    }

    private static boolean wider(List<Tile> all, Tile than) {
        return all.stream()
                .anyMatch(each ->
                        each.level() == than.level()
                                && each.index() == than.index()
                                && each.width() >= than.width());
    }

    @Test
    void a_tile_of_another_width_than_its_tree_says_is_refused() {
        Tiles tiles = new Tiles(2, _ -> new byte[Hash.LENGTH]);
        assertThatThrownBy(() -> tiles.at(0, 1)).isInstanceOf(Malformed.class);
    }
}
