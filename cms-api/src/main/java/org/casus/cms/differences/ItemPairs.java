package org.casus.cms.differences;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items of a group that came, went or changed: those between the same neighbours are taken for one another. */
final class ItemPairs {

    /**
     * @param place where it is, from 0; where it was, if it is no more
     * @param before absent for a new one
     * @param after absent for one that is gone
     */
    record Pair(int place, Optional<JsonNode> before, Optional<JsonNode> after) {

        String kind() {
            if (before.isEmpty()) {
                return "added";
            }
            return after.isEmpty() ? "removed" : "changed";
        }
    }

    private ItemPairs() {}

    static List<Pair> of(List<JsonNode> before, List<JsonNode> after) {
        Map<JsonNode, Integer> numbers = new HashMap<>();
        EditScript script = EditScript.of(numbered(before, numbers), numbered(after, numbers));
        List<Pair> pairs = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            boolean isGone = a < before.size() && script.gone().get(a);
            boolean isCome = b < after.size() && script.come().get(b);
            if (isGone || isCome) {
                pairs.add(new Pair(
                        isCome ? b : a,
                        isGone ? Optional.of(before.get(a)) : Optional.empty(),
                        isCome ? Optional.of(after.get(b)) : Optional.empty()));
            }
            a += isGone || !isCome ? 1 : 0;
            b += isCome || !isGone ? 1 : 0;
        }
        return pairs;
    }

    private static int[] numbered(List<JsonNode> items, Map<JsonNode, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> {
                    int next = numbers.size();
                    Integer known = numbers.putIfAbsent(item, next);
                    return known == null ? next : known;
                })
                .toArray();
    }
}
