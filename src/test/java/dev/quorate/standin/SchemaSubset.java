package dev.quorate.standin;

import static java.util.stream.Collectors.joining;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Cuts the stand-in's `schema.graphql` out of GitHub's own, so that what the stand-in knows has
/// GitHub's types, nullability, arguments and deprecations. Run by hand, with the path of
/// `schema.graphql` of the npm package `@octokit/graphql-schema` and the package's version.
final class SchemaSubset {
  private static final Path FOLDER = Path.of("src/main/resources/standin");
  private static final Set<String> BUILT_IN = Set.of("Boolean", "Float", "ID", "Int", "String");

  private final Map<String, NamedNode<?>> all = new LinkedHashMap<>();
  private final Map<String, Set<String>> kept;
  private final Map<String, String> cut = new TreeMap<>();

  private SchemaSubset(Document schema, Map<String, Set<String>> kept) {
    schema.getDefinitions().stream()
        .filter(NamedNode.class::isInstance)
        .map(definition -> (NamedNode<?>) definition)
        .forEach(node -> all.put(node.getName(), node));
    this.kept = kept;
  }

  static void main(String[] arguments) throws IOException {
    Document schema = parse(Files.readString(Path.of(arguments[0])));
    SchemaSubset subset = new SchemaSubset(schema, kept(FOLDER.resolve("kept.txt")));
    subset.kept.keySet().forEach(subset::keep);
    Files.writeString(
        FOLDER.resolve("schema.graphql"),
        "# Cut by SchemaSubset from @octokit/graphql-schema %s (MIT); not to be edited by hand.\n%s"
            .formatted(arguments[1], String.join("", subset.cut.values())));
  }

  private static Document parse(String text) {
    ParserOptions unlimited =
        ParserOptions.getDefaultSdlParserOptions()
            .transform(
                options -> options.maxTokens(Integer.MAX_VALUE).maxCharacters(Integer.MAX_VALUE));
    return Parser.parse(
        ParserEnvironment.newParserEnvironment().document(text).parserOptions(unlimited).build());
  }

  private static Map<String, Set<String>> kept(Path list) throws IOException {
    Map<String, Set<String>> kept = new LinkedHashMap<>();
    for (String line : Files.readAllLines(list)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(":", 2);
        kept.put(parts[0], new TreeSet<>(List.of(parts[1].strip().split(" +"))));
      }
    }
    return kept;
  }

  private void keep(String name) {
    if (BUILT_IN.contains(name) || cut.containsKey(name)) {
      return;
    }
    cut.put(name, ""); // it may name itself
    cut.put(
        name,
        switch (all.get(name)) {
          case ObjectTypeDefinition type -> "\ntype " + name + fields(type);
          case InterfaceTypeDefinition type -> "\ninterface " + name + fields(type);
          case UnionTypeDefinition type -> union(type);
          case EnumTypeDefinition type -> values(type);
          case InputObjectTypeDefinition type -> inputs(type);
          case ScalarTypeDefinition _ -> "\nscalar " + name + "\n";
          case null, default -> throw new IllegalArgumentException("GitHub has no type " + name);
        });
  }

  private String fields(ImplementingTypeDefinition<?> type) {
    Set<String> wanted = new TreeSet<>(kept.getOrDefault(type.getName(), Set.of()));
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException(type.getName() + " is needed and has no line");
    }
    List<String> interfaces =
        type.getImplements().stream().map(SchemaSubset::name).filter(kept::containsKey).toList();
    interfaces.forEach(each -> wanted.addAll(kept.get(each)));
    Map<String, FieldDefinition> fields = new TreeMap<>();
    for (FieldDefinition field : type.getFieldDefinitions()) {
      if (wanted.contains(field.getName())) {
        fields.put(field.getName(), field); // GitHub's file has a few of them twice
      }
    }
    wanted.removeAll(fields.keySet());
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException(type.getName() + " has no " + wanted);
    }
    return (interfaces.isEmpty() ? "" : " implements " + String.join(" & ", interfaces))
        + fields.values().stream().map(this::field).collect(joining("", " {\n", "}\n"));
  }

  private String field(FieldDefinition field) {
    keep(name(field.getType()));
    String arguments =
        field.getInputValueDefinitions().isEmpty()
            ? ""
            : field.getInputValueDefinitions().stream()
                .map(this::input)
                .collect(joining(", ", "(", ")"));
    String type = AstPrinter.printAst(field.getType());
    return "  " + field.getName() + arguments + ": " + type + deprecation(field) + "\n";
  }

  private String input(InputValueDefinition input) {
    keep(name(input.getType()));
    String value =
        input.getDefaultValue() == null ? "" : " = " + AstPrinter.printAst(input.getDefaultValue());
    return input.getName() + ": " + AstPrinter.printAst(input.getType()) + value;
  }

  private String union(UnionTypeDefinition type) {
    return type.getMemberTypes().stream()
        .map(SchemaSubset::name)
        .filter(kept::containsKey)
        .collect(joining(" | ", "\nunion " + type.getName() + " = ", "\n"));
  }

  private static String values(EnumTypeDefinition type) {
    StringBuilder text = new StringBuilder("\nenum " + type.getName() + " {\n");
    for (EnumValueDefinition value : type.getEnumValueDefinitions()) {
      text.append("  ").append(value.getName()).append(deprecation(value)).append("\n");
    }
    return text.append("}\n").toString();
  }

  private String inputs(InputObjectTypeDefinition type) {
    return type.getInputValueDefinitions().stream()
        .map(input -> "  " + input(input) + "\n")
        .collect(joining("", "\ninput " + type.getName() + " {\n", "}\n"));
  }

  private static String deprecation(DirectivesContainer<?> node) {
    return node.getDirectives("deprecated").stream()
        .map((Directive each) -> " " + AstPrinter.printAst(each))
        .collect(joining());
  }

  private static String name(Type<?> type) {
    return switch (type) {
      case NonNullType required -> name(required.getType());
      case ListType list -> name(list.getType());
      case TypeName named -> named.getName();
      default -> throw new IllegalArgumentException("no type: " + type);
    };
  }
}
