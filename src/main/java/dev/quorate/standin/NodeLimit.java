package dev.quorate.standin;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts the most nodes that a document could give, as GitHub does before it carries it out.
final class NodeLimit {
  static final long MOST = 500_000;

  private final Map<String, FragmentDefinition> fragments;

  private NodeLimit(Document document) {
    fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
  }

  static long count(Document document) {
    NodeLimit limit = new NodeLimit(document);
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .mapToLong(operation -> limit.count(operation.getSelectionSet(), 1))
        .sum();
  }

  private long count(@Nullable SelectionSet set, long times) {
    return set == null
        ? 0
        : set.getSelections().stream().mapToLong(each -> count(each, times)).sum();
  }

  private long count(Selection<?> selection, long times) {
    return switch (selection) {
      case Field field -> {
        int size = size(field);
        yield size == 0
            ? count(field.getSelectionSet(), times)
            : times * size + count(field.getSelectionSet(), times * size);
      }
      case InlineFragment fragment -> count(fragment.getSelectionSet(), times);
      case FragmentSpread spread -> {
        FragmentDefinition fragment = fragments.get(spread.getName());
        yield fragment == null ? 0 : count(fragment.getSelectionSet(), times);
      }
      default -> 0;
    };
  }

  private static int size(Field field) {
    return field.getArguments().stream()
        .filter(each -> each.getName().equals("first") || each.getName().equals("last"))
        .map(
            each ->
                each.getValue() instanceof IntValue number
                    ? number.getValue().intValueExact()
                    : 100)
        .findFirst()
        .orElse(field.getName().equals("nodes") && !field.getArguments().isEmpty() ? 100 : 0);
  }
}
