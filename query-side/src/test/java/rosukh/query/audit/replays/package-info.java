@org.jspecify.annotations.NullUnmarked
package rosukh.query.audit.replays;
